package import JournalModel

/// How records become files: under which names, and with which bytes. The one seam for another layout, a sealed one.
package protocol Codec: Sendable {
    /// The folders record files lie in.
    var folders: [String] { get }
    /// The path a record's file has, or gets when it is new.
    func path(of id: RecordID, _ kind: RecordKind) -> String
    /// Whether a file of this name, in one of the folders, is meant to hold a record.
    func mayHold(_ name: String) -> Bool
    /// The id of the record whose file has this path; nil when no record's file has such a name.
    func owner(of path: String) -> RecordID?
    /// Whether a record may stand in the file it was found in.
    func belongs(_ record: Record, at path: String) -> Bool
    /// The name the file of an attachment has in `attachments/`; no two contents share one.
    ///
    /// A sealed layout gives one that cannot be guessed from the content: who has the same picture shall not find it here.
    /// - Parameter sha256: Names the content, 64 hexadecimal digits.
    func attachmentName(_ sha256: String) -> String
    /// The bytes of a file for these readable bytes.
    func seal(_ bytes: [UInt8]) throws(CodecError) -> [UInt8]
    /// The readable bytes in a file's.
    func unseal(_ bytes: [UInt8]) throws(CodecError) -> [UInt8]
}

/// Bytes that could not be sealed or unsealed.
package enum CodecError: Error, Hashable, Sendable {
    case locked
    case damaged
}

/// Plain JSON files: `notes/2026-11-17-k3f9x2pa.json`.
package struct PlainCodec: Codec {
    package init() {}

    package let folders = RecordKind.allCases.map(\.folder)

    package func path(of id: RecordID, _ kind: RecordKind) -> String { "\(kind.folder)/\(id.text).json" }

    package func mayHold(_ name: String) -> Bool { name.hasSuffix(".json") && !name.hasPrefix(".") }

    package func owner(of path: String) -> RecordID? {
        let (folder, name) = splitPath(path)
        guard RecordKind(folder: folder) != nil, name.hasSuffix(".json") else { return nil }
        return RecordID(String(name.dropLast(5)))
    }

    package func belongs(_ record: Record, at path: String) -> Bool { self.path(of: record.id, record.kind) == path }
    package func attachmentName(_ sha256: String) -> String { sha256 }
    package func seal(_ bytes: [UInt8]) -> [UInt8] { bytes }
    package func unseal(_ bytes: [UInt8]) -> [UInt8] { bytes }
}
