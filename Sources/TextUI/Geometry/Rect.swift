/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
    /// The top left cell.
    package var origin: Point
    /// How many columns and rows it covers.
    package var size: Size

    /// Nothing, at the top left corner.
    package static let zero = Rect(0, 0, 0, 0)

    /// The rectangle of `size` whose top left cell is `origin`.
    package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// The rectangle whose top left cell is column `x` of row `y`; negative extents become zero.
    package init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        self.init(origin: Point(x, y), size: Size(width, height))
    }

    /// Columns.
    package var width: Int { size.width }
    /// Rows.
    package var height: Int { size.height }
    /// The first column.
    package var left: Int { origin.x }
    /// The first row.
    package var top: Int { origin.y }
    /// The column just past the last one.
    package var right: Int { origin.x + size.width }
    /// The row just past the last one.
    package var bottom: Int { origin.y + size.height }
    /// Whether there is no cell in it.
    package var isEmpty: Bool { size.isEmpty }

    /// Whether `point` is one of its cells.
    package func contains(_ point: Point) -> Bool {
        point.x >= left && point.x < right && point.y >= top && point.y < bottom
    }

    /// The cells that both rectangles have; empty when there are none.
    package func intersection(_ other: Rect) -> Rect {
        let x = max(left, other.left)
        let y = max(top, other.top)
        return Rect(x, y, min(right, other.right) - x, min(bottom, other.bottom) - y)
    }

    /// The same rectangle moved by `point`.
    package func moved(by point: Point) -> Rect {
        Rect(origin: origin.offset(point.x, point.y), size: size)
    }
}

/// Ways to divide a rectangle; every piece stays inside it, and pieces that do not fit come out empty.
extension Rect {
    /// What is left after taking away so many cells on each side.
    package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        let l = min(left, width)
        let t = min(top, height)
        return Rect(self.left + l, self.top + t, width - l - right, height - t - bottom)
    }

    /// What is left after taking away `columns` at both sides and `rows` above and below.
    package func inset(_ columns: Int, _ rows: Int = 0) -> Rect {
        inset(left: columns, top: rows, right: columns, bottom: rows)
    }

    /// The first `columns` columns, and the rest after a gap.
    package func split(left columns: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
        let w = max(0, min(columns, width))
        return (Rect(left, top, w, height), inset(left: w + gap))
    }

    /// The last `columns` columns, and the rest before a gap.
    package func split(right columns: Int, gap: Int = 0) -> (rest: Rect, right: Rect) {
        let w = max(0, min(columns, width))
        return (inset(right: w + gap), Rect(right - w, top, w, height))
    }

    /// The first `rows` rows, and the rest below a gap.
    package func split(top rows: Int, gap: Int = 0) -> (top: Rect, rest: Rect) {
        let h = max(0, min(rows, height))
        return (Rect(left, top, width, h), inset(top: h + gap))
    }

    /// The last `rows` rows, and the rest above a gap.
    package func split(bottom rows: Int, gap: Int = 0) -> (rest: Rect, bottom: Rect) {
        let h = max(0, min(rows, height))
        return (inset(bottom: h + gap), Rect(left, bottom - h, width, h))
    }

    /// One rectangle a row, from the top, each one row high.
    package var rows: [Rect] { (0..<height).map { Rect(left, top + $0, width, 1) } }

    /// The row `index` rows below the first, one row high; empty when there is no such row.
    package func row(_ index: Int) -> Rect { Rect(left, top + index, width, 1).intersection(self) }

    /// `count` pieces side by side, as even as they come, `gap` columns apart; the first are the wider.
    package func columns(_ count: Int, gap: Int = 0) -> [Rect] {
        guard count > 0 else { return [] }
        let room = max(0, width - gap * (count - 1))
        var x = left
        return (0..<count).map { index in
            let w = room / count + (index < room % count ? 1 : 0)
            defer { x += w + gap }
            return Rect(x, top, w, height).intersection(self)
        }
    }

    /// A rectangle of `size` in the middle of this one, cut to fit.
    package func centered(_ size: Size) -> Rect {
        let w = min(size.width, width)
        let h = min(size.height, height)
        return Rect(left + (width - w) / 2, top + (height - h) / 2, w, h)
    }

    /// At most `columns` columns wide, with the margins made even on both sides.
    package func measure(_ columns: Int) -> Rect { centered(Size(columns, height)) }
}
