/// Everything a terminal shows at one moment: a grid of cells and where the cursor stands.
package struct Frame: Equatable, Sendable {
    /// Columns and rows.
    package let size: Size
    /// Row after row, `size.area` cells.
    package private(set) var cells: [Cell]
    /// Where the cursor stands, nil when it is hidden.
    package var cursor: Point?

    /// An empty screen.
    package init(_ size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.area)
    }

    /// The cell at a place; blank outside.
    package subscript(_ point: Point) -> Cell {
        get { contains(point) ? cells[point.y * size.width + point.x] : .blank }
        set { if contains(point) { cells[point.y * size.width + point.x] = newValue } }
    }

    private func contains(_ point: Point) -> Bool {
        point.x >= 0 && point.y >= 0 && point.x < size.width && point.y < size.height
    }

    /// The text of one row without the spaces at its end, for tests and for reading aloud.
    package func text(row: Int) -> String {
        guard row >= 0, row < size.height else { return "" }
        var line = ""
        for cell in cells[row * size.width..<(row + 1) * size.width] where !cell.isContinuation {
            line += cell.glyph.text
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The text of all rows, joined by line feeds.
    package var text: String { (0..<size.height).map { text(row: $0) }.joined(separator: "\n") }

    /// A run of cells in one row that differs from an earlier frame.
    package struct Change: Equatable, Sendable {
        /// The row, from the top.
        package let row: Int
        /// The columns of the run.
        package let columns: Range<Int>
    }

    /// What must be painted to turn `earlier` into this frame: everything when the sizes differ or there was none.
    ///
    /// A run never begins or ends inside a wide glyph.
    package func changes(since earlier: Frame?) -> [Change] {
        guard let earlier, earlier.size == size else {
            return size.isEmpty ? [] : (0..<size.height).map { Change(row: $0, columns: 0..<size.width) }
        }
        return cells.withUnsafeBufferPointer { new in
            earlier.cells.withUnsafeBufferPointer { old in changes(new, old) }
        }
    }

    /// Whether a whole row is as it was, without stopping to look where: most rows are.
    private func areEqual(_ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>, _ start: Int) -> Bool {
        var difference: UInt64 = 0
        for index in start..<start + size.width { difference |= Cell.difference(new[index], old[index]) }
        return difference == 0
    }

    private func changes(_ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>) -> [Change] {
        var found: [Change] = []
        for row in 0..<size.height {
            let base = row * size.width
            guard !areEqual(new, old, base) else { continue }
            var x = 0
            while x < size.width {
                if new[base + x] == old[base + x] {
                    x += 1
                    continue
                }
                let start = new[base + x].isContinuation && x > 0 ? x - 1 : x
                while x < size.width, new[base + x] != old[base + x] || new[base + x].isContinuation { x += 1 }
                found.append(Change(row: row, columns: start..<x))
            }
        }
        return found
    }
}
