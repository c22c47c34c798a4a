/// Text whose parts have meanings: one line, or a paragraph still to be wrapped.
package struct StyledText: Equatable, Sendable {
    /// A stretch of text with one meaning.
    package struct Run: Equatable, Sendable {
        /// The words.
        package var text: String
        /// What they mean.
        package var role: Role

        /// Words of one meaning.
        package init(_ text: String, _ role: Role) {
            self.text = text
            self.role = role
        }
    }

    /// The parts in order; none is empty, and neighbours differ in role.
    package private(set) var runs: [Run] = []

    /// No text.
    package init() {}

    /// Text of one meaning.
    package init(_ text: String, _ role: Role = .text) { append(text, role) }

    /// Text made of several parts.
    package init(_ runs: [Run]) {
        for run in runs { append(run.text, run.role) }
    }

    /// Adds text at the end.
    package mutating func append(_ text: String, _ role: Role = .text) {
        guard !text.isEmpty else { return }
        if let last = runs.indices.last, runs[last].role == role {
            runs[last].text += text
        } else {
            runs.append(Run(text, role))
        }
    }

    /// Adds all parts of another text at the end.
    package mutating func append(_ other: StyledText) {
        for run in other.runs { append(run.text, run.role) }
    }

    /// Two texts one after the other.
    package static func + (left: StyledText, right: StyledText) -> StyledText {
        var sum = left
        sum.append(right)
        return sum
    }

    /// Whether there is no text.
    package var isEmpty: Bool { runs.isEmpty }
    /// The text without meanings.
    package var string: String { runs.reduce(into: "") { $0 += $1.text } }
    /// Columns by which lines after the first are indented when wrapped.
    package var hanging = 0
    /// Columns on one line.
    package var width: Int { runs.reduce(0) { $0 + displayWidth(of: $1.text) } }

    /// The same text with all meanings changed.
    package func mapRoles(_ change: (Role) -> Role) -> StyledText {
        StyledText(runs.map { Run($0.text, change($0.role)) })
    }

    /// The part between two UTF-8 offsets of `string`.
    func slice(_ range: Range<Int>) -> StyledText {
        var part = StyledText()
        var start = 0
        for run in runs {
            let end = start + run.text.utf8.count
            let low = max(start, range.lowerBound)
            let high = min(end, range.upperBound)
            if low < high { part.append(run.text.utf8Slice(low - start..<high - start), run.role) }
            start = end
        }
        return part
    }

    /// As much as fits into `width` columns, ending in `ellipsis` when something had to go.
    package func truncated(to width: Int, ellipsis: Character = "…") -> StyledText {
        let whole = string
        guard whole.utf8.count > width || displayWidth(of: whole) > width else { return self }
        let mark = Glyph(ellipsis)
        var used = 0
        var fits = 0
        var shortened = false
        GlyphScanner.with(whole) { scanner in
            while let item = scanner.item(at: fits) {
                let rest = item.end == whole.utf8.count ? 0 : mark.width
                if used + item.width + rest > width, displayTail(scanner, from: fits, fitsIn: width - used) == false {
                    shortened = true
                    return
                }
                used += item.width
                fits = item.end
            }
        }
        guard shortened, width >= mark.width else { return slice(0..<fits) }
        var cut = slice(0..<fits)
        cut.append(String(ellipsis), cut.runs.last?.role ?? runs.first?.role ?? .text)
        return cut
    }

    /// Whether everything from an offset on fits into `columns`.
    private func displayTail(_ scanner: GlyphScanner, from start: Int, fitsIn columns: Int) -> Bool {
        var used = 0
        var offset = start
        while let item = scanner.item(at: offset) {
            used += item.width
            if used > columns { return false }
            offset = item.end
        }
        return true
    }
}

extension String {
    /// The part between two UTF-8 offsets that lie on character boundaries.
    func utf8Slice(_ range: Range<Int>) -> String {
        String(self[utf8Index(range.lowerBound)..<utf8Index(range.upperBound)])
    }

    /// The index of a UTF-8 offset; constant time, since Swift keeps text as UTF-8.
    func utf8Index(_ offset: Int) -> String.Index { utf8.index(startIndex, offsetBy: offset) }
}
