/// A place on a grid of cells, counted from the top left corner, both coordinates from zero.
package struct Point: Hashable, Sendable {
    /// The column, growing to the right.
    package var x: Int
    /// The row, growing downwards.
    package var y: Int

    /// The top left corner.
    package static let zero = Point(0, 0)

    /// A place in column `x` and row `y`.
    package init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }

    /// The place `columns` further right and `rows` further down.
    package func offset(_ columns: Int, _ rows: Int = 0) -> Point { Point(x + columns, y + rows) }
}

/// An extent in cells; neither side is ever negative.
package struct Size: Hashable, Sendable {
    /// Columns.
    package var width: Int
    /// Rows.
    package var height: Int

    /// Nothing at all.
    package static let zero = Size(0, 0)

    /// An extent of `width` columns and `height` rows; negative values become zero.
    package init(_ width: Int, _ height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Whether there is no cell in it.
    package var isEmpty: Bool { width == 0 || height == 0 }
    /// The number of cells.
    package var area: Int { width * height }
}
