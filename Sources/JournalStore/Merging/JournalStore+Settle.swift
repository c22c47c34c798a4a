import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// Makes one record of two versions that stand beside each other.
    ///
    /// Both versions are put into the trash first, then the record is written in their place, and only when the disk has
    /// it does the second file go: no crash leaves less than there was. What already is as wanted is not done again.
    /// - Parameters:
    ///   - ours: This machine's version, as the person saw it.
    /// - Returns: Whether it was done; false when one of the files is no longer what the person saw, and nothing was
    ///   written over.
    package func settle(
        _ versions: TwoVersions, ours: Record, as merged: Record, now: Moment
    ) throws(StoreError) -> Bool {
        try mustWrite()
        return try state.withLock { state throws(StoreError) in
            guard let seen = try seen(versions) else { return false }
            for version in [ours, versions.theirs] where version.file != merged.file {
                try keepInTrash(version, at: now.seconds)
            }
            let own = codec.path(of: merged.id, merged.kind)
            if versions.path == own {
                let bytes = try seal(merged.file, own)
                let mark = try asStore { () throws(FileFault) in try files.writeInPlace(own, bytes, of: seen.mark) }
                guard let mark else { return false }
                state.odd[own] = nil
                state.known[merged.id] = KnownFile(
                    path: own, kind: merged.kind, mark: mark, hash: ContentHash(bytes))
                return true
            }
            guard try put(Edit(id: merged.id, before: ours, after: merged), &state) == nil else { return false }
            try asStore { () throws(FileFault) in
                try files.unlink(versions.path)
                try files.syncFolder(files.folder(of: versions.path))
            }
            state.odd[versions.path] = nil
            return true
        }
    }

    /// The file two versions were found in, where it still says so.
    private func seen(_ versions: TwoVersions) throws(StoreError) -> ReadFile? {
        guard let file = try asStore({ () throws(FileFault) in try files.read(versions.path) }),
            case .odd(let odd) = reader.look(at: versions.path), odd.versions == versions
        else { return nil }
        return file
    }

    /// Puts a version of a record into the trash, as a file of its own.
    private func keepInTrash(_ record: Record, at seconds: Int) throws(StoreError) {
        let (_, name) = splitPath(codec.path(of: record.id, record.kind))
        let bytes = try seal(record.file, name)
        try asStore { () throws(FileFault) in
            try files.makeFolder(Place.trash)
            for number in 1..<1000 {
                let path = "\(Place.trash)/\(codec.trashName(of: name, deleted: seconds, number: number))"
                do throws(FileFault) { _ = try files.writeNew(path, bytes) } catch {
                    if error.code == EEXIST { continue }
                    throw error
                }
                return
            }
        }
    }
}
