/// What went and what came between two texts, word by word.
struct WordDiff: Equatable, Sendable {
    /// A stretch of text that stayed, went or came; spaces and line ends belong to the word before them.
    struct Piece: Equatable, Sendable {
        enum Fate: Equatable, Sendable { case stayed, went, came }
        var fate: Fate
        var text: String
    }

    private(set) var pieces: [Piece] = []

    init(from old: String, to new: String) {
        let before = Self.words(old)
        let after = Self.words(new)
        let start = zip(before, after).prefix { $0 == $1 }.count
        let rest = (before.dropFirst(start), after.dropFirst(start))
        let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
        for word in before[..<start] { add(.stayed, word) }
        compare(Array(rest.0.dropLast(end)), Array(rest.1.dropLast(end)))
        for word in before.suffix(end) { add(.stayed, word) }
    }

    /// A text cut after its spaces, so that the pieces put together are the text again.
    static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index].isWhitespace, next == text.endIndex || !text[next].isWhitespace || text[next].isNewline {
                words.append(text[start..<next])
                start = next
            }
            index = next
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    /// Cells of the longest table that is filled; beyond it the two texts count as wholly different.
    private static let largest = 9_000_000

    /// The longest common run of words, by the classic table filled from the end.
    private mutating func compare(_ old: [Substring], _ new: [Substring]) {
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= Self.largest else {
            for word in old { add(.went, word) }
            for word in new { add(.came, word) }
            return
        }
        let (before, after) = Self.numbered(old, new)
        let table = Self.table(before, after)
        let width = after.count + 1
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, before[i] == after[j] {
                add(.stayed, old[i].count > new[j].count ? old[i] : new[j])
                (i, j) = (i + 1, j + 1)
            } else if j == new.count || i < old.count && table[(i + 1) * width + j] >= table[i * width + j + 1] {
                add(.went, old[i])
                i += 1
            } else {
                add(.came, new[j])
                j += 1
            }
        }
    }

    /// Words as numbers, so that comparing them costs nothing.
    private static func numbered(_ old: [Substring], _ new: [Substring]) -> ([Int], [Int]) {
        var numbers: [Substring: Int] = [:]
        func number(_ word: Substring) -> Int {
            let bare = word.last?.isWhitespace == true ? word.dropLast() : word
            if let known = numbers[bare] { return known }
            numbers[bare] = numbers.count
            return numbers.count - 1
        }
        return (old.map(number), new.map(number))
    }

    /// The length of the longest common run from every pair of places on.
    private static func table(_ before: [Int], _ after: [Int]) -> [UInt16] {
        let width = after.count + 1
        var table = [UInt16](repeating: 0, count: (before.count + 1) * width)
        for i in before.indices.reversed() {
            for j in after.indices.reversed() {
                table[i * width + j] =
                    before[i] == after[j]
                    ? table[(i + 1) * width + j + 1] &+ 1
                    : max(table[(i + 1) * width + j], table[i * width + j + 1])
            }
        }
        return table
    }

    private mutating func add(_ fate: Piece.Fate, _ text: Substring) {
        if let last = pieces.indices.last, pieces[last].fate == fate {
            pieces[last].text += text
        } else {
            pieces.append(Piece(fate: fate, text: String(text)))
        }
    }
}
