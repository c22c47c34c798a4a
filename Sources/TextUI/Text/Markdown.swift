/// Turns the little Markdown people write in a journal into styled paragraphs for reading.
///
/// Headings, quotes, lists (also numbered, also with boxes), rules, code, *emphasis*, **strong**, `code`, [links](address).
/// Whatever is not one of these is shown as it was typed; nothing is ever lost.
package enum Markdown {
    /// The paragraphs of `text`, one for each line, ready for `ScrollText` or `wrapped(to:)`.
    package static func styled(_ text: String, glyphs: GlyphSet = .unicode) -> [StyledText] {
        var inCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                inCode.toggle()
                return StyledText(String(line), .faint)
            }
            return inCode ? StyledText(String(line), .code) : block(line, glyphs)
        }
    }

    private static func block(_ line: Substring, _ glyphs: GlyphSet) -> StyledText {
        let indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        if let level = headingLevel(rest) {
            return inline(rest.dropFirst(level + 1), base: .heading)
        }
        if isRule(rest) { return StyledText(String(repeating: glyphs.horizontal, count: 3), .rule) }
        if rest.first == ">" {
            let words = rest.dropFirst().drop { $0 == " " }
            return hung(StyledText("\(glyphs.vertical) ", .rule), inline(words, base: .quote))
        }
        if let (mark, words) = listItem(rest, glyphs) {
            let margin = String(repeating: " ", count: indent)
            return hung(StyledText(margin + mark + " ", .quiet), inline(words, base: .text))
        }
        return inline(line, base: .text)
    }

    private static func hung(_ mark: StyledText, _ words: StyledText) -> StyledText {
        var line = mark + words
        line.hanging = mark.width
        return line
    }

    private static func headingLevel(_ line: Substring) -> Int? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
        return level
    }

    private static func isRule(_ line: Substring) -> Bool {
        guard let sign = line.first, "-*_".contains(sign) else { return false }
        let signs = line.filter { $0 != " " }
        return signs.count >= 3 && signs.allSatisfy { $0 == sign }
    }

    private static func listItem(_ line: Substring, _ glyphs: GlyphSet) -> (mark: String, words: Substring)? {
        if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
            let words = line.dropFirst(2)
            if words.hasPrefix("[ ] ") { return ("[ ]", words.dropFirst(4)) }
            if words.hasPrefix("[x] ") || words.hasPrefix("[X] ") { return ("[x]", words.dropFirst(4)) }
            return (String(glyphs.bullet), words)
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let after = line.dropFirst(digits.count)
        guard (1...4).contains(digits.count), after.hasPrefix(". ") || after.hasPrefix(") ") else { return nil }
        return (digits + String(after.prefix(1)), after.dropFirst(2))
    }
}
