extension StyledText {
    /// The lines this text takes in `width` columns, broken at words; line feeds always break.
    ///
    /// Lines after the first of each paragraph are indented by `hanging` columns, the text's own
    /// unless given. Never empty: no text is one empty line.
    package func wrapped(to width: Int, hanging: Int? = nil) -> [StyledText] {
        let room = max(1, width)
        let wanted = hanging ?? self.hanging
        let indent = wanted < room ? wanted : 0
        var lines: [StyledText] = []
        for paragraph in paragraphs {
            let whole = paragraph.string
            let ranges = GlyphScanner.with(whole) { StyledText.lines(of: $0, width: room, indent: indent) }
            for (index, range) in ranges.enumerated() {
                let pad = index > 0 && indent > 0 ? StyledText(String(repeating: " ", count: indent)) : StyledText()
                lines.append(pad + paragraph.slice(range))
            }
        }
        return lines
    }

    /// The text cut at line feeds.
    package var paragraphs: [StyledText] {
        guard runs.contains(where: { $0.text.utf8.contains(0x0A) }) else { return [self] }
        var found = [StyledText()]
        for run in runs {
            for (index, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { found.append(StyledText()) }
                found[found.count - 1].append(String(part), run.role)
            }
        }
        return found
    }

    /// Byte ranges of the lines, without the spaces that hang at their ends.
    private static func lines(of scanner: GlyphScanner, width: Int, indent: Int) -> [Range<Int>] {
        let breaker = LineBreaker(scanner: scanner)
        var ranges: [Range<Int>] = []
        var start = 0
        repeat {
            let end = breaker.endOfLine(from: start, width: ranges.isEmpty ? width : width - indent)
            var visible = end
            while visible > start, scanner.bytes[visible - 1] == 0x20 { visible -= 1 }
            ranges.append(start..<visible)
            start = end
        } while start < scanner.bytes.count
        return ranges
    }
}
