/// Small dots in cells: two by four a cell as braille, or one a cell in plain ASCII.
struct DotGrid {
    let columns: Int
    let rows: Int
    private let isBraille: Bool
    private var cells: [UInt8]

    init(columns: Int, rows: Int, braille: Bool) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        isBraille = braille
        cells = Array(repeating: 0, count: self.columns * self.rows)
    }

    /// Dots from left to right.
    var width: Int { columns * perColumn }
    /// Dots from top to bottom.
    var height: Int { rows * perRow }
    var perColumn: Int { isBraille ? 2 : 1 }
    var perRow: Int { isBraille ? 4 : 1 }

    private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

    mutating func dot(_ x: Int, _ y: Int) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let bit = isBraille ? Self.bits[y % 4 * 2 + x % 2] : 1
        cells[y / perRow * columns + x / perColumn] |= bit
    }

    /// A straight line of dots, both ends included.
    mutating func line(_ from: Point, _ to: Point) {
        let dx = abs(to.x - from.x)
        let dy = -abs(to.y - from.y)
        let (stepX, stepY) = (from.x < to.x ? 1 : -1, from.y < to.y ? 1 : -1)
        var (x, y, error) = (from.x, from.y, dx + dy)
        while true {
            dot(x, y)
            if x == to.x, y == to.y { return }
            let twice = 2 * error
            if twice >= dy {
                error += dy
                x += stepX
            }
            if twice <= dx {
                error += dx
                y += stepY
            }
        }
    }

    /// What stands in a cell; nil where it is empty.
    func character(_ column: Int, _ row: Int) -> Character? {
        let cell = cells[row * columns + column]
        guard cell != 0 else { return nil }
        guard isBraille else { return "." }
        return Unicode.Scalar(0x2800 + UInt32(cell)).map(Character.init)
    }
}
