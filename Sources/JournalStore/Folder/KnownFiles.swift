import JournalModel

/// A record's file as it was last seen.
struct KnownFile: Hashable, Sendable {
    let path: String
    let kind: RecordKind
    let mark: FileMark
    /// Of the file's own bytes, sealed or not.
    let hash: ContentHash
}

/// The record files of a journal, by id and by path: from a sealed file's name no id can be read.
///
/// The path that a plain record's id and kind give is not kept beside them; a journal has one for every record.
struct KnownFiles: Sendable {
    private struct Seen: Sendable {
        let kind: RecordKind
        let mark: FileMark
        let hash: ContentHash
    }

    private var seen: [RecordID: Seen] = [:]
    private var otherPaths: [RecordID: String] = [:]
    private var otherOwners: [String: RecordID] = [:]

    private static let plain = PlainCodec()

    subscript(id: RecordID) -> KnownFile? {
        get { seen[id].map { file(id, $0) } }
        set {
            if let old = otherPaths[id], old != newValue?.path {
                otherPaths[id] = nil
                otherOwners[old] = nil
            }
            seen[id] = newValue.map { Seen(kind: $0.kind, mark: $0.mark, hash: $0.hash) }
            guard let path = newValue?.path, let kind = newValue?.kind, path != Self.plain.path(of: id, kind) else {
                return
            }
            otherPaths[id] = path
            otherOwners[path] = id
        }
    }

    /// The paths of all of them, in no order.
    var paths: some Sequence<String> { seen.lazy.map { path(of: $0.key, $0.value) } }

    /// The record whose file has this path.
    func owner(of path: String) -> RecordID? {
        if let owner = otherOwners[path] { return owner }
        let (folder, name) = splitPath(path)
        guard name.hasSuffix(".json"), let id = RecordID(String(name.dropLast(5))), otherPaths[id] == nil,
            seen[id]?.kind.folder == folder
        else { return nil }
        return id
    }

    private func file(_ id: RecordID, _ seen: Seen) -> KnownFile {
        KnownFile(path: path(of: id, seen), kind: seen.kind, mark: seen.mark, hash: seen.hash)
    }

    private func path(of id: RecordID, _ seen: Seen) -> String { otherPaths[id] ?? Self.plain.path(of: id, seen.kind) }

    mutating func reserveCapacity(_ count: Int) { seen.reserveCapacity(count) }
}
