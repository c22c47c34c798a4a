import ArgumentParser
import JournalRuntime
package import JournalStore

/// Why a command could not do what was asked, in one sentence for the person; the exit code is 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

extension StoreError {
    /// What happened, what is safe, what to do next.
    package var sentence: String {
        switch self {
        case .noHome:
            "There is no place for the journal: HOME is not set. Set LOAM_HOME to the folder it should live in."
        case .locked: "The journal is sealed and needs its passphrase. Nothing was changed."
        case .readOnly(let reason): "The journal cannot be written to: \(reason.sentence). What is there is untouched."
        case .full: "The disk is full. What was saved is whole; make some room and try again."
        case .failed(let fault):
            "The system said \(errorName(fault.code)) to \(fault.call.rawValue) of \(fault.path). What was saved is whole."
        case .unreadable(let path, let problem): "\(path) cannot be opened: \(problem.sentence). It is left alone."
        case .stillThere(let path): "\(path) stands in the journal already. Nothing was changed."
        case .gone(let path): "\(path) is not there."
        case .notVerified(let path):
            "The backup's copy of \(path) does not read as it was written, so it is no backup. The journal is untouched; the disk may be failing."
        case .backupUnderWay: "Another Loam is making a backup just now; that one is enough."
        }
    }
}

/// Runs work on the store and says its errors as a command does.
func asCommand<Value>(_ body: () throws(StoreError) -> Value) throws(CommandFailure) -> Value {
    do throws(StoreError) { return try body() } catch { throw CommandFailure(error.sentence) }
}
