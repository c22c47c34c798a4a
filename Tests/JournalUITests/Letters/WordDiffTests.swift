import Testing

@testable import JournalUI

@Suite("Word diff") struct WordDiffTests {
    private func words(_ text: String) -> [String] { text.split(whereSeparator: { $0.isWhitespace }).map(String.init) }

    @Test("What stayed and went is the old text, what stayed and came the new one", arguments: 0..<200)
    func rebuilds(seed: UInt64) {
        var chance = Chance(seed: seed)
        let vocabulary = ["you", "were", "kind", "once", "and", "日本語", "é", "\n", "left"]
        func text() -> String {
            (0..<Int.random(in: 0...30, using: &chance)).compactMap { _ in vocabulary.randomElement(using: &chance) }
                .joined(separator: " ")
        }
        let (old, new) = (text(), text())
        let pieces = WordDiff(from: old, to: new).pieces
        #expect(words(pieces.filter { $0.fate != .came }.map(\.text).joined()) == words(old))
        #expect(words(pieces.filter { $0.fate != .went }.map(\.text).joined()) == words(new))
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.fate != $1.fate })
    }

    @Test("One word changed is one word gone and one come")
    func oneWord() {
        let diff = WordDiff(from: "You never came home.", to: "You seldom came home.")
        #expect(
            diff.pieces == [
                WordDiff.Piece(fate: .stayed, text: "You "), WordDiff.Piece(fate: .went, text: "never "),
                WordDiff.Piece(fate: .came, text: "seldom "), WordDiff.Piece(fate: .stayed, text: "came home."),
            ])
    }

    @Test("Two long texts with nothing in common are one gone and one come")
    func huge() {
        let old = String(repeating: "old ", count: 4000)
        let new = String(repeating: "new ", count: 4000)
        #expect(WordDiff(from: old, to: new).pieces.map(\.fate) == [.went, .came])
    }
}
