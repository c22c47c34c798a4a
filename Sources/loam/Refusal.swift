import ArgumentParser
import CursesTerminal
import JournalPrompts
import JournalRuntime
import JournalStore

/// Why the journal does not open, in words for the person: what happened, what is safe, what to do.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ words: String) { description = words }

    static let noUTF8 = Refusal(
        "This machine has no UTF-8 locale, so letters could not be shown safely. Your journal is untouched. "
            + "Setting LC_ALL=C.UTF-8 helps on most systems.")
}

extension TerminalError {
    var sentence: String {
        switch self {
        case .notATerminal:
            "Loam opens in a terminal, and this is not one. For pipes and scripts: loam note, loam list, loam --help."
        case .typeUnset:
            "TERM is not set, so Loam cannot tell how to draw here. Try TERM=xterm-256color loam. Your journal is untouched."
        case .typeUnknown:
            "This machine does not know the terminal type in TERM. Try TERM=xterm-256color loam. Your journal is untouched."
        case .noDescriptions:
            "There are no terminal descriptions on this machine (Debian: the package ncurses-base). Your journal is untouched."
        case .tooSimple:
            "This terminal cannot move its cursor. loam note and loam list work here. Your journal is untouched."
        }
    }
}

extension Opening.Failure {
    var sentence: String {
        switch self {
        case .store(let error): error.sentence
        case .safetyTexts(let error):
            "Loam's own texts are damaged (\(error.sentence)). Your journal is untouched; please install Loam again."
        }
    }
}

extension StoreError {
    /// What happened, what is safe, what to do next.
    var sentence: String {
        switch self {
        case .noHome:
            "There is no place for the journal: HOME is not set. Set LOAM_HOME to the folder it should live in."
        case .readOnly(let reason): "The journal cannot be written to: \(reason.sentence). What is there is untouched."
        case .full: "The disk is full. What was saved is whole; make some room and try again."
        case .failed(let fault):
            "The system said \(errorName(fault.code)) to \(fault.call.rawValue) of \(fault.path). What was saved is whole."
        case .unreadable(let path, let problem): "\(path) cannot be opened: \(problem.sentence). It is left alone."
        case .stillThere(let path): "\(path) stands in the journal already. Nothing was changed."
        case .gone(let path): "\(path) is no longer there."
        }
    }
}
