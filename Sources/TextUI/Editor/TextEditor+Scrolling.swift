extension TextEditor {
    /// Tells the columns and rows it is drawn in: when it is opened, and whenever they change.
    package mutating func fit(_ size: Size) {
        let oldWidth = textWidth
        let topOffset = bytes(of: top).lowerBound
        self.size = Size(max(2, size.width), max(1, size.height))
        if textWidth != oldWidth {
            layouts = Array(repeating: nil, count: lines.count)
            top.row = prepare(top.paragraph).row(of: topOffset)
        }
        reveal()
    }

    /// Scrolls by rows without moving the cursor (for the wheel).
    package mutating func wheel(_ rows: Int) { top = row(rows, from: top).place }

    /// Whether some text lies above what is visible, and below.
    package var hasMore: (above: Bool, below: Bool) {
        let below = row(size.height, from: top).moved == size.height
        return (top != ScrollPlace(), below)
    }

    /// Scrolls as little as it takes to see the cursor, and wraps what is visible.
    mutating func reveal() {
        _ = prepare(cursor.paragraph)
        top.paragraph = min(top.paragraph, lines.count - 1)
        top.row = min(top.row, prepare(top.paragraph).count - 1)
        let here = cursorRow
        if (here.paragraph, here.row) < (top.paragraph, top.row) {
            top = here
        } else if !isVisible(here) {
            top = row(1 - size.height, from: here).place
        }
        prepareVisible()
    }

    private func isVisible(_ place: ScrollPlace) -> Bool {
        var rows = -top.row
        var paragraph = top.paragraph
        while paragraph < place.paragraph, rows < size.height {
            rows += layout(paragraph).count
            paragraph += 1
        }
        return paragraph == place.paragraph && rows + place.row < size.height
    }

    private mutating func prepareVisible() {
        var rows = -top.row
        var paragraph = top.paragraph
        while rows < size.height, paragraph < lines.count {
            rows += prepare(paragraph).count
            paragraph += 1
        }
    }
}
