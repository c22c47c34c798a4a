import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// Compares a copy with the journal, file by file; changes nothing.
    ///
    /// - Returns: nil when one is sealed and the other is not, and both hold something.
    package func compare(_ source: BackupSource) throws(StoreError) -> Comparison? {
        let isSealed = try VaultDoor.isSealed(source.files)
        return try asStore { () throws(FileFault) in
            let theirs = try source.files.tree(skipping: Place.staysHere)
            let ours = try files.tree(skipping: Place.staysHere)
            let isEmpty = !ours.contains(where: codec.mayBeRecord)
            guard isEmpty || isSealed == codec.isSealed else { return nil }
            let mine = Set(ours)
            // The way in stays the one there is: an older one would bring an older passphrase back.
            let wanted = theirs.filter { path in
                (isEmpty || !isPassing(path)) && !(Place.keys.contains(path) && mine.contains(path))
            }
            var comparison = Comparison()
            for path in wanted {
                guard let copy = try source.files.read(path) else { continue }
                if mine.contains(path), (try? files.read(path))??.bytes == copy.bytes {
                    comparison.same += 1
                } else if codec.mayBeRecord(path), case .failure(let fault) = reader.decode(copy.bytes), fault.isDamage
                {
                    comparison.damaged.append(path)
                } else if mine.contains(path) {
                    comparison.changed.append(path)
                } else {
                    comparison.added.append(path)
                }
            }
            let kept = Set(theirs)
            comparison.gone = ours.filter { codec.mayBeRecord($0) && !kept.contains($0) }
            return comparison
        }
    }

    /// The record in a file of a copy, where it opens.
    package func record(in source: BackupSource, at path: String) -> Record? {
        guard codec.mayBeRecord(path), let file = try? source.files.read(path),
            case .success(let record) = reader.decode(file.bytes)
        else { return nil }
        return record
    }

    /// The record in a file of the journal, where it opens.
    package func record(at path: String) -> Record? {
        guard codec.mayBeRecord(path), case .record(let record, _) = reader.look(at: path) else { return nil }
        return record
    }

    /// Brings a copy back: first what is missing, then what is different.
    ///
    /// Before anything is touched, the journal as it stands becomes a backup of its own. Each file is the old or the new
    /// one at every moment; killed half way, the same call goes on.
    /// - Parameters:
    ///   - exact: Whether records that are not in the copy go to the trash; else they stay.
    ///   - progress: Told of every file.
    /// - Returns: The backup of how things stood; nil when nothing stood there.
    package func restore(
        _ comparison: Comparison, from source: BackupSource, exact: Bool, now: Moment, progress: Progress? = nil
    ) throws(StoreError) -> Backup? {
        try mustWrite()
        // No rotation here: it might take the very backup that is being brought back.
        let before = try backUp(now: now, plan: nil)
        let going = exact ? comparison.gone : []
        try state.withLock { state throws(StoreError) in
            let tally = Tally(
                total: comparison.added.count + comparison.changed.count + going.count, progress)
            try asStore { () throws(FileFault) in
                var folders: Set<String> = []
                for path in comparison.added + comparison.changed {
                    // What could not be read has no copy in the backup just made: the trash keeps it as it is.
                    if before?.unread.contains(path) == true {
                        _ = try moveToTrash(path, named: splitPath(path).name, at: now.seconds)
                    }
                    try bring(path, from: source, &folders)
                    tally.add(1)
                }
                for path in going {
                    _ = try moveToTrash(path, named: splitPath(path).name, at: now.seconds)
                    tally.add(1)
                }
                try files.syncEverything()
            }
            // What the store remembers of its files is no longer so; the next load learns it anew.
            state = State()
        }
        return before
    }

    private func bring(_ path: String, from source: BackupSource, _ folders: inout Set<String>) throws(FileFault) {
        guard let copy = try source.files.read(path) else { return }
        try files.makeFolders(for: path, known: &folders)
        try files.writeOver(path, copy.bytes)
        guard try files.read(path)?.bytes == copy.bytes else { throw FileFault(.read, EIO, path) }
    }

    /// What lies in the trash or was being written belongs to its own day: it comes back only into an empty journal.
    private func isPassing(_ path: String) -> Bool {
        path.hasPrefix(Place.trash + "/") || path.hasPrefix(Place.writing + "/")
    }
}

extension Undecodable {
    /// Whether the bytes themselves are at fault, and not that they cannot be opened here or come from a later Loam.
    fileprivate var isDamage: Bool {
        switch problem {
        case .notARecord(.laterFormat), .notARecord(.unknownKind), .sealed(.locked): false
        default: true
        }
    }
}
