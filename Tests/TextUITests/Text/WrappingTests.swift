import Testing

@testable import TextUI

@Suite struct WrappingTests {
    private func lines(_ text: String, _ width: Int, hanging: Int = 0) -> [String] {
        StyledText(text).wrapped(to: width, hanging: hanging).map(\.string)
    }

    @Test func `lines break at words`() {
        #expect(lines("the quick brown fox", 10) == ["the quick", "brown fox"])
        #expect(lines("the quick", 9) == ["the quick"])
        #expect(lines("", 9) == [""])
        #expect(lines("a\n\nb", 9) == ["a", "", "b"])
    }

    @Test func `a word wider than the line is cut`() {
        #expect(lines("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"])
        #expect(lines("日本", 1) == ["日", "本"])
    }

    @Test func `hyphens and dashes allow a break after them`() {
        #expect(lines("well-known thing", 6) == ["well-", "known", "thing"])
        #expect(lines("minus -5 here", 7) == ["minus", "-5 here"])
    }

    @Test func `Japanese breaks anywhere but before closing marks`() {
        #expect(lines("日本語です。", 6) == ["日本語", "です。"])
        #expect(lines("日本語で。", 8) == ["日本語", "で。"])
        #expect(lines("ab「日本」", 5) == ["ab", "「日", "本」"])
    }

    @Test func `following lines hang`() {
        #expect(lines("- one two three", 9, hanging: 2) == ["- one two", "  three"])
    }

    @Test func `roles stay with their words`() {
        let text = StyledText("one ", .quiet) + StyledText("two three", .accent)
        let wrapped = text.wrapped(to: 7)
        #expect(wrapped == [StyledText("one ", .quiet) + StyledText("two", .accent), StyledText("three", .accent)])
    }

    @Test func `no line is too wide and nothing but spaces is lost`() {
        var random = SeededGenerator(19)
        for _ in 0..<300 {
            let text = (0..<12).map { _ in awkward.randomElement(using: &random) ?? "" }.joined()
            let width = Int.random(in: 4..<30, using: &random)
            let wrapped = StyledText(text).wrapped(to: width)
            for line in wrapped { #expect(line.string.utf8.last == 0x09 || line.width <= width, "\(line.string)") }
            let kept = wrapped.map(\.string).joined().unicodeScalars.filter { $0 != " " && $0 != "\n" }
            #expect(Array(kept) == Array(text.unicodeScalars.filter { $0 != " " && $0 != "\n" }))
        }
    }

    @Test func `cutting short says so and never widens`() {
        #expect(StyledText("hello world").truncated(to: 8).string == "hello w…")
        #expect(StyledText("hello").truncated(to: 5).string == "hello")
        #expect(StyledText("hello").truncated(to: 1).string == "…")
        #expect(StyledText("hello").truncated(to: 0).string == "")
        #expect(StyledText("e\u{301}e\u{301}").truncated(to: 2).width == 2)
    }
}
