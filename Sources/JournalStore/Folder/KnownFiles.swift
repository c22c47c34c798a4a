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
struct KnownFiles: Sendable {
    private(set) var files: [RecordID: KnownFile] = [:]
    private var owners: [String: RecordID] = [:]

    subscript(id: RecordID) -> KnownFile? {
        get { files[id] }
        set {
            if let old = files[id], old.path != newValue?.path { owners[old.path] = nil }
            files[id] = newValue
            if let path = newValue?.path { owners[path] = id }
        }
    }

    /// The record whose file has this path.
    func owner(of path: String) -> RecordID? { owners[path] }

    mutating func reserveCapacity(_ count: Int) {
        files.reserveCapacity(count)
        owners.reserveCapacity(count)
    }
}
