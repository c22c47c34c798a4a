extension Canvas {
    /// Fills `rect` with one narrow glyph, spaces by default.
    package mutating func fill(_ rect: Rect, role: Role = .text, with character: Character = " ") {
        let glyph = Glyph(character)
        let visible = rect.intersection(bounds)
        guard !visible.isEmpty, glyph.width == 1 else { return }
        for y in visible.top..<visible.bottom {
            for x in visible.left..<visible.right { put(glyph, at: Point(x, y), role: role) }
        }
    }

    /// Empties the whole canvas and hides the cursor.
    package mutating func clear(role: Role = .text) {
        fill(bounds, role: role)
        hideCursor()
    }

    /// Draws a line from left to right, all the way unless `width` columns are given.
    package mutating func rule(at point: Point, width: Int? = nil, role: Role = .rule) {
        fill(Rect(point.x, point.y, width ?? self.width - point.x, 1), role: role, with: glyphs.horizontal)
    }

    /// Draws a line downwards, all the way unless `height` rows are given.
    package mutating func verticalRule(at point: Point, height: Int? = nil, role: Role = .rule) {
        fill(Rect(point.x, point.y, 1, height ?? self.height - point.y), role: role, with: glyphs.vertical)
    }

    /// Draws a rule with words near its left end, as "── later ────".
    package mutating func rule(at point: Point, label: String, width: Int? = nil, role: Role = .rule) {
        let length = width ?? self.width - point.x
        rule(at: point, width: length, role: role)
        let room = Rect(point.x + 3, point.y, length - 6, 1)
        guard room.width > 0 else { return }
        let used = write(label, in: room, role: .quiet)
        put(.space, at: point.offset(2), role: role)
        put(.space, at: point.offset(3 + used), role: role)
    }

    /// Draws an empty box for what lies on top, with a title in its upper edge; returns the room inside it.
    @discardableResult
    package mutating func box(_ rect: Rect, title: String = "") -> Rect {
        guard rect.width >= 2, rect.height >= 2 else { return Rect(origin: rect.origin, size: .zero) }
        fill(rect, role: .overlay)
        let (l, t, r, b) = (rect.left, rect.top, rect.right - 1, rect.bottom - 1)
        for y in [t, b] { rule(at: Point(l, y), width: rect.width, role: .overlayRule) }
        for x in [l, r] { verticalRule(at: Point(x, t), height: rect.height, role: .overlayRule) }
        let corners = [
            (glyphs.topLeft, l, t), (glyphs.topRight, r, t), (glyphs.bottomLeft, l, b), (glyphs.bottomRight, r, b),
        ]
        for (corner, x, y) in corners { put(Glyph(corner), at: Point(x, y), role: .overlayRule) }
        if !title.isEmpty {
            write(StyledText(" \(title) ", .overlayTitle), in: Rect(l + 2, t, rect.width - 4, 1))
        }
        return rect.inset(1, 1)
    }

    /// Shows `rect` as chosen: the whole of it gets the selected meaning of what it holds.
    package mutating func select(_ rect: Rect) { recolor(rect) { $0.whenSelected } }

    /// Sets everything drawn so far back, for something that lies on top.
    package mutating func shade() { recolor(bounds) { _ in .shade } }
}
