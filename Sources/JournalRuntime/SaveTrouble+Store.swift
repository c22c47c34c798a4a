import JournalModel
import JournalStore
import JournalUI

extension SaveTrouble {
    /// What a person needs to know of a store's error.
    init(_ error: StoreError) {
        switch error {
        case .full: self = .diskFull
        case .readOnly: self = .readOnly
        case .failed(let fault): self = .other("the system said \(errorName(fault.code)) to \(fault.call.rawValue)")
        case .locked: self = .other("the journal is locked")
        case .unreadable(let path, _): self = .other("\(path) cannot be opened")
        case .stillThere, .gone, .noHome: self = .other("the file is no longer where it was")
        case .notVerified: self = .other("what was written does not read back the same; the disk may be failing")
        case .backupUnderWay: self = .other("another Loam is making one just now")
        }
    }
}

extension ReadOnlyReason {
    /// The reason in words for the person.
    package var sentence: String {
        switch self {
        case .anotherLoam(let process):
            "another Loam has this journal open\(process.map { " (process \($0))" } ?? ""); here it can be read"
        case .notWritable: "the journal's folder cannot be written to"
        case .full: "the disk is full"
        case .noLocks: "this file system cannot lock, so another Loam would not be noticed"
        }
    }
}
