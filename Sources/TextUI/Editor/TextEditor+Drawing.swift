extension TextEditor {
    /// Draws the visible rows, with the selection marked, and shows the cursor when `focused`.
    ///
    /// Uses the size last told; told another one by the canvas, it draws a fitted copy.
    package func draw(on canvas: inout Canvas, role: Role = .text, focused: Bool = true) {
        guard canvas.size == size else {
            guard canvas.size.width > 1, canvas.size.height > 0 else { return }
            var fitted = self
            fitted.fit(canvas.size)
            return fitted.drawRows(on: &canvas, role: role, focused: focused)
        }
        drawRows(on: &canvas, role: role, focused: focused)
    }

    private func drawRows(on canvas: inout Canvas, role: Role, focused: Bool) {
        if isEmpty { canvas.writeWrapped(placeholder, in: canvas.bounds, role: .placeholder) }
        let selected = selection
        var y = 0
        var paragraph = top.paragraph
        var firstRow = top.row
        while y < canvas.height, paragraph < lines.count {
            let layout = layout(paragraph)
            let marked = selectedBytes(selected, in: paragraph)
            GlyphScanner.with(lines[paragraph]) { scanner in
                for row in firstRow..<max(firstRow, layout.count) where y < canvas.height {
                    let range = layout.range(ofRow: row, length: scanner.bytes.count)
                    draw(scanner, range, marked: marked, at: y, role: role, on: &canvas)
                    y += 1
                }
            }
            firstRow = 0
            paragraph += 1
        }
        if focused { showCursor(on: &canvas) }
    }

    private func draw(
        _ scanner: GlyphScanner, _ range: Range<Int>, marked: Range<Int>, at y: Int, role: Role, on canvas: inout Canvas
    ) {
        var x = 0
        var offset = range.lowerBound
        while offset < range.upperBound, x <= textWidth, let item = scanner.item(at: offset) {
            canvas.put(item.shown, at: &x, row: y, role: marked.contains(offset) ? .selection : role)
            offset = item.end
        }
        // An end of line that is selected shows as one marked column, so that empty lines show too.
        if marked.upperBound > scanner.bytes.count, range.upperBound == scanner.bytes.count, x < canvas.width {
            canvas.put(.space, at: Point(x, y), role: .selection)
        }
    }

    /// The selected bytes of a paragraph, reaching past its end when the end of line is selected.
    private func selectedBytes(_ selection: Range<TextPosition>?, in paragraph: Int) -> Range<Int> {
        guard let selection, selection.lowerBound.paragraph <= paragraph, paragraph <= selection.upperBound.paragraph
        else { return 0..<0 }
        let start = selection.lowerBound.paragraph == paragraph ? selection.lowerBound.offset : 0
        let isLast = selection.upperBound.paragraph == paragraph
        return start..<(isLast ? selection.upperBound.offset : lines[paragraph].utf8.count + 1)
    }

    private func showCursor(on canvas: inout Canvas) {
        let here = cursorRow
        guard (here.paragraph, here.row) >= (top.paragraph, top.row) else { return }
        var y = -top.row
        var paragraph = top.paragraph
        while paragraph < here.paragraph, y < canvas.height {
            y += layout(paragraph).count
            paragraph += 1
        }
        guard paragraph == here.paragraph, y + here.row < canvas.height else { return }
        canvas.setCursor(at: Point(column(of: cursor.offset, in: here), y + here.row))
    }
}
