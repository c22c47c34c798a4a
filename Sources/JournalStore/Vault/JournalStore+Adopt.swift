import JournalModel

extension JournalStore {
    /// Gives files that were added while the journal was locked their own names, in the folder and in `paths`.
    ///
    /// One that holds a record that is there already keeps its name, and is then named as odd. Only who holds the lock
    /// does this; to others such files are records as they are.
    func adopt(_ paths: inout [String]) {
        guard readOnly == nil else { return }
        var folders: Set<String> = []
        for (index, path) in paths.enumerated() where codec.isProvisional(path) {
            guard case .record(let record, _) = reader.look(at: path) else { continue }
            let own = codec.path(of: record.id, record.kind)
            guard (try? files.renameNew(path, own)) != nil else { continue }
            paths[index] = own
            folders.insert(files.folder(of: own))
        }
        for folder in folders { try? files.syncFolder(folder) }
    }
}
