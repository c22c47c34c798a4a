import JournalModel
import TextUI

/// The line of an entry in which a searched word stands, with the words marked.
struct FoundLine: Sendable {
    private let marked: StyledText

    /// The longest line that is kept, in characters before and after the word.
    private static let reach = 200

    init(_ record: Record, words: [String], in context: Context) {
        marked = markedText(Self.line(record, words) ?? record.summary(in: context), .text, words: words)
    }

    /// The first line that holds one of the words.
    private static func line(_ record: Record, _ words: [String]) -> String? {
        let needles = words.compactMap { Needle($0) }
        for text in record.texts where holds(text, needles) {
            for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
                for piece in pieces(Substring(line)) where holds(piece, needles) {
                    return trimmed(around(piece, words))
                }
            }
        }
        return nil
    }

    private static func holds(_ text: String, _ needles: [Needle]) -> Bool {
        let folded = text.utf8.allSatisfy { $0 < 0x80 } ? text : Fold.text(text)
        return needles.contains { $0.isIn(folded) }
    }

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
        guard marked.width > width, let first = marked.runs.first, first.role != .searchHit else { return marked }
        let before = displayWidth(of: first.text)
        let hit = marked.runs.dropFirst().first.map { displayWidth(of: $0.text) } ?? 0
        guard before + hit > width - 2 else { return marked }
        var late = StyledText("…", .quiet)
        late.append(Self.tail(first.text, columns: max(0, width / 3)), .text)
        for run in marked.runs.dropFirst() { late.append(run.text, run.role) }
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
