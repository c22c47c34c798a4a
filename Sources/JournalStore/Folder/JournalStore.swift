import Glibc
import JournalModel
import Synchronization

/// A journal folder that is open: every file Loam reads and writes goes through here.
///
/// Calls wait for the disk and for one another; they belong on a thread of their own. Several threads may call.
package final class JournalStore: Sendable {
    package let folder: JournalFolder
    /// Why nothing may be written; nil where it may.
    package let readOnly: ReadOnlyReason?

    let codec: any Codec
    let files: FileSystem
    let reader: RecordReader
    let lock: FolderLock?
    let state = Mutex(State())
    /// Asks a turning from one form to the other to end at the next moment at which every file is whole.
    let isStopping = Atomic<Bool>(false)

    /// What the store knows of its files, and nothing of what is written in them.
    struct State: Sendable {
        /// The record files as they were last read or written.
        var known = KnownFiles()
        /// Files among the records that are none, by path.
        var odd: [String: OddFile] = [:]
        /// Records of which a version could not be saved, until one is.
        var unsaved: [RecordID: Unsaved] = [:]
        /// Where the records deleted in this run lie in the trash.
        var trashed: [RecordID: String] = [:]
        /// Where the text in progress of an earlier run was found.
        var writing: [RecordID: Set<String>] = [:]
        /// The bytes last written to the essentials.
        var essentials: [UInt8] = []
    }

    init(folder: JournalFolder, readOnly: ReadOnlyReason?, codec: any Codec, files: FileSystem, lock: FolderLock?) {
        self.folder = folder
        self.readOnly = readOnly
        self.codec = codec
        self.files = files
        reader = RecordReader(files: files, codec: codec)
        self.lock = lock
    }

    deinit { _ = Glibc.close(files.root) }

    /// Whether what it writes is sealed.
    package var isSealed: Bool { codec.isSealed }

    /// Fails unless this store may write.
    func mustWrite() throws(StoreError) {
        if let readOnly { throw .readOnly(readOnly) }
    }
}

/// Versions of a record that could not be saved: each of them stands on `base`, which is what the disk still has.
struct Unsaved: Hashable, Sendable {
    let base: ContentHash?
    var versions: Set<ContentHash>
}
