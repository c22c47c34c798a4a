extension TrendChart {
    /// The numbers beside points that stand far enough apart: a row of signs is too coarse to read them off, and next to the
    /// edge of a band that would mislead. A number that would cover the line is left out.
    func drawValues(_ marks: [(cell: Point, value: Double)], on canvas: inout Canvas) {
        // What no axis can hold is an arrow, and has no number a line could be made of.
        for mark in marks where abs(mark.value) < 1_000_000 {
            let text = shown(mark.value)
            let middle = max(0, min(canvas.width - text.count, mark.cell.x - text.count / 2))
            // Above it, below it, or beside it where it lies at an end of the axis.
            let places = [
                Point(middle, mark.cell.y - 1), Point(middle, mark.cell.y + 1),
                Point(mark.cell.x - text.count - 1, mark.cell.y), Point(mark.cell.x + 2, mark.cell.y),
            ]
            let place = places.first { place in
                place.x >= 0 && place.x + text.count <= canvas.width && (0..<canvas.height).contains(place.y)
                    && (max(0, place.x - 1)..<min(canvas.width, place.x + text.count + 1)).allSatisfy { column in
                        let at = Point(column, place.y)
                        return at == mark.cell || canvas[at].isGround
                    }
            }
            if let place { canvas.write(text, at: place, role: .quiet) }
        }
    }

    /// A value with the places of the axis.
    private func shown(_ value: Double) -> String {
        guard decimals > 0 else { return String(Int(value.rounded())) }
        let factor = (0..<decimals).reduce(1) { sum, _ in sum * 10 }
        let whole = Int((abs(value) * Double(factor)).rounded())
        let rest = String(whole % factor)
        let zeros = String(repeating: "0", count: decimals - rest.count)
        return "\(value < 0 ? "-" : "")\(whole / factor).\(zeros)\(rest)"
    }
}

extension Cell {
    /// Whether nothing of a line stands in it: empty, shaded, or a piece of a thin line where a band begins.
    fileprivate var isGround: Bool { glyph.isSpace || role == .band || role == .faint }
}
