import Glibc
package import JournalModel

extension JournalStore {
    /// Where this journal's own backups lie.
    package var backupFolder: String { "\(folder.path)/\(Place.backups)" }

    /// The journal's own backups, the newest first.
    package func backups() throws(StoreError) -> [Backup] {
        try BackupShelf.existing(backupFolder)?.backups() ?? []
    }

    /// Their names alone, the newest first.
    package func backupNames() throws(StoreError) -> [BackupName] {
        let shelf = try BackupShelf.existing(backupFolder)
        return try asStore { () throws(FileFault) in try shelf?.names() ?? [] }
    }

    /// Makes a backup of every file as it stands, sealed or not, and reads it back.
    ///
    /// Works while another Loam has the journal open, and beside this one's saves: each file is whole at every moment.
    /// - Parameters:
    ///   - plan: How many of the older ones stay; nil is all of them.
    ///   - place: The folder to put it in; nil is the journal's own. Nothing is ever taken away from another.
    ///   - stop: Asked before every file; once it says true, nothing more is done.
    ///   - progress: Told of every file.
    /// - Returns: The backup; nil when it was stopped, or the journal holds nothing yet.
    package func backUp(
        now: Moment, plan: BackupPlan?, to place: String? = nil, stop: @escaping () -> Bool = { false },
        progress: Progress? = nil
    ) throws(StoreError) -> Backup? {
        let shelf = try BackupShelf.open(place ?? backupFolder, injector: files.injector)
        let held = try BackupHold(shelf)
        defer { withExtendedLifetime(held) {} }
        let snapshot = Snapshot(source: files, shelf: shelf, stop: stop, progress: progress)
        guard let backup = try snapshot.make(BackupName(now)) else { return nil }
        if place == nil, let plan {
            try asStore { () throws(FileFault) in try shelf.rotate(plan, offset: now.offset) }
        }
        return backup
    }

    /// Whether the disk could take the whole journal once more and still has room to write in.
    package var hasRoomForBackup: Bool {
        guard let room = files.room, let paths = try? files.tree(skipping: Place.staysHere) else { return true }
        let size = paths.reduce(0) { sum, path in sum + (((try? files.status(path)) ?? nil)?.size ?? 0) }
        return room > size + (64 << 20)
    }

    /// Whether today has no backup yet.
    package func isBackupDue(now: Moment) -> Bool {
        guard readOnly == nil else { return false }
        let last = (try? BackupShelf.existing(backupFolder)?.names().first) ?? nil
        guard let last else { return true }
        let day = Moment(seconds: last.seconds, offset: now.offset).calendarDay
        return day < now.calendarDay
    }
}

/// Keeps a second Loam from making a backup in the same folder at the same time.
final class BackupHold {
    private let shelf: BackupShelf

    init(_ shelf: BackupShelf) throws(StoreError) {
        self.shelf = shelf
        do throws(FileFault) {
            _ = try shelf.files.call(.lock, ".") { flock(shelf.files.root, LOCK_EX | LOCK_NB) }
        } catch {
            guard error.code == EWOULDBLOCK else { throw StoreError(error) }
            throw .backupUnderWay
        }
    }

    deinit { _ = flock(shelf.files.root, LOCK_UN) }
}

extension JournalStore {
    /// Once the journal is sealed: makes a sealed backup, and then takes away those that anyone can read.
    ///
    /// - Returns: How many went.
    @discardableResult
    package func replacePlainBackups(now: Moment) throws(StoreError) -> Int {
        try mustWrite()
        guard codec.isSealed, let shelf = try BackupShelf.existing(backupFolder) else { return 0 }
        var plain: [BackupName] = []
        for name in try backupNames() {
            let folder = try asStore { () throws(FileFault) in try shelf.contents(of: name) }
            let isSealed = try VaultDoor.isSealed(folder.files)
            withExtendedLifetime(folder) {}
            if !isSealed { plain.append(name) }
        }
        guard !plain.isEmpty, try backUp(now: now, plan: nil)?.unread == [] else { return 0 }
        try asStore { () throws(FileFault) in
            for name in plain {
                try shelf.files.rename(name.text, BackupShelf.removing + name.text)
                try shelf.files.removeTree(BackupShelf.removing + name.text)
            }
            try shelf.files.removeTree(BackupShelf.partial)
        }
        return plain.count
    }
}
