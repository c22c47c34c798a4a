/// Where text stands within the width it is given.
package enum Alignment: Sendable {
    case left, center, right
}

extension Canvas {
    /// Writes one line from a local place on, cut at the right edge; returns the columns the whole text would take.
    @discardableResult
    package mutating func write(_ text: String, at point: Point, role: Role = .text) -> Int {
        var x = point.x
        GlyphScanner.scan(text) { item in
            put(item.shown, at: &x, row: point.y, role: role)
        }
        return x - point.x
    }

    /// Writes one line of several roles; returns the columns the whole text would take.
    @discardableResult
    package mutating func write(_ text: StyledText, at point: Point) -> Int {
        var x = point.x
        for run in text.runs {
            x += write(run.text, at: Point(x, point.y), role: run.role)
        }
        return x - point.x
    }

    /// Writes one line into the first row of `rect`, shortened with an ellipsis when it does not fit; returns columns used.
    @discardableResult
    package mutating func write(
        _ text: String, in rect: Rect, role: Role = .text, align: Alignment = .left
    ) -> Int {
        write(StyledText(text, role), in: rect, align: align)
    }

    /// Writes one line of several roles into the first row of `rect`, shortened when it does not fit; returns columns used.
    @discardableResult
    package mutating func write(_ text: StyledText, in rect: Rect, align: Alignment = .left) -> Int {
        guard rect.width > 0, rect.height > 0 else { return 0 }
        let shown = text.truncated(to: rect.width, ellipsis: glyphs.ellipsis)
        let used = shown.width
        let shift =
            switch align {
            case .left: 0
            case .center: (rect.width - used) / 2
            case .right: rect.width - used
            }
        write(shown, at: rect.origin.offset(shift))
        return used
    }

    /// Writes text over as many rows as it needs, broken at words; returns the rows used, at most those of `rect`.
    @discardableResult
    package mutating func writeWrapped(
        _ text: StyledText, in rect: Rect, align: Alignment = .left
    ) -> Int {
        let lines = text.wrapped(to: rect.width).prefix(rect.height)
        for (index, line) in lines.enumerated() { write(line, in: rect.row(index), align: align) }
        return lines.count
    }

    /// Writes text of one role over as many rows as it needs; returns the rows used.
    @discardableResult
    package mutating func writeWrapped(
        _ text: String, in rect: Rect, role: Role = .text, align: Alignment = .left
    ) -> Int {
        writeWrapped(StyledText(text, role), in: rect, align: align)
    }

    mutating func put(_ shown: DisplayedCharacter, at x: inout Int, row: Int, role: Role) {
        guard let first = shown.first else { return }
        put(first, at: Point(x, row), role: role)
        x += first.width
        for glyph in shown.rest {
            put(glyph, at: Point(x, row), role: role)
            x += glyph.width
        }
    }
}
