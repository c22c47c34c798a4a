import JournalModel

/// The line of an entry that holds a word that was looked for, with the word near its beginning.
struct Excerpt {
    private let words: [String]
    /// How many words stand before the one that was found.
    private static let before = 6

    /// - Parameter words: As they are compared (`Query.foldedWords`).
    init(_ words: [String]) { self.words = words }

    /// One line for the first word that stands somewhere, none where the title shows it.
    func lines(of record: Record, under title: String) -> [String] {
        if !Fold.ranges(of: words, in: title).isEmpty { return [] }
        for line in record.texts.lazy.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
            guard let hit = Fold.ranges(of: words, in: String(line)).first else { continue }
            return [excerpt(String(line), hit.lowerBound)]
        }
        return []
    }

    private func excerpt(_ line: String, _ place: String.Index) -> String {
        var start = place
        var spaces = 0
        while start > line.startIndex {
            let previous = line.index(before: start)
            if line[previous] == " " { spaces += 1 }
            if spaces > Self.before { break }
            start = previous
        }
        return (start == line.startIndex ? "" : "… ") + Printable.line(line[start...])
    }
}
