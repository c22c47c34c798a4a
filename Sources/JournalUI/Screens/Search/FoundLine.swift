import JournalModel
import TextUI

/// The line of an entry in which a searched word stands, with the words marked.
struct FoundLine: Sendable {
    private let marked: StyledText

    /// The longest line that is kept, in bytes before and after the word.
    private static let reach = 400

    init(_ record: Record, words: [String], in context: Context) {
        marked = markedText(Self.line(record, words) ?? record.summary(in: context), .text, words: words)
    }

    /// The first line that holds one of the words.
    ///
    /// Looked for as they were typed first: folding every text of every result would take longer than finding them.
    private static func line(_ record: Record, _ words: [String]) -> String? {
        let needles = words.compactMap { Needle($0) }
        let texts = record.texts
        for text in texts {
            if let place = needles.compactMap({ $0.place(in: text) }).min() { return line(of: text, at: place) }
        }
        return texts.lazy.compactMap { lineUnderOtherLetters($0, words) }.first
    }

    /// The first line that holds one of the words under other letters than were typed ("café" for "cafe").
    private static func lineUnderOtherLetters(_ text: String, _ words: [String]) -> String? {
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: lineFeed) ?? rest.endIndex
            if rest[..<end].utf8.contains(where: { $0 >= 0x80 }) {
                let line = String(rest[..<end])
                if let hit = Fold.ranges(of: words, in: line).first {
                    return Self.line(of: line, at: line.utf8.distance(from: line.startIndex, to: hit.lowerBound))
                }
            }
            rest = end == rest.endIndex ? rest[end...] : rest[rest.utf8.index(after: end)...]
        }
        return nil
    }

    /// The line around a byte of a text; of a very long one, what lies near.
    private static func line(of text: String, at place: Int) -> String {
        let bytes = text.utf8
        let hit = bytes.index(bytes.startIndex, offsetBy: place)
        let earliest = bytes.index(hit, offsetBy: -reach, limitedBy: bytes.startIndex) ?? bytes.startIndex
        let latest = bytes.index(hit, offsetBy: reach, limitedBy: bytes.endIndex) ?? bytes.endIndex
        let start = bytes[earliest..<hit].lastIndex(of: lineFeed).map { bytes.index(after: $0) } ?? earliest
        let end = bytes[hit..<latest].firstIndex(of: lineFeed) ?? latest
        return trimmed(text[character(at: start, in: text)..<character(at: end, in: text)])
    }

    /// The index itself where a character begins there, else the end of the character it lies in.
    private static func character(at index: String.Index, in text: String) -> String.Index {
        String.Index(index, within: text) ?? text.index(after: index)
    }

    private static let lineFeed = UInt8(ascii: "\n")

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
