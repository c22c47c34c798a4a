import JournalModel

/// Words that must not leave, and what stands in their place.
///
/// A word is found as a whole, whatever its case and accents; "Ann*" also finds every word that begins so, "Anna=A." puts
/// "A." in its place. Words of several parts are found across any space or line break between them.
package struct Mask: Equatable, Sendable {
    /// What stands in the place of a word unless something else is given.
    package static let blank = "[masked]"

    struct Word: Equatable, Sendable {
        /// Folded, with single spaces.
        let letters: [Character]
        let beginsOnly: Bool
        let replacement: String
    }

    /// The longest first, so that a whole name goes before a part of it.
    let words: [Word]

    /// A mask of words as a person types them; what says nothing is passed over.
    package init(_ typed: [String] = []) {
        words = typed.compactMap(Self.word).sorted { $0.letters.count > $1.letters.count }
    }

    /// A mask of words with commas between them.
    package init(line: String) { self.init(line.split(separator: ",").map(String.init)) }

    package var isEmpty: Bool { words.isEmpty }

    private static func word(_ typed: String) -> Word? {
        let halves = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        var name = Substring(tidy(halves[0]))
        let beginsOnly = name.hasSuffix("*")
        if beginsOnly { name.removeLast() }
        let parts = Fold.text(name).split(whereSeparator: \.isWhitespace)
        let letters = Array(parts.joined(separator: " "))
        guard !letters.isEmpty else { return nil }
        let given = halves.count > 1 ? tidy(halves[1]) : ""
        return Word(letters: letters, beginsOnly: beginsOnly, replacement: given.isEmpty ? blank : given)
    }

    private static func tidy(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
