/// Emphasis, code and links within one line.
extension Markdown {
    /// The marks that enclose words, the longer first, and what the words become.
    private static let marks: [(sign: String, role: Role)] = [
        ("**", .strong), ("__", .strong), ("`", .code), ("*", .emphasis), ("_", .emphasis),
    ]

    /// Characters between two marks at most, so that a page of lone marks stays quick.
    private static let longestSpan = 1000

    static func inline(_ line: Substring, base: Role) -> StyledText {
        var result = StyledText()
        var plain = line.startIndex
        var index = line.startIndex
        func flush(_ end: Substring.Index) { result.append(String(line[plain..<end]), base) }
        while index < line.endIndex {
            guard let next = line.utf8[index...].firstIndex(where: isMark) else { break }
            index = next
            if let (span, end) = span(in: line, at: index) {
                flush(index)
                result.append(span)
                index = end
                plain = end
            } else {
                index = line.index(after: index)
            }
        }
        flush(line.endIndex)
        return result
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x2A || byte == 0x5F || byte == 0x60 || byte == 0x5B || byte == 0x5C
    }

    private static func span(in line: Substring, at index: Substring.Index) -> (StyledText, Substring.Index)? {
        let rest = line[index...]
        guard let first = rest.first, "*_`[\\".contains(first) else { return nil }
        if first == "\\", let escaped = rest.dropFirst().first, "*_`[]#>-\\".contains(escaped) {
            return (StyledText(String(escaped)), line.index(index, offsetBy: 2))
        }
        if first == "[" { return link(rest) }
        for mark in marks where rest.hasPrefix(mark.sign) {
            return enclosed(line, at: index, sign: mark.sign, role: mark.role)
        }
        return nil
    }

    /// Words between two marks; a mark inside a word, or before a space, is only a sign.
    private static func enclosed(
        _ line: Substring, at index: Substring.Index, sign: String, role: Role
    ) -> (StyledText, Substring.Index)? {
        if sign.first == "_", index > line.startIndex, line[line.index(before: index)].isWordPart { return nil }
        let start = line.index(index, offsetBy: sign.count)
        var end = start
        let limit = line.index(start, offsetBy: longestSpan, limitedBy: line.endIndex) ?? line.endIndex
        while end < limit {
            if line[end...].hasPrefix(sign), end > start, !line[line.index(before: end)].isWhitespace { break }
            end = line.index(after: end)
        }
        guard end < limit, !line[start].isWhitespace else { return nil }
        return (StyledText(String(line[start..<end]), role), line.index(end, offsetBy: sign.count))
    }

    private static func link(_ rest: Substring) -> (StyledText, Substring.Index)? {
        guard let close = rest.prefix(longestSpan).firstIndex(of: "]") else { return nil }
        let after = rest[rest.index(after: close)...]
        guard after.first == "(", let end = after.prefix(longestSpan).firstIndex(of: ")") else { return nil }
        let words = rest[rest.index(after: rest.startIndex)..<close]
        let address = after[after.index(after: after.startIndex)..<end]
        guard !words.isEmpty else { return nil }
        let shown = StyledText(String(words), .link) + StyledText(" (\(address))", .faint)
        return (shown, rest.index(after: end))
    }
}
