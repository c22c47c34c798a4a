import Glibc
import JournalModel
package import JournalVault
import Synchronization

extension JournalStore {
    /// Makes a plain journal a sealed one. From the moment its key's file stands, the journal is sealed: whatever is still
    /// plain then is sealed by `sealRemains`, now or after the next unlocking.
    ///
    /// - Parameter identityFile: `identity`, sealed under a passphrase.
    /// - Returns: A store of the sealed journal, with the lock of this one, which must not be used any more.
    package func turnSealed(_ identity: VaultIdentity, identityFile: [UInt8]) throws(StoreError) -> JournalStore {
        try mustWrite()
        let codec = SealedCodec(identity)
        let recipient = identity.recipient
        try asStore { () throws(FileFault) in
            try files.makeFolder(Place.sealed)
            try files.syncFolder(".")
            try files.writeOver(Place.publicKey, Self.publicKeyFile(recipient))
            _ = try files.writeNew(Place.identity, identityFile)
        }
        return try store(with: codec)
    }

    /// A store on the same folder under the same lock, with another codec.
    func store(with codec: any Codec) throws(StoreError) -> JournalStore {
        let root = fcntl(files.root, F_DUPFD_CLOEXEC, 0)
        guard root >= 0 else { throw .failed(FileFault(.openFolder, errno, ".")) }
        return JournalStore(
            folder: folder, readOnly: readOnly, codec: codec, files: FileSystem(root: root, injector: files.injector),
            lock: lock)
    }

    static func publicKeyFile(_ recipient: VaultRecipient) -> [UInt8] { Array("\(recipient.text)\n".utf8) }

    /// The files of a sealed journal that are still in the plain, or again: from a run that was cut short, or put there by
    /// another program.
    package func remains() throws(StoreError) -> [String] {
        try asStore { () throws(FileFault) in try reader.remains() }
    }

    /// Seals every file of a sealed journal that is in the plain, and takes the plain one away. Nothing is done where
    /// there is none, at the cost of a few looks.
    package func sealRemains(progress: Progress? = nil) throws(StoreError) -> Turned {
        try mustWrite()
        guard let codec = codec as? SealedCodec else { throw .locked }
        try sealSettings()
        var turned = Turned()
        // In no order: the times of the sealed files shall not tell which of them were the checks, or the oldest.
        let paths = try remains().shuffled()
        try turn(paths, into: &turned, progress) { [self] (path, file) throws(FileFault) in
            // A crash left it before anything was written to it: there is nothing to seal.
            if file.bytes.isEmpty, TemporaryName(splitPath(path).name) != nil { return .standing(at: path) }
            if let name = AttachedName(path, in: .plain) {
                return try place(file.bytes, as: name.renamed(codec.attachmentName(name.own)), codec)
            }
            return try place(sealedPlaces(path, file.bytes, codec), codec)
        }
        guard turned.isComplete else { return turned }
        try asStore { () throws(FileFault) in
            for path in try reader.chaff() { try files.removeFile(path) }
            for folder in PlainCodec().folders { try files.removeEmptyFolder(folder) }
        }
        return turned
    }

    private func sealedPlaces(_ path: String, _ plain: [UInt8], _ codec: SealedCodec) -> [(
        path: String, plain: [UInt8]
    )] {
        let folder = splitPath(path).folder
        let kept = (codec.path(ofFile: path, in: Place.sealed), KeptFile(path: path, bytes: plain).file)
        if folder == Place.writing, let writing = try? Writing(file: plain) {
            return [(codec.writingPath(of: writing.id), plain), kept]
        }
        guard let record = try? Record(file: plain) else { return [kept] }
        if folder == Place.trash { return [(codec.path(ofFile: path, in: folder), plain)] }
        if PlainCodec().belongs(record, at: path) { return places(record, plain, codec) }
        // What a save left half way: most often it says what is sealed already.
        if isTemporary(path) { return [(codec.path(of: record.id, record.kind), plain), kept] }
        guard case .conflictCopy = RecordReader(files: files, codec: PlainCodec()).misplaced(record, at: path) else {
            return [kept]
        }
        // What a sync tool set aside is a second version of its record once sealed too, to be put together with it.
        let stem = codec.path(of: record.id, record.kind).prefix { $0 != "." }
        return [("\(stem).sync-conflict-\(splitPath(kept.0).name)", plain), kept]
    }

    /// Takes the settings that are nobody else's business out of the plain file.
    private func sealSettings() throws(StoreError) {
        guard let file = try asStore({ () throws(FileFault) in try files.read(Place.settings) }) else { return }
        guard let object = (try? JSONReader.read(file.bytes))?.object else {
            return try asStore { () throws(FileFault) in try setAside(Place.settings) }
        }
        let own = Self.part(of: object, isOpen: false)
        guard !own.isEmpty else { return }
        try state.withLock { _ throws(StoreError) in
            // What is sealed already is newer: an open journal never puts such a key into the plain file.
            var sealed = try privateSettings()
            for member in own.members where sealed[member.key] == nil { sealed[member.key] = member.value }
            try write(sealed, Place.privateSettings)
            try write(Self.part(of: object, isOpen: true), Place.settings)
        }
    }
}
