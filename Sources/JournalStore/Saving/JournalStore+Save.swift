import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// Makes the files say what a change says, and waits until the disk has it.
    ///
    /// A file is only written when it still says what the change was made on (`Edit.before`), or stands at a version
    /// whose save failed; else the edit comes back as a clash and the file is left as it is. What already is as wanted
    /// is not written again, so a change that failed half way can simply be saved again. New and changed records go
    /// first, deletions last: no crash leaves less than there was.
    /// - Parameter now: When; a deleted record's time in the trash counts from it.
    /// - Returns: The clashes; `saveBeside` keeps ours too.
    package func save(_ change: Change, now: Moment) throws(StoreError) -> [Clash] {
        try mustWrite()
        return try state.withLock { state throws(StoreError) in
            var clashes: [Clash] = []
            var puts = change.edits.filter { $0.after != nil }
            if puts.count >= Self.many { (puts, clashes) = try putMany(puts, &state) }
            for edit in puts { if let clash = try put(edit, &state) { clashes.append(clash) } }
            let deletions = change.edits.filter { $0.after == nil }
            for edit in deletions {
                let clash = try delete(edit, now, &state, settling: deletions.count < Self.many)
                if let clash { clashes.append(clash) }
            }
            if deletions.count >= Self.many { try settleTrash(deletions) }
            return clashes
        }
    }

    /// Adds a record with a new id; works too while another Loam has the journal open, which then sees it appear.
    package func add(_ record: Record) throws(StoreError) {
        if let readOnly, case .anotherLoam = readOnly {} else { try mustWrite() }
        try state.withLock { state throws(StoreError) in
            let edit = Edit(id: record.id, before: nil, after: record)
            let clash = try put(edit, &state)
            guard clash == nil else { throw .stillThere(path: codec.path(of: record.id, record.kind)) }
        }
    }

    /// Saves our version of a clash as a record of its own: id `ID-copy`, and `copyOf` naming the other.
    ///
    /// - Returns: The copy, as saved.
    package func saveBeside(_ record: Record) throws(StoreError) -> Record {
        try mustWrite()
        return try state.withLock { state throws(StoreError) in
            for number in 1... {
                guard let copy = Self.copy(of: record, number) else { break }
                let clash = try put(Edit(id: copy.id, before: nil, after: copy), &state)
                if clash == nil { return copy }
            }
            throw .stillThere(path: codec.path(of: record.id, record.kind))
        }
    }

    static func copy(of record: Record, _ number: Int) -> Record? {
        let text = record.id.text.prefix(70) + (number == 1 ? "-copy" : "-copy\(number)")
        guard number < 1000, let id = RecordID(String(text)), var object = record.json.object else { return nil }
        object["id"] = .string(id.text)
        object["copyOf"] = .string(record.id.text)
        return try? Record(json: .object(object))
    }
}
