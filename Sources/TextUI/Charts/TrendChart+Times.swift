extension TrendChart {
    /// Under the plot: session marks with their ordinals, forms that were not completed, and names of times.
    func drawTimes(on canvas: inout Canvas, _ plot: Rect, _ scale: ChartScale) {
        var row = LabelRow(width: canvas.width)
        drawSessions(on: &canvas, plot, scale, &row)
        drawIncomplete(on: &canvas, plot, scale)
        for tick in bestTicks(plot, scale, row) where scale.shows(tick.x) {
            let x = plot.left + scale.column(tick.x)
            guard let place = row.place(tick.text, around: x) else { continue }
            canvas.write(tick.text, at: Point(place, plot.bottom + 1), role: .quiet)
            let axis = Point(x, plot.bottom)
            if canvas[axis].role == .chartQuiet {
                canvas.put(Glyph(canvas.glyphs.tickDown), at: axis, role: .chartQuiet)
            }
        }
    }

    /// Sessions that fall into one column share a mark and are all named.
    private func drawSessions(
        on canvas: inout Canvas, _ plot: Rect, _ scale: ChartScale, _ row: inout LabelRow
    ) {
        var columns: [(x: Int, text: String)] = []
        for session in sessions where scale.shows(session.x) {
            let x = plot.left + scale.column(session.x)
            if let last = columns.last, last.x == x {
                columns[columns.count - 1].text += "+" + session.text
            } else {
                columns.append((x, session.text))
            }
        }
        for column in columns {
            canvas.put(Glyph(canvas.glyphs.session), at: Point(column.x, plot.bottom), role: .accent)
            guard let place = row.place(column.text, around: column.x) else { continue }
            canvas.write(column.text, at: Point(place, plot.bottom + 1), role: .accent)
        }
    }

    /// A form without a total has no height: it stands on the axis, hollow.
    private func drawIncomplete(on canvas: inout Canvas, _ plot: Rect, _ scale: ChartScale) {
        for point in series.flatMap(\.points) where point.y == nil && scale.shows(point.x) {
            let at = Point(plot.left + scale.column(point.x), plot.bottom)
            guard canvas[at].role != .accent else { continue }
            canvas.put(Glyph(canvas.glyphs.hollow), at: at, role: .mark)
        }
    }

    /// The finest set of names in which none has to be left out for another.
    private func bestTicks(_ plot: Rect, _ scale: ChartScale, _ taken: LabelRow) -> [ChartLabel] {
        let fitting = ticks.filter { set in
            let shown = set.filter { scale.shows($0.x) }
            var row = LabelRow(width: taken.width)
            return !shown.isEmpty
                && shown.allSatisfy { row.place($0.text, around: plot.left + scale.column($0.x)) != nil }
        }
        return fitting.last ?? ticks.first ?? []
    }
}

/// One row of labels, none over another.
struct LabelRow {
    let width: Int
    private var taken: [Range<Int>] = []

    init(width: Int) { self.width = width }

    /// Takes room for a label around a column, a column of air on both sides; nil when there is none.
    mutating func place(_ text: String, around x: Int) -> Int? {
        let length = displayWidth(of: text)
        guard length > 0, length <= width else { return nil }
        let start = max(0, min(width - length, x - length / 2))
        let room = start - 1..<start + length + 1
        guard !taken.contains(where: { $0.overlaps(room) }) else { return nil }
        taken.append(start..<start + length)
        return start
    }
}
