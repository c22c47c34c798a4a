import Testing

@testable import TextUI

@Suite struct WidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("한국어", 6), ("ｶﾅ", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2),
        ("❤️", 1), ("🇩🇪", 2), ("\u{200B}", 0), ("a\u{200D}b", 2), ("\u{301}", 1), ("\u{7}", 1), ("\t", 2), ("שלום", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("️", 0), ("\u{1F3FD}", 2), ("a\nb", 3), ("…—·", 3), ("1️⃣", 1),
    ])
    func `text is as wide as it is drawn`(_ text: String, _ columns: Int) {
        #expect(displayWidth(of: text) == columns)
        let frame = drawn(12, 1) { $0.write(text + "|", at: .zero) }
        #expect(frame[Point(columns, 0)].glyph == Glyph("|"))
    }

    @Test(arguments: [
        ("👨‍👩‍👧‍👦", "👨"), ("👍🏽", "👍"), ("❤️", "❤"), ("\u{301}", "◌\u{301}"), ("\u{1B}", "\u{FFFD}"),
        ("\u{85}", "\u{FFFD}"), ("x\u{202E}y", "xy"),
        ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a\u{300}\u{301}\u{302}\u{303}"),
        ("\r\n", ""), ("क्षि", "क्षि"),
    ])
    func `what terminals disagree on never reaches them`(_ text: String, _ shown: String) {
        let scalars = Array(drawn(8, 1) { $0.write(text, at: .zero) }.text.unicodeScalars)
        #expect(scalars == Array(shown.unicodeScalars))
    }

    @Test func `simple scalars have the width of the tables`() {
        for value in UInt32(0x20)..<0x30000 {
            guard let scalar = Unicode.Scalar(value), SimpleScalar.contains(value) else { continue }
            #expect(
                CharacterWidth.columns(scalar) == (SimpleScalar.isWide(value) ? 2 : 1), "U+\(String(value, radix: 16))")
        }
    }

    @Test func `between simple scalars there is always a boundary`() {
        let simple = (UInt32(0x20)..<0x10000).compactMap { SimpleScalar.contains($0) ? Unicode.Scalar($0) : nil }
        var random = SeededGenerator(11)
        for first in simple {
            guard let second = simple.randomElement(using: &random) else { continue }
            var text = String(first)
            text.unicodeScalars.append(second)
            #expect(text.count == 2, "\(first.value) \(second.value)")
        }
    }

    @Test func `the scanner sees the characters that text has`() {
        var random = SeededGenerator(5)
        for _ in 0..<500 {
            let text = (0..<8).map { _ in awkward.randomElement(using: &random) ?? "" }.joined()
            var ends: [Int] = []
            GlyphScanner.scan(text) { ends.append($0.end) }
            var expected: [Int] = []
            for character in text { expected.append((expected.last ?? 0) + String(character).utf8.count) }
            #expect(ends == expected)
            #expect(text.characterCount == text.count)
        }
    }

    @Test func `tables are sorted and apart`() {
        for table in [WidthTables.wide, WidthTables.zero] {
            for index in stride(from: 0, to: table.count, by: 2) {
                #expect(table[index] <= table[index + 1])
                if index > 0 { #expect(table[index - 1] < table[index]) }
            }
        }
    }
}
