extension TrendChart {
    /// The numbers beside points that stand far enough apart: a row of signs is too coarse to read them off, and next to the
    /// edge of a band that would mislead. A number that would cover the line is left out.
    func drawValues(_ marks: [(cell: Point, value: Double)], on canvas: inout Canvas) {
        // What no axis can hold is an arrow, and has no number a line could be made of.
        for mark in marks where abs(mark.value) < 1_000_000 {
            let text = shown(mark.value)
            let x = max(0, min(canvas.width - text.count, mark.cell.x - text.count / 2))
            let place = [mark.cell.y - 1, mark.cell.y + 1].first { y in
                (0..<canvas.height).contains(y)
                    && (max(0, x - 1)...min(canvas.width - 1, x + text.count)).allSatisfy {
                        canvas[Point($0, y)].isGround
                    }
            }
            if let place { canvas.write(text, at: Point(x, place), role: .quiet) }
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
