import ArgumentParser
import CursesTerminal
import JournalCLI
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
            "This terminal cannot move its cursor. loam --plain works here, and so do loam note and loam list. Your journal is untouched."
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
