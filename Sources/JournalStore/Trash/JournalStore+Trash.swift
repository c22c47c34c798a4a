import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// How long the trash keeps a record, seconds: 30 days.
    package static let trashTime = 30 * 86_400

    /// What lies in the trash, the last deleted first.
    package func trash() throws(StoreError) -> [TrashItem] {
        let names = try asStore { () throws(FileFault) in try files.names(in: Place.trash) ?? [] }
        return names.compactMap(trashItem).sorted { ($0.deleted, $0.path) > ($1.deleted, $1.path) }
    }

    private func trashItem(_ name: String) -> TrashItem? {
        guard codec.mayHold(name) else { return nil }
        let path = "\(Place.trash)/\(name)"
        guard let file = try? files.read(path) else { return nil }
        let record: Record? = if case .success(let record) = decode(file.bytes) { record } else { nil }
        return TrashItem(path: path, deleted: deletionTime(name, file.mark, record), record: record)
    }

    /// The latest of all times that could be meant: a clock that was wrong when it was deleted empties nothing early.
    private func deletionTime(_ name: String, _ mark: FileMark, _ record: Record?) -> Int {
        let named = TrashName(name)?.deleted ?? 0
        let arrived = max(mark.changed, mark.modified) / 1_000_000_000
        return max(named, arrived, record?.header.edited.seconds ?? 0, record?.header.created.seconds ?? 0)
    }

    /// Brings a record back from the trash to its place.
    ///
    /// - Throws: `stillThere` when another version stands in its place; the trash keeps this one.
    package func restore(_ item: TrashItem) throws(StoreError) -> Record {
        try mustWrite()
        return try state.withLock { state throws(StoreError) in
            guard let file = try asStore({ () throws(FileFault) in try files.read(item.path) }) else {
                throw .gone(path: item.path)
            }
            let record: Record
            switch decode(file.bytes) {
            case .success(let read): record = read
            case .failure(let error): throw .unreadable(path: item.path, error.problem)
            }
            state.trashed[record.id] = item.path
            if try put(Edit(id: record.id, before: nil, after: record), &state) != nil {
                throw .stillThere(path: codec.path(of: record.id, record.kind))
            }
            return record
        }
    }

    /// Takes one deleted record away for good.
    package func erase(_ item: TrashItem) throws(StoreError) {
        try mustWrite()
        try asStore { () throws(FileFault) in
            try files.unlink(item.path)
            try files.syncFolder(Place.trash)
        }
    }

    /// Takes away what was deleted thirty days ago or longer.
    ///
    /// - Parameter now: The clock; set back, it empties less, never more.
    /// - Returns: How many were taken away.
    @discardableResult
    package func emptyTrash(now: Moment) throws(StoreError) -> Int {
        try mustWrite()
        let due = try trash().filter { $0.record != nil && $0.deleted + Self.trashTime <= now.seconds }
        for item in due { try asStore { () throws(FileFault) in try files.unlink(item.path) } }
        if !due.isEmpty { try asStore { () throws(FileFault) in try files.syncFolder(Place.trash) } }
        return due.count
    }
}
