import JournalModel
import TextUI

/// The line of an entry in which a searched word stands, with the words marked.
struct FoundLine: Sendable {
    private let line: String
    private let words: [String]

    /// The longest line that is kept, in characters before and after the word.
    private static let reach = 200

    init(_ record: Record, words: [String], in context: Context) {
        self.words = words
        line = Self.line(record, words) ?? record.summary(in: context)
    }

    /// The first line that holds one of the words.
    private static func line(_ record: Record, _ words: [String]) -> String? {
        let needles = words.compactMap { Needle($0) }
        for text in record.texts {
            for line in text.split(separator: "\n") {
                for piece in pieces(line) where needles.contains(where: { $0.isIn(folded(piece)) }) {
                    return trimmed(around(piece, words))
                }
            }
        }
        return nil
    }

    private static func folded(_ text: String) -> String { text.utf8.allSatisfy { $0 < 0x80 } ? text : Fold.text(text) }

    /// A line, or a very long one in pieces that overlap by more than a word.
    private static func pieces(_ line: Substring) -> [String] {
        guard line.utf8.count > 4000 else { return [String(line)] }
        var pieces: [String] = []
        var start = line.startIndex
        while start < line.endIndex {
            let end = line.index(start, offsetBy: 2000, limitedBy: line.endIndex) ?? line.endIndex
            pieces.append(String(line[start..<end]))
            start = end == line.endIndex ? end : line.index(end, offsetBy: -100)
        }
        return pieces
    }

    /// A long line, cut to what lies around its first hit.
    private static func around(_ line: String, _ words: [String]) -> String {
        guard line.utf8.count > reach * 2 else { return line }
        guard let hit = Fold.ranges(of: words, in: line).first else { return String(line.prefix(reach)) }
        let start = line.index(hit.lowerBound, offsetBy: -reach, limitedBy: line.startIndex) ?? line.startIndex
        let end = line.index(hit.upperBound, offsetBy: reach, limitedBy: line.endIndex) ?? line.endIndex
        return String(line[start..<end])
    }

    /// The line as it fits into so many columns, begun late enough that its first hit is visible.
    func text(width: Int) -> StyledText {
        let whole = markedText(line, .text, words: words)
        guard whole.width > width, let first = whole.runs.first, first.role != .searchHit else { return whole }
        let before = displayWidth(of: first.text)
        let hit = whole.runs.dropFirst().first.map { displayWidth(of: $0.text) } ?? 0
        guard before + hit > width - 2 else { return whole }
        var late = StyledText("…", .quiet)
        late.append(Self.tail(first.text, columns: max(0, width / 3)), .text)
        for run in whole.runs.dropFirst() { late.append(run.text, run.role) }
        return late
    }

    /// The last words of a text that fit into so many columns.
    private static func tail(_ text: String, columns: Int) -> String {
        var start = text.endIndex
        var used = 0
        while start > text.startIndex {
            let before = text.index(before: start)
            used += displayWidth(of: String(text[before]))
            if used > columns { break }
            start = before
        }
        let words = text[start...].drop { !$0.isWhitespace }
        return String(words.isEmpty ? text[start...] : words.dropFirst())
    }
}
