import Glibc

/// A copy of a journal that can be brought back: one of its backups, or any folder that holds a journal's files.
package final class BackupSource: Sendable {
    let files: FileSystem

    private init(_ files: FileSystem) { self.files = files }

    deinit { _ = Glibc.close(files.root) }

    /// Opens a folder as a copy to bring back.
    ///
    /// - Throws: `gone` when there is no such folder.
    package static func folder(_ path: String, injector: FileSystem.Injector? = nil) throws(StoreError) -> BackupSource
    {
        let root = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .gone(path: path) : .failed(FileFault(.openFolder, errno, path))
        }
        return BackupSource(FileSystem(root: root, injector: injector))
    }
}

/// What bringing a copy back would do to a journal; paths are inside the journal.
package struct Comparison: Hashable, Sendable {
    /// In the copy and not in the journal.
    package var added: [String] = []
    /// In both, and not the same.
    package var changed: [String] = []
    /// In the journal and not in the copy.
    package var gone: [String] = []
    /// In the copy, and no record that opens: never put over one that does.
    package var damaged: [String] = []
    /// How many are the same.
    package var same = 0

    package init() {}
}
