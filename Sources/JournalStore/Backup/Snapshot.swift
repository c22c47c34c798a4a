import Glibc
import JournalModel

/// Makes one backup: brings the folder `.partial` to hold what the journal holds, looks at it again, and names it.
///
/// Killed anywhere, it leaves a `.partial` that is no backup; the next one goes on from there.
struct Snapshot {
    /// The journal's own folder.
    let source: FileSystem
    let shelf: BackupShelf
    /// Asked before every file; once it says true, the backup is left as it is.
    var stop: () -> Bool = { false }
    var progress: JournalStore.Progress?

    private var target: FileSystem { shelf.files }

    /// - Returns: The backup; nil when it was stopped, or the journal holds nothing yet.
    func make(_ name: BackupName) throws(StoreError) -> Backup? {
        do throws(FileFault) {
            let name = try free(name)
            let previous = try shelf.names().first
            try target.makeFolder(BackupShelf.partial)
            guard let filled = try fill(from: previous), !filled.done.isEmpty else { return nil }
            try target.renameNew(BackupShelf.partial, name.text)
            try target.syncFolder(".")
            return Backup(name: name, files: filled.done.count, unread: filled.unread)
        } catch {
            // On a disk that is full, what was begun is given back.
            if [ENOSPC, EDQUOT].contains(error.code) { try? target.removeTree(BackupShelf.partial) }
            guard error.code == Snapshot.differs else { throw StoreError(error) }
            throw .notVerified(path: error.path)
        }
    }

    /// Two backups in one second have names of their own.
    private func free(_ name: BackupName) throws(FileFault) -> BackupName {
        let taken = Set(try shelf.names())
        var seconds = name.seconds
        while taken.contains(BackupName(seconds: seconds)) { seconds += 1 }
        return BackupName(seconds: seconds)
    }

    /// Copies or links every file, until a look at the journal shows nothing that was missed: a record moved from one
    /// folder to another meanwhile would be in neither list.
    ///
    /// - Returns: The files it holds, and those that could not be read; nil when it was stopped.
    private func fill(from previous: BackupName?) throws(FileFault) -> (done: Set<String>, unread: [String])? {
        var copied: [String: ContentHash] = [:]
        var done: Set<String> = []
        var unread: Set<String> = []
        var folders: Set<String> = []
        for _ in 0..<8 {
            let paths = try source.tree(skipping: Place.staysHere).filter { !done.contains($0) && !unread.contains($0) }
            if paths.isEmpty { break }
            let tally = Tally(total: done.count + paths.count, progress)
            tally.add(done.count)
            for path in paths {
                if stop() { return nil }
                tally.add(1)
                try target.makeFolders(for: "\(BackupShelf.partial)/\(path)", known: &folders)
                switch look(at: path) {
                case .success(nil): continue
                case .success(.some(let bytes)):
                    if try place(bytes, at: path, previous) { copied[path] = ContentHash(bytes) }
                    done.insert(path)
                case .failure:
                    unread.insert(path)
                    if try carry(path, from: previous) { done.insert(path) }
                }
            }
        }
        try clear(keeping: done)
        try target.syncEverything()
        try verify(copied)
        return (done, unread.sorted())
    }

    /// A file's bytes; one bad place on a disk does not keep all else from being backed up.
    private func look(at path: String) -> Result<[UInt8]?, FileFault> {
        do throws(FileFault) { return .success(try source.read(path)?.bytes) } catch { return .failure(error) }
    }

    /// Keeps what the backup before has of a file that cannot be read just now.
    private func carry(_ path: String, from previous: BackupName?) throws(FileFault) -> Bool {
        guard let previous, let old = try? target.read("\(previous.text)/\(path)") else { return false }
        _ = try place(old.bytes, at: path, previous)
        return true
    }

    /// Puts a file into the backup: as it stood there already, as the one before has it, or new.
    ///
    /// - Returns: Whether it was written, and must be read back.
    private func place(_ bytes: [UInt8], at path: String, _ previous: BackupName?) throws(FileFault) -> Bool {
        let here = "\(BackupShelf.partial)/\(path)"
        if let mark = try target.status(here) {
            if let there = try? target.read(here), there.bytes == bytes { return true }
            if mark.isFolder { try target.removeTree(here) } else { try target.unlink(here) }
        }
        if let previous {
            let before = "\(previous.text)/\(path)"
            if let old = try? target.read(before), old.bytes == bytes, try target.link(before, as: here) {
                return false
            }
        }
        try target.writePlainly(here, bytes)
        return true
    }

    /// Takes out what an earlier try put there and the journal no longer has.
    private func clear(keeping done: Set<String>) throws(FileFault) {
        let folder = try OwnedFolder(BackupShelf.partial, in: target)
        for path in try folder.tree() where !done.contains(path) { try folder.files.unlink(path) }
    }

    private static let differs = EBADMSG

    private func verify(_ copied: [String: ContentHash]) throws(FileFault) {
        for (path, hash) in copied {
            let here = "\(BackupShelf.partial)/\(path)"
            guard let file = try target.read(here), ContentHash(file.bytes) == hash else {
                throw FileFault(.read, Self.differs, path)
            }
        }
    }
}

extension Place {
    /// What no backup and no other machine gets: the lock, what can be made anew or is only on its way in, and the
    /// backups themselves.
    static let staysHere: Set<String> = [lock, cache, backups, publicKey, incoming]
    /// The files that lead into a sealed journal.
    static let keys: Set<String> = [identity, recovery]
}
