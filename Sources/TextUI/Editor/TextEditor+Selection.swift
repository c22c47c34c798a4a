extension TextEditor {
    /// What is selected, nil when nothing is.
    package var selection: Range<TextPosition>? {
        guard let anchor, anchor != cursor else { return nil }
        return min(anchor, cursor)..<max(anchor, cursor)
    }

    /// The selected text, empty when nothing is.
    package var selectedText: String { selection.map { text(in: $0) } ?? "" }

    /// The very end.
    var end: TextPosition { TextPosition(paragraph: lines.count - 1, offset: lines[lines.count - 1].utf8.count) }

    /// The text between two places.
    package func text(in range: Range<TextPosition>) -> String {
        let start = clamped(range.lowerBound)
        let end = clamped(range.upperBound)
        guard start < end else { return "" }
        if start.paragraph == end.paragraph { return lines[start.paragraph].utf8Slice(start.offset..<end.offset) }
        let first = lines[start.paragraph]
        var result = first.utf8Slice(start.offset..<first.utf8.count)
        for line in lines[start.paragraph + 1..<end.paragraph] { result += "\n" + line }
        return result + "\n" + lines[end.paragraph].utf8Slice(0..<end.offset)
    }

    /// Puts the cursor at a place, or the nearest that exists, with nothing selected.
    package mutating func moveCursor(to position: TextPosition) {
        history.seal()
        anchor = nil
        isMarking = false
        cursor = snapped(position)
        isUpstream = false
        goalColumn = nil
        reveal()
    }

    /// Selects everything between two places and puts the cursor at the second.
    package mutating func select(_ range: Range<TextPosition>) {
        moveCursor(to: range.upperBound)
        anchor = snapped(range.lowerBound)
    }

    /// The nearest place that exists.
    private func clamped(_ position: TextPosition) -> TextPosition {
        let paragraph = max(0, min(position.paragraph, lines.count - 1))
        let offset = max(0, min(position.offset, lines[paragraph].utf8.count))
        return TextPosition(paragraph: paragraph, offset: offset)
    }

    /// The nearest place between two characters.
    func snapped(_ position: TextPosition) -> TextPosition {
        var place = clamped(position)
        place.offset = lines[place.paragraph].boundary(atOrAfter: place.offset)
        return place
    }
}
