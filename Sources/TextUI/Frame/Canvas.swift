/// A clipped view onto a frame with coordinates of its own: what screens draw on.
///
/// `within` narrows the same canvas for the length of a closure, so drawing never copies a frame. Nothing can be drawn outside,
/// and a wide glyph is never cut in half: where half of it would lie outside, spaces stand.
package struct Canvas {
    /// What has been drawn so far.
    package private(set) var frame: Frame
    /// The shapes used for lines and marks.
    package var glyphs: GlyphSet
    /// The visible part, in frame coordinates.
    private var clip: Rect
    /// Where local (0, 0) lies, in frame coordinates; may lie outside of the clip.
    private var area: Rect

    /// A canvas over a whole empty frame.
    package init(_ size: Size, glyphs: GlyphSet = .unicode) {
        frame = Frame(size)
        self.glyphs = glyphs
        clip = Rect(origin: .zero, size: size)
        area = clip
    }

    /// Columns and rows of the part being drawn on.
    package var size: Size { area.size }
    /// Columns.
    package var width: Int { area.width }
    /// Rows.
    package var height: Int { area.height }
    /// The part being drawn on, in its own coordinates: always starts at (0, 0).
    package var bounds: Rect { Rect(origin: .zero, size: area.size) }

    /// Draws with `rect` (in local coordinates) as the whole canvas.
    @discardableResult
    package mutating func within<Result>(_ rect: Rect, _ body: (inout Canvas) throws -> Result) rethrows -> Result {
        let outer = (area, clip)
        area = rect.moved(by: area.origin)
        clip = clip.intersection(area)
        defer { (area, clip) = outer }
        return try body(&self)
    }

    /// Shows the cursor at a local place; ignored outside of the visible part.
    package mutating func setCursor(at point: Point) {
        let place = point.offset(area.left, area.top)
        if clip.contains(place) { frame.cursor = place }
    }

    /// Hides the cursor.
    package mutating func hideCursor() { frame.cursor = nil }

    /// The cell at a local place.
    package subscript(_ point: Point) -> Cell { frame[point.offset(area.left, area.top)] }

    /// Puts one glyph at a local place.
    package mutating func put(_ glyph: Glyph, at point: Point, role: Role) {
        let x = point.x + area.left
        let y = point.y + area.top
        guard y >= clip.top, y < clip.bottom, x < clip.right, x + glyph.width > clip.left else { return }
        if glyph.width == 1 {
            set(Cell(glyph, role), Point(x, y))
        } else if glyph.isSpace || x < clip.left || x + 1 >= clip.right {
            if x >= clip.left { set(Cell(.space, role), Point(x, y)) }
            if x + 1 < clip.right { set(Cell(.space, role), Point(x + 1, y)) }
        } else {
            set(Cell(glyph, role), Point(x, y))
            set(.continuation(role), Point(x + 1, y), keepingHead: true)
        }
    }

    /// Gives the cells of `rect` another meaning and keeps what stands in them.
    package mutating func recolor(_ rect: Rect, _ change: (Role) -> Role) {
        let visible = rect.moved(by: area.origin).intersection(clip)
        guard !visible.isEmpty else { return }
        for y in visible.top..<visible.bottom {
            for x in visible.left..<visible.right {
                var cell = frame[Point(x, y)]
                cell.role = change(cell.role)
                frame[Point(x, y)] = cell
            }
        }
    }

    /// Writes a cell and blanks the other half of any wide glyph it breaks.
    private mutating func set(_ cell: Cell, _ place: Point, keepingHead: Bool = false) {
        let old = frame[place]
        if old.isContinuation, !keepingHead {
            let head = place.offset(-1)
            frame[head] = Cell(.space, frame[head].role)
        }
        if old.isWide {
            let rest = place.offset(1)
            frame[rest] = Cell(.space, frame[rest].role)
        }
        frame[place] = cell
    }
}
