import Glibc
package import JournalModel

extension JournalStore {
    /// Takes a record that was erased for good out of this journal's own backups: from its place there, from their
    /// trash, and from what was being written of it.
    ///
    /// Copies elsewhere are not reached, nor is a backup from before the vault was turned on or off. A record that still
    /// stands in the journal, or lies in its trash, is left in the backups too.
    /// - Throws: `backupUnderWay` while one is being made.
    package func forget(_ id: RecordID, _ kind: RecordKind) throws(StoreError) {
        try mustWrite()
        guard try !isKept(id, kind), try BackupShelf.existing(backupFolder) != nil else { return }
        let shelf = try BackupShelf.open(backupFolder, injector: files.injector)
        let held = try BackupHold(shelf)
        defer { withExtendedLifetime(held) {} }
        try asStore { () throws(FileFault) in
            for name in try shelf.names().map(\.text) + [BackupShelf.partial] where try shelf.files.status(name) != nil
            {
                let copy = try OwnedFolder(name, in: shelf.files)
                try forget(id, kind, in: copy.files)
                withExtendedLifetime(copy) {}
            }
        }
    }

    private func isKept(_ id: RecordID, _ kind: RecordKind) throws(StoreError) -> Bool {
        if try asStore({ () throws(FileFault) in try files.status(codec.path(of: id, kind)) }) != nil { return true }
        return try trash().contains { $0.record?.id == id }
    }

    private func forget(_ id: RecordID, _ kind: RecordKind, in copy: FileSystem) throws(FileFault) {
        var paths = [codec.path(of: id, kind), codec.writingPath(of: id)]
        for name in try copy.names(in: Place.trash) ?? [] where codec.mayHold(name) {
            let path = "\(Place.trash)/\(name)"
            guard let file = try copy.read(path), case .success(let record) = reader.decode(file.bytes) else {
                continue
            }
            if record.id == id { paths.append(path) }
        }
        for path in paths where try copy.status(path) != nil {
            try copy.unlink(path)
            try copy.syncFolder(splitPath(path).folder)
        }
    }
}
