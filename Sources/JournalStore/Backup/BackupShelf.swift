import Glibc
import JournalModel

/// A backup: a folder that holds a journal's files as they were.
package struct Backup: Hashable, Sendable {
    package let name: BackupName
    /// How many files are in it.
    package let files: Int
    /// Files of the journal that could not be read when it was made; what the backup before had of them is in this one.
    package let unread: [String]

    package init(name: BackupName, files: Int, unread: [String] = []) {
        self.name = name
        self.files = files
        self.unread = unread
    }
}

/// A folder of backups.
///
/// Each backup is a folder of its own under its time, complete and readable by any program. A file that is the same as
/// in the backup before is the same file on the disk under a second name, so that a year of backups costs little more
/// than what was written in it. They share nothing with the journal itself: what another program does to a file of the
/// journal does not reach its backups (docs/decisions/0015-backups-are-folders.md).
package final class BackupShelf: Sendable {
    /// The folder, as it was given.
    package let path: String
    let files: FileSystem

    /// The backup that is being made, and what is left of one that is being taken away.
    static let partial = ".partial"
    static let removing = ".removing-"

    private init(path: String, files: FileSystem) {
        self.path = path
        self.files = files
    }

    deinit { _ = Glibc.close(files.root) }

    /// Opens a folder of backups to read; nil when there is none.
    package static func existing(_ path: String) throws(StoreError) -> BackupShelf? {
        let root = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else {
            if errno == ENOENT { return nil }
            throw .failed(FileFault(.openFolder, errno, path))
        }
        return BackupShelf(path: path, files: FileSystem(root: root, injector: nil))
    }

    /// Opens a folder of backups, and makes it where it is not there.
    static func open(_ path: String, injector: FileSystem.Injector? = nil) throws(StoreError) -> BackupShelf {
        try asStore { () throws(FileFault) in try makeMissingFolders(to: path) }
        let root = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw StoreError(FileFault(.openFolder, errno, path)) }
        return BackupShelf(path: path, files: FileSystem(root: root, injector: injector))
    }

    /// The backups in it, the newest first.
    package func backups() throws(StoreError) -> [Backup] {
        try asStore { () throws(FileFault) in
            var backups: [Backup] = []
            for name in try names() { backups.append(Backup(name: name, files: try contents(of: name).tree().count)) }
            return backups
        }
    }

    /// The names of the backups, the newest first.
    package func names() throws(FileFault) -> [BackupName] {
        (try files.names(in: ".") ?? []).compactMap { BackupName($0) }.sorted(by: >)
    }

    /// A backup's files, with paths as they are in the journal.
    func contents(of name: BackupName) throws(FileFault) -> OwnedFolder {
        try OwnedFolder(name.text, in: files)
    }

    /// Takes away what the plan does not keep, and what an earlier run left of one.
    ///
    /// - Returns: The names of those that went.
    @discardableResult
    func rotate(_ plan: BackupPlan, offset: Int) throws(FileFault) -> [BackupName] {
        let all = try names()
        let kept = plan.kept(of: all.map(\.seconds), offset: offset)
        let gone = all.filter { !kept.contains($0.seconds) }
        // First it is no backup any more, then its files go: half a backup is never seen as one.
        for name in gone { try files.rename(name.text, Self.removing + name.text) }
        for name in try files.names(in: ".") ?? [] where name.hasPrefix(Self.removing) { try files.removeTree(name) }
        return gone
    }
}

/// A folder inside another, open as a root of its own.
final class OwnedFolder: Sendable {
    let files: FileSystem

    init(_ path: String, in outer: FileSystem) throws(FileFault) {
        let root = try outer.call(.openFolder, path) {
            openat(outer.root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        }
        files = FileSystem(root: root, injector: outer.injector)
    }

    deinit { _ = Glibc.close(files.root) }

    func tree() throws(FileFault) -> [String] { try files.tree() }
}
