import Glibc
import JournalVault

extension JournalStore {
    /// Whether this is a sealed journal whose key is here.
    package var isUnlocked: Bool { (codec as? SealedCodec)?.opens ?? false }

    /// Puts another identity file in the place of the one there is, whole or not at all; records are not touched.
    package func replaceIdentityFile(_ file: [UInt8]) throws(StoreError) {
        try mustWrite()
        try asStore { () throws(FileFault) in try files.writeOver(Place.identity, file) }
    }

    /// Puts a recovery file in the place of the one there is; nil takes it away.
    package func replaceRecoveryFile(_ file: [UInt8]?) throws(StoreError) {
        try mustWrite()
        try asStore { () throws(FileFault) in
            if let file {
                try files.writeOver(Place.recovery, file)
            } else {
                try files.removeFile(Place.recovery)
                try files.syncFolder(".")
            }
        }
    }

    /// Makes the public key's file say what the unlocked key says, whatever stood there.
    static func settlePublicKey(_ codec: any Codec, in files: FileSystem) throws(FileFault) {
        guard let codec = codec as? SealedCodec, codec.opens, let recipient = codec.recipient else { return }
        let file = publicKeyFile(recipient)
        guard try files.read(Place.publicKey)?.bytes != file else { return }
        try files.writeOver(Place.publicKey, file)
    }
}
