package import JournalModel
package import JournalVault

/// Sealed files: `sealed/4f0c….age`, each an age file with a padded record inside; from outside, one looks like another.
///
/// Names are made from ids with a key only the identity gives. Without the identity a file can be added all the same: under
/// a name for the time being (`new-….age`), which whoever unlocks the journal next gives its own.
///
/// The key lives in this value and in the stores that were opened with it; letting go of the last of them wipes it.
package struct SealedCodec: Codec {
    /// What files are sealed to; no secret.
    package let recipient: VaultRecipient?
    private let identity: VaultIdentity?
    private let names: FileNames
    private let prefix: String

    private static let ending = ".age"
    private static let provisional = "new-"

    /// Of an unlocked journal. From here on the process makes no core dump and lets no other program read it.
    package init(_ identity: VaultIdentity) {
        ProcessShield.raise()
        self.identity = identity
        recipient = identity.recipient
        names = identity.fileNames
        prefix = ""
    }

    /// Of a locked journal: files can be added, and nothing read.
    ///
    /// Text in progress that is kept with it can be kept again and discarded with the same value, not with another.
    package init(addingTo recipient: VaultRecipient) { self.init(sealingTo: recipient) }

    /// Of a locked journal whose public key is not there: nothing can be read, and nothing added.
    package static let closed = SealedCodec(sealingTo: nil)

    private init(sealingTo recipient: VaultRecipient?) {
        ProcessShield.raise()
        var chance = SystemRandomNumberGenerator()
        self.recipient = recipient
        identity = nil
        names = FileNames(using: &chance)
        prefix = Self.provisional
    }

    /// Whether the key that opens files is here.
    package var opens: Bool { identity != nil }

    package let isSealed = true
    package let folders = [Place.sealed]
    package let essentials = "\(Place.cache)/essentials.age"

    package func path(of id: RecordID, _ kind: RecordKind) -> String { "\(Place.sealed)/\(name(id.text))" }

    /// Not the record's own name: from outside, nobody sees what is being written at.
    package func writingPath(of id: RecordID) -> String { "\(Place.writing)/\(name("writing \(id.text)"))" }

    /// The path of a file that is no record, once it is sealed; made from the path it had in the plain.
    func path(ofFile path: String, in folder: String) -> String { "\(folder)/\(name("file \(path)"))" }

    private func name(_ text: String) -> String { prefix + names.name(of: text) + Self.ending }

    /// Says neither what it was nor when it was deleted; the file system says when it came there.
    package func trashName(of name: String, deleted: Int, number: Int) -> String {
        FileNames.random() + Self.ending
    }

    package func mayHold(_ name: String) -> Bool { name.hasSuffix(Self.ending) && !name.hasPrefix(".") }

    package func belongs(_ record: Record, at path: String) -> Bool {
        self.path(of: record.id, record.kind) == path || isProvisional(path)
    }

    package func isProvisional(_ path: String) -> Bool {
        let (folder, name) = splitPath(path)
        return folder == Place.sealed && name.hasPrefix(Self.provisional)
    }

    /// Made from the identity too: who has the same picture does not find it here.
    package func attachmentName(_ sha256: String) -> String { name("attachment \(sha256)") }

    package func seal(_ bytes: [UInt8]) throws(CodecError) -> [UInt8] {
        try sealing { (recipient) throws(VaultError) in try recipient.seal(bytes) }
    }

    package func unseal(_ bytes: [UInt8]) throws(CodecError) -> [UInt8] {
        try opening { (identity) throws(VaultError) in try identity.open(bytes) }
    }

    package func seal(contents: [UInt8]) throws(CodecError) -> [UInt8] {
        try sealing { (recipient) throws(VaultError) in try recipient.seal(contents: contents) }
    }

    package func unseal(contents: [UInt8]) throws(CodecError) -> [UInt8] {
        try opening { (identity) throws(VaultError) in try identity.open(contents: contents) }
    }

    private func sealing(_ seal: (VaultRecipient) throws(VaultError) -> [UInt8]) throws(CodecError) -> [UInt8] {
        guard let recipient else { throw .locked }
        do throws(VaultError) { return try seal(recipient) } catch { throw .failed }
    }

    private func opening(_ open: (VaultIdentity) throws(VaultError) -> [UInt8]) throws(CodecError) -> [UInt8] {
        guard let identity else { throw .locked }
        do throws(VaultError) { return try open(identity) } catch { throw error == .foreign ? .foreign : .damaged }
    }
}
