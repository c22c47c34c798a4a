import JournalModel
import TextUI

@testable import JournalUI

extension Stage {
    /// Opens a place as a screen would.
    mutating func open(_ route: Route) { app.run([.open(route)]) }

    mutating func wait(minutes: Int) { now = now.advanced(by: minutes * 60) }

    /// Milliseconds until the screen on top is woken; nil when no timer of its runs.
    var wake: Int? {
        for effect in effects.reversed() {
            if case .schedule(.screen, let after) = effect { return after }
            if effect == .cancel(.screen) { return nil }
        }
        return nil
    }

    /// How many timers a screen has asked for so far.
    var wakes: Int {
        effects.count { if case .schedule(.screen, _) = $0 { true } else { false } }
    }

    /// Text in progress that was put on disk, the newest last.
    var kept: [Writing] { effects.compactMap { if case .keep(let writing) = $0 { writing } else { nil } } }

    /// The screen's words on one line, spaces and line ends made one.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
    /// The same words with one space between them.
    var oneSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
