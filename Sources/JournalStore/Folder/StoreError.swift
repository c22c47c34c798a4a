import Glibc

/// Why this Loam may read the journal and not write it.
package enum ReadOnlyReason: Hashable, Sendable {
    /// Another Loam has it open; its process, where the lock tells.
    case anotherLoam(process: Int?)
    /// The folder or the disk under it may not be written (`errno`: EACCES, EPERM or EROFS).
    case notWritable(Int32)
    /// There was no room to make the folders.
    case full
    /// This file system has no locks (`errno`), so a second Loam could not be noticed.
    case noLocks(Int32)
}

/// What a full disk is full of.
package enum FullReason: Hashable, Sendable {
    case disk
    /// The person's share of it is used up.
    case quota
}

/// Why the store could not do what it was asked. What was there before is whole in every case.
package enum StoreError: Error, Hashable, Sendable {
    /// None of `LOAM_HOME`, `XDG_DATA_HOME` and `HOME` says where the journal is.
    case noHome
    /// The journal is sealed, and no key was given; or it is plain, and one was.
    case locked
    case readOnly(ReadOnlyReason)
    case full(FullReason)
    case failed(FileFault)
    /// The file at this path is there but cannot be opened as what it should be.
    case unreadable(path: String, FileProblem)
    /// A record with this id stands in the journal, so the one from the trash was left there.
    case stillThere(path: String)
    /// There is nothing at this path any more.
    case gone(path: String)
    /// A file of a backup does not say what was written to it.
    case notVerified(path: String)
    /// Another Loam is making a backup in the same folder.
    case backupUnderWay

    init(_ fault: FileFault) {
        self =
            switch fault.code {
            case ENOSPC: .full(.disk)
            case EDQUOT: .full(.quota)
            case EROFS: .readOnly(.notWritable(EROFS))
            default: .failed(fault)
            }
    }
}

/// Runs calls to the file system and says their faults as the store does.
@discardableResult
func asStore<Value>(_ body: () throws(FileFault) -> Value) throws(StoreError) -> Value {
    do throws(FileFault) { return try body() } catch { throw StoreError(error) }
}
