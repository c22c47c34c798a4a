package import JournalModel

/// How records become files: under which names, and with which bytes. The one seam between a plain and a sealed layout.
package protocol Codec: Sendable {
    /// Whether everything is sealed, and nothing may be written in the plain.
    var isSealed: Bool { get }
    /// The folders record files lie in.
    var folders: [String] { get }
    /// The path of the names of the records the first screen needs.
    var essentials: String { get }
    /// The path a record's file has, or gets when it is new.
    func path(of id: RecordID, _ kind: RecordKind) -> String
    /// The path a record's text in progress has.
    func writingPath(of id: RecordID) -> String
    /// A name in the trash for a file of this name.
    ///
    /// - Parameters:
    ///   - deleted: When, seconds since 1970.
    ///   - number: From 1; each gives another name.
    func trashName(of name: String, deleted: Int, number: Int) -> String
    /// Whether a file of this name, in one of the folders, is meant to hold a record.
    func mayHold(_ name: String) -> Bool
    /// Whether a record may stand in the file it was found in.
    func belongs(_ record: Record, at path: String) -> Bool
    /// Whether a file has a name for the time being, given by someone who could not know its own.
    func isProvisional(_ path: String) -> Bool
    /// The name the file of an attachment has in `attachments/`; no two contents share one.
    ///
    /// A sealed layout gives one that cannot be guessed from the content: who has the same picture shall not find it here.
    /// - Parameter sha256: Names the content, 64 hexadecimal digits.
    func attachmentName(_ sha256: String) -> String
    /// The bytes of a file for these readable bytes.
    func seal(_ bytes: [UInt8]) throws(CodecError) -> [UInt8]
    /// The readable bytes in a file's.
    func unseal(_ bytes: [UInt8]) throws(CodecError) -> [UInt8]
    /// The bytes of an attachment's file, which is no JSON, for these.
    func seal(contents: [UInt8]) throws(CodecError) -> [UInt8]
    /// An attachment's own bytes in its file's.
    func unseal(contents: [UInt8]) throws(CodecError) -> [UInt8]
}

extension Codec {
    package func seal(contents: [UInt8]) throws(CodecError) -> [UInt8] { try seal(contents) }
    package func unseal(contents: [UInt8]) throws(CodecError) -> [UInt8] { try unseal(contents) }

    /// The path of what is remembered of the last import of an archive.
    var archiveImport: String { "\(Place.cache)/import.\(isSealed ? "age" : "json")" }

    /// Whether a path is one a record's file may have.
    func mayBeRecord(_ path: String) -> Bool {
        let (folder, name) = splitPath(path)
        return folders.contains(folder) && mayHold(name)
    }
}

/// Bytes that could not be sealed or unsealed.
package enum CodecError: Error, Hashable, Sendable {
    /// Only the key that seals is here.
    case locked
    /// Sealed to another journal's key.
    case foreign
    /// Changed, cut short, or not sealed at all.
    case damaged
    /// There was no memory, or no chance to draw from.
    case failed
}

/// Plain JSON files: `notes/2026-11-17-k3f9x2pa.json`.
package struct PlainCodec: Codec {
    package init() {}

    package let isSealed = false
    package let folders = RecordKind.allCases.map(\.folder)
    package let essentials = "\(Place.cache)/essentials.json"

    package func path(of id: RecordID, _ kind: RecordKind) -> String { "\(kind.folder)/\(id.text).json" }
    package func writingPath(of id: RecordID) -> String { "\(Place.writing)/\(id.text).json" }

    package func trashName(of name: String, deleted: Int, number: Int) -> String {
        TrashName(name: name, deleted: deleted, number: number).text
    }

    package func mayHold(_ name: String) -> Bool { name.hasSuffix(".json") && !name.hasPrefix(".") }
    package func belongs(_ record: Record, at path: String) -> Bool { self.path(of: record.id, record.kind) == path }
    package func isProvisional(_ path: String) -> Bool { false }
    package func attachmentName(_ sha256: String) -> String { sha256 }
    package func seal(_ bytes: [UInt8]) -> [UInt8] { bytes }
    package func unseal(_ bytes: [UInt8]) -> [UInt8] { bytes }
}
