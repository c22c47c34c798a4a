import JournalModel
import TextUI

/// A text on its way out: its lines grow thin one after another until none is left.
struct ThinningText: Equatable, Sendable {
    /// Steps a line takes from whole to gone.
    static let steps = 5

    /// The lines, wrapped; those that say nothing take no step.
    let lines: [String]
    /// Steps taken over all lines.
    private(set) var taken = 0

    init(_ text: String, width: Int) {
        lines = StyledText(text).wrapped(to: width).map(\.string)
    }

    private var spoken: [Int] { lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) } }
    private var total: Int { spoken.count * Self.steps }

    /// Whether nothing is left.
    var isGone: Bool { taken >= total }
    /// The line that is thinning now, where there is one.
    var place: Int { spoken.dropFirst(taken / Self.steps).first ?? lines.count }

    /// One step on; letters fall out of the line.
    mutating func step() { taken = min(total, taken + 1) }

    /// The rest of the line at once.
    mutating func stepLine() { taken = min(total, (taken / Self.steps + 1) * Self.steps) }

    /// Milliseconds between two steps: a breath a line for a short letter, and no letter takes more than two minutes.
    var pace: Int { max(60, min(400, 120_000 / max(1, total))) }

    /// The lines as they stand now, whole, thinning, or empty.
    var shown: [StyledText] {
        let place = place
        return lines.enumerated().map { index, line in
            if index < place { return StyledText() }
            if index > place { return StyledText(line, .text) }
            let step = taken % Self.steps
            return StyledText(thinned(line, step), step < 2 ? .text : step < 4 ? .quiet : .faint)
        }
    }

    /// The line with some of its letters gone, the same ones each time.
    private func thinned(_ line: String, _ step: Int) -> String {
        guard step > 0 else { return line }
        return line.enumerated().map { index, letter in
            let chance = (index &* 7919 &+ 104_729) % 97 % Self.steps
            return chance < step
                ? String(repeating: " ", count: max(1, displayWidth(of: String(letter)))) : String(letter)
        }.joined()
    }
}
