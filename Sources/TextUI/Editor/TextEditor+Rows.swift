/// Wrapped lines, called rows here: where they are, and which place in the text lies in which column.
extension TextEditor {
    /// Columns text is wrapped at; one is left for the cursor after the last character.
    var textWidth: Int { max(1, min(measure, size.width - 1)) }

    /// The rows of a paragraph, wrapped now when nobody has looked yet.
    func layout(_ paragraph: Int) -> ParagraphLayout {
        layouts[paragraph] ?? ParagraphLayout(lines[paragraph], width: textWidth)
    }

    /// The same, and remembered.
    mutating func prepare(_ paragraph: Int) -> ParagraphLayout {
        if let known = layouts[paragraph] { return known }
        let fresh = ParagraphLayout(lines[paragraph], width: textWidth)
        layouts[paragraph] = fresh
        return fresh
    }

    /// The row the cursor is in.
    var cursorRow: ScrollPlace {
        let row = layout(cursor.paragraph).row(of: cursor.offset, isUpstream: isUpstream)
        return ScrollPlace(paragraph: cursor.paragraph, row: row)
    }

    /// The bytes of a row within its paragraph.
    func bytes(of place: ScrollPlace) -> Range<Int> {
        layout(place.paragraph).range(ofRow: place.row, length: lines[place.paragraph].utf8.count)
    }

    /// The column of `offset` in a row; spaces that hang past the edge keep the cursor at the edge.
    func column(of offset: Int, in place: ScrollPlace) -> Int {
        let start = bytes(of: place).lowerBound
        let columns = GlyphScanner.with(lines[place.paragraph]) { scanner in
            var column = 0
            var at = start
            while at < offset, let item = scanner.item(at: at) {
                column += item.width
                at = item.end
            }
            return column
        }
        return min(columns, textWidth)
    }

    /// The place in a row nearest to a column, and whether it lies upstream of a wrap.
    func offset(atColumn column: Int, in place: ScrollPlace) -> (offset: Int, isUpstream: Bool) {
        let range = bytes(of: place)
        let end = rowEnd(place)
        let offset = GlyphScanner.with(lines[place.paragraph]) { scanner in
            var left = column
            var at = range.lowerBound
            while at < end.offset, let item = scanner.item(at: at), left >= (item.width + 1) / 2, left > 0 {
                left -= item.width
                at = item.end
            }
            return at
        }
        return offset >= end.offset ? end : (offset, false)
    }

    /// The end of a row: before the space it was wrapped at, or upstream of the wrap where there is none.
    func rowEnd(_ place: ScrollPlace) -> (offset: Int, isUpstream: Bool) {
        let line = lines[place.paragraph]
        let range = bytes(of: place)
        guard range.upperBound < line.utf8.count else { return (range.upperBound, false) }
        let before = line.boundary(before: range.upperBound)
        let isSpace = line.utf8[line.utf8Index(before)] == 0x20
        return isSpace && before > range.lowerBound ? (before, false) : (range.upperBound, true)
    }

    /// The row so many rows below (above when negative), held to the ends; and how far it really is.
    func row(_ distance: Int, from place: ScrollPlace) -> (place: ScrollPlace, moved: Int) {
        var (paragraph, row, left) = (place.paragraph, place.row + distance, 0)
        while row < 0 {
            guard paragraph > 0 else {
                left = row
                row = 0
                break
            }
            paragraph -= 1
            row += layout(paragraph).count
        }
        while case let count = layout(paragraph).count, row >= count {
            guard paragraph + 1 < lines.count else {
                left = row - count + 1
                row = count - 1
                break
            }
            paragraph += 1
            row -= count
        }
        return (ScrollPlace(paragraph: paragraph, row: row), distance - left)
    }
}
