import Glibc
import JournalModel

extension JournalStore {
    /// Opens a journal folder, making it when it is not there, and takes its lock.
    ///
    /// Where it may not be written, or another Loam has it open, it is opened for reading, and `readOnly` says why.
    /// - Throws: When there is no folder to read; `locked` when it is sealed and `codec` is not, or the other way round.
    package static func open(
        _ folder: JournalFolder, codec: any Codec = PlainCodec(), injector: FileSystem.Injector? = nil
    ) throws(StoreError) -> JournalStore {
        var reason: ReadOnlyReason?
        do throws(FileFault) { try makeMissingFolders(to: folder.path) } catch { reason = readOnlyReason(error) }
        let root = Glibc.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw reason.map { .readOnly($0) } ?? .failed(FileFault(.openFolder, errno, ".")) }
        let files = FileSystem(root: root, injector: injector)
        try check(codec, in: files)
        var lock: FolderLock?
        do throws(FileFault) {
            switch try FolderLock.take(in: files) {
            case .success(let taken): lock = taken
            case .failure(let held): reason = .anotherLoam(process: held.process)
            }
            if reason == nil {
                try makePlaces(in: files, codec)
                try settlePublicKey(codec, in: files)
                IgnoreFiles.write(in: files, folderName: splitPath(folder.path).name)
            }
        } catch {
            reason = readOnlyReason(error)
        }
        let store = JournalStore(folder: folder, readOnly: reason, codec: codec, files: files, lock: lock)
        // Should it fail, the records stay where they are and the next start tries again.
        if reason == nil { try? store.finishIncoming() }
        return store
    }

    private static func makePlaces(in files: FileSystem, _ codec: any Codec) throws(FileFault) {
        var made = false
        for path in codec.folders + [Place.trash, Place.writing, Place.cache] {
            made = try files.makeFolder(path) || made
        }
        if made { try files.syncFolder(".") }
    }

    /// Nothing is ever written in the plain into a sealed journal, whoever asks.
    static func check(_ codec: any Codec, in files: FileSystem) throws(StoreError) {
        guard try VaultDoor.isSealed(files) == codec.isSealed else {
            _ = Glibc.close(files.root)
            throw .locked
        }
    }

    private static func readOnlyReason(_ fault: FileFault) -> ReadOnlyReason {
        switch (fault.call, fault.code) {
        case (_, ENOSPC), (_, EDQUOT): .full
        case (.lock, let code): .noLocks(code)
        case (_, let code): .notWritable(code)
        }
    }
}
