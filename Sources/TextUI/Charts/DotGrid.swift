/// Small dots in cells: two by four a cell as braille, two by two as blocks, or one a cell in plain letters.
struct DotGrid {
    let columns: Int
    let rows: Int
    private let style: DotStyle
    private var cells: [UInt8]

    init(columns: Int, rows: Int, style: DotStyle) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.style = style
        cells = Array(repeating: 0, count: self.columns * self.rows)
    }

    /// Dots from left to right.
    var width: Int { columns * perColumn }
    /// Dots from top to bottom.
    var height: Int { rows * perRow }
    var perColumn: Int { style.perColumn }
    var perRow: Int { style.perRow }

    private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    private static let quarters = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

    mutating func dot(_ x: Int, _ y: Int) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let bit: UInt8 =
            switch style {
            case .braille: Self.bits[y % 4 * 2 + x % 2]
            case .blocks: 1 << UInt8(y % 2 * 2 + x % 2)
            case .letters: 1
            }
        cells[y / perRow * columns + x / perColumn] |= bit
    }

    /// A dot with those beside it in its own cell, to be seen where it stands alone.
    mutating func spot(_ at: Point) {
        let (left, top) = (at.x / perColumn * perColumn, at.y - (at.y % perRow == perRow - 1 ? 1 : 0))
        for x in left..<left + perColumn {
            for y in top...min(top + 1, at.y / perRow * perRow + perRow - 1) { dot(x, y) }
        }
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
        switch style {
        case .braille: return Unicode.Scalar(0x2800 + UInt32(cell)).map(Character.init)
        case .blocks: return Self.quarters[Int(cell & 15)]
        case .letters: return "."
        }
    }
}
