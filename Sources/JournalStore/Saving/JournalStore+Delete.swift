import Glibc
import JournalModel

extension JournalStore {
    /// Moves the record an edit takes away to the trash, unless its file is not what the edit was made on.
    ///
    /// - Parameter settling: Whether to wait for the disk; else `settleTrash` does it for many at once.
    func delete(
        _ edit: Edit, _ now: Moment, _ state: inout State, settling: Bool = true
    ) throws(StoreError) -> Clash? {
        guard let before = edit.before else { return nil }
        let path = codec.path(of: before.id, before.kind)
        guard var present = try presence(at: path, for: edit) else { return clash(edit, path) }
        if present.file != nil {
            guard mayReplace(present, edit, state) else { return clash(edit, path) }
            if !saysTheSame(present, before.file) {
                // The newest version was never saved: the trash shall have that one.
                if let clash = try put(Edit(id: edit.id, before: before, after: before), &state) { return clash }
                present.file = nil
            }
            let (_, name) = splitPath(path)
            state.trashed[before.id] = try asStore { () throws(FileFault) in
                try moveToTrash(path, named: name, at: now.seconds, settling: settling)
            }
        }
        state.known[before.id] = nil
        state.unsaved[before.id] = nil
        return nil
    }

    /// Puts a file into the trash under a name that says when, and makes that durable.
    ///
    /// - Parameter seconds: Since 1970.
    /// - Returns: Its path there.
    func moveToTrash(
        _ path: String, named name: String, at seconds: Int, settling: Bool = true
    ) throws(FileFault) -> String {
        try files.makeFolder(Place.trash)
        for number in 1... {
            let target = "\(Place.trash)/\(codec.trashName(of: name, deleted: seconds, number: number))"
            do throws(FileFault) { try files.renameNew(path, target) } catch {
                if error.code == EEXIST, number < 1000 { continue }
                throw error
            }
            if settling {
                // Where it came to first, so that no crash finds it in neither.
                try files.syncFolder(Place.trash)
                try files.syncFolder(files.folder(of: path))
            }
            return target
        }
        throw FileFault(.renameNew, EEXIST, path)
    }

    /// Makes durable that many records lie in the trash now.
    func settleTrash(_ edits: [Edit]) throws(StoreError) {
        let paths = edits.compactMap { edit in edit.before.map { codec.path(of: edit.id, $0.kind) } }
        try asStore { () throws(FileFault) in
            try files.syncFolder(Place.trash)
            for folder in Set(paths.map(files.folder(of:))).sorted() { try files.syncFolder(folder) }
        }
    }

    /// Takes the trash's copy of a record away once the record is back.
    func dropTrashed(_ record: Record, _ state: inout State) {
        guard let path = state.trashed.removeValue(forKey: record.id), let file = try? files.read(path),
            case .success(let trashed) = reader.decode(file.bytes), trashed.file == record.file
        else { return }
        try? files.unlink(path)
    }
}
