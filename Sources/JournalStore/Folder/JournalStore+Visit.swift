import Glibc

extension JournalStore {
    /// Opens a journal folder in passing: makes nothing, tidies nothing, and takes no lock, so that a Loam that is
    /// opened in the same moment finds its journal free.
    ///
    /// It can be read, and new records can be added (`add`), as beside another Loam.
    /// - Throws: `gone` when there is no such folder; `locked` when it is sealed and `codec` is not.
    package static func visit(
        _ folder: JournalFolder, codec: any Codec = PlainCodec()
    ) throws(StoreError) -> JournalStore {
        let root = Glibc.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else {
            throw errno == ENOENT ? .gone(path: folder.path) : .failed(FileFault(.openFolder, errno, "."))
        }
        let files = FileSystem(root: root, injector: nil)
        try check(codec, in: files)
        return JournalStore(
            folder: folder, readOnly: .anotherLoam(process: nil), codec: codec, files: files, lock: nil)
    }
}
