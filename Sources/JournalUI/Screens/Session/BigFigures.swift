import TextUI

/// A time of day in figures large enough to be read from across the room.
struct BigFigures {
    /// Each figure as five rows of three points, a point a bit, the leftmost the highest.
    private static let shapes: [Character: [Int]] = [
        "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 3, 1, 7], "4": [5, 5, 7, 1, 1],
        "5": [7, 4, 7, 1, 7], "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 2, 2], "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7],
        ":": [0, 2, 0, 2, 0],
    ]

    let text: String
    /// Whether the rows are halved, for a small screen; only where half blocks can be drawn.
    let isSmall: Bool

    private var pointWidth: Int { isSmall ? 1 : 2 }
    var size: Size { Size((text.count * 4 - 1) * pointWidth, isSmall ? 3 : 5) }

    func draw(on canvas: inout Canvas, role: Role) {
        for (index, character) in text.enumerated() {
            let shape = Self.shapes[character] ?? [0, 0, 0, 0, 0]
            for row in 0..<size.height {
                for column in 0..<3 {
                    let mark = isSmall ? half(shape, row, column) : isSet(shape, row, column) ? full(canvas) : " "
                    let x = (index * 4 + column) * pointWidth
                    canvas.fill(Rect(x, row, pointWidth, 1), role: role, with: mark)
                }
            }
        }
    }

    private func isSet(_ shape: [Int], _ row: Int, _ column: Int) -> Bool {
        shape.indices.contains(row) && shape[row] & (4 >> column) != 0
    }

    private func full(_ canvas: Canvas) -> Character { canvas.glyphs.steps.last ?? "#" }

    private func half(_ shape: [Int], _ row: Int, _ column: Int) -> Character {
        switch (isSet(shape, row * 2, column), isSet(shape, row * 2 + 1, column)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
    }
}
