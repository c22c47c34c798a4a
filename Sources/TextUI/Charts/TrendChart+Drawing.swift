extension TrendChart {
    /// The narrowest chart with names of bands beside it, in columns.
    private static let namesFrom = 60

    /// Draws it over the whole canvas: title, plot, axis, names of times.
    package func draw(on canvas: inout Canvas) {
        guard canvas.width >= 12, canvas.height >= 6 else { return }
        let head = drawHead(on: &canvas)
        let left = axisWidth + 1
        let right = canvas.width >= Self.namesFrom ? nameWidth(in: canvas.width) : 0
        let plot = canvas.bounds.inset(left: left, top: head, right: right, bottom: 2)
        guard plot.width > 3, plot.height > 1 else { return }
        let scale = scale(plot.size, canvas.glyphs)
        drawAxis(on: &canvas, plot, scale)
        drawNames(on: &canvas, plot, scale, right)
        canvas.within(plot) { inner in
            drawGround(on: &inner, scale)
            if count == 0 {
                inner.fill(inner.bounds.row(inner.height / 2))
                inner.write(emptyWords, in: inner.bounds.row(inner.height / 2).inset(left: 2), role: .quiet)
            }
            for series in series { draw(series, on: &inner, scale, withValues: self.series.count == 1) }
        }
        drawTimes(on: &canvas, plot, scale)
    }

    /// Draws the line alone, over the whole canvas.
    func drawPlot(on canvas: inout Canvas) {
        let scale = scale(canvas.size, canvas.glyphs)
        for series in series { draw(series, on: &canvas, scale, withValues: false) }
    }

    private func scale(_ size: Size, _ glyphs: GlyphSet) -> ChartScale {
        ChartScale(
            times: times, range: range, columns: size.width, rows: size.height, perColumn: glyphs.dots.perColumn,
            perRow: glyphs.dots.perRow)
    }

    // MARK: Words above and beside

    /// The title and the direction, on one line where they fit; returns the rows used.
    private func drawHead(on canvas: inout Canvas) -> Int {
        canvas.write(title, in: canvas.bounds.row(0), role: .heading)
        guard !direction.isEmpty else { return 1 }
        let words = direction.ascii(canvas.glyphs)
        let fits = displayWidth(of: title) + displayWidth(of: words) + 3 <= canvas.width
        // Where there is one line for both, which way is which matters more than the whole name.
        if !fits, canvas.height < 9 {
            let name = String(title.prefix { $0 != "," })
            guard displayWidth(of: name) + displayWidth(of: words) + 2 <= canvas.width else { return 1 }
            canvas.fill(canvas.bounds.row(0))
            canvas.write(name, in: canvas.bounds.row(0), role: .heading)
            canvas.write(words, in: canvas.bounds.row(0), role: .quiet, align: .right)
            return 1
        }
        canvas.write(words, in: canvas.bounds.row(fits ? 0 : 1), role: .quiet, align: fits ? .right : .left)
        return fits ? 1 : 2
    }

    /// A value as it stands at the axis; ends no form would take are written as they are.
    func label(_ value: Double) -> String {
        let whole = decimals == 0 ? value.rounded() : value
        return Int(exactly: whole).map(String.init) ?? String(value)
    }

    private var axisValues: [Double] {
        let middle = levels.isEmpty ? [(range.lowerBound + range.upperBound) / 2] : levels.map(\.y)
        return [range.upperBound, range.lowerBound] + middle.filter { $0 == $0.rounded() && range.contains($0) }
    }

    private var axisWidth: Int { (axisValues.map { label($0).count }.max() ?? 1) + 1 }

    private func nameWidth(in width: Int) -> Int {
        let names = levels.map(\.text) + [stretch?.text ?? ""]
        let widest = names.map { displayWidth(of: $0) }.max() ?? 0
        return widest == 0 ? 0 : min(widest, width / 3) + 2
    }

    private func drawAxis(on canvas: inout Canvas, _ plot: Rect, _ scale: ChartScale) {
        let x = plot.left - 1
        canvas.verticalRule(at: Point(x, plot.top), height: plot.height, role: .chartQuiet)
        var taken: Set<Int> = []
        for value in axisValues {
            let row = scale.row(value)
            guard taken.insert(row).inserted else { continue }
            canvas.write(
                label(value), in: Rect(0, plot.top + row, x - 1, 1), role: .quiet, align: .right)
            canvas.put(Glyph(canvas.glyphs.tickLeft), at: Point(x, plot.top + row), role: .chartQuiet)
        }
        canvas.rule(at: Point(plot.left, plot.bottom), width: plot.width, role: .chartQuiet)
        canvas.put(Glyph(canvas.glyphs.cross), at: Point(x, plot.bottom), role: .chartQuiet)
    }

    /// Band names at the height where each band begins, and what the shaded stretch is; never two on one row.
    private func drawNames(on canvas: inout Canvas, _ plot: Rect, _ scale: ChartScale, _ width: Int) {
        guard width > 2 else { return }
        var taken: Set<Int> = []
        if let stretch {
            let row = row(naming: stretch, scale)
            taken.insert(row)
            canvas.write(stretch.text, in: Rect(plot.right + 2, plot.top + row, width - 2, 1), role: .quiet)
        }
        for level in levels where range.contains(level.y) {
            let row = scale.row(level.y)
            guard taken.insert(row).inserted else { continue }
            canvas.write(level.text, in: Rect(plot.right + 2, plot.top + row, width - 2, 1), role: .faint)
        }
    }

    /// The row nearest to the middle of the stretch in which no band begins, so that its name hides none of theirs.
    private func row(naming stretch: ChartStretch, _ scale: ChartScale) -> Int {
        let rows = [stretch.to, stretch.from].map { scale.row(max(range.lowerBound, min(range.upperBound, $0))) }
        let middle = (rows[0] + rows[1]) / 2
        let named = Set(levels.filter { range.contains($0.y) }.map { scale.row($0.y) })
        let free = (rows[0]...max(rows[0], rows[1])).filter { !named.contains($0) }
        return free.min { abs($0 - middle) < abs($1 - middle) } ?? middle
    }

    // MARK: The plot

    /// The shaded stretch, and thin lines where bands begin.
    private func drawGround(on canvas: inout Canvas, _ scale: ChartScale) {
        if let stretch, stretch.to >= range.lowerBound, stretch.from <= range.upperBound {
            let (top, bottom) = (scale.row(stretch.to), scale.row(stretch.from))
            let rect = Rect(0, top, canvas.width, bottom - top + 1)
            canvas.fill(rect, role: .band, with: canvas.glyphs.shade)
        }
        for level in levels where level.y > range.lowerBound && range.contains(level.y) {
            let row = scale.row(level.y)
            for x in stride(from: 1, to: canvas.width, by: 4) where canvas[Point(x, row)].glyph.isSpace {
                canvas.put(Glyph(canvas.glyphs.horizontal), at: Point(x, row), role: .faint)
            }
        }
    }

    private func draw(_ series: ChartSeries, on canvas: inout Canvas, _ scale: ChartScale, withValues: Bool) {
        var grid = DotGrid(columns: scale.columns, rows: scale.rows, style: canvas.glyphs.dots)
        var last: Double?
        var marks: [(dot: Point, value: Double, isAlone: Bool)] = []
        for point in series.points where scale.shows(point.x) {
            guard let y = point.y, y.isFinite else {
                last = nil
                continue
            }
            let at = Point(scale.dotX(point.x), scale.dotY(y))
            let isJoined = last.map { point.x - $0 <= longestGap } ?? false
            if isJoined, let before = marks.last {
                grid.line(before.dot, at)
                marks[marks.count - 1].isAlone = false
            } else {
                grid.dot(at.x, at.y)
            }
            last = point.x
            marks.append((at, y, !isJoined))
        }
        // Where points stand closer than that, the line alone is clearer than a row of dots; what no line meets is made larger.
        let isOpen = marks.count * 2 <= scale.columns || series.mark != nil
        for mark in marks where !isOpen && mark.isAlone { grid.spot(mark.dot) }
        for row in 0..<scale.rows {
            for column in 0..<scale.columns {
                guard let shown = grid.character(column, row) else { continue }
                canvas.put(Glyph(shown), at: Point(column, row), role: .chart)
            }
        }
        guard isOpen else { return }
        let placed = marks.map { mark in
            (cell: Point(mark.dot.x / scale.perColumn, mark.dot.y / scale.perRow), value: mark.value)
        }
        for mark in placed {
            canvas.put(Glyph(self.mark(of: series, mark.value, canvas.glyphs)), at: mark.cell, role: .mark)
        }
        if withValues, placed.count * 5 <= scale.columns { drawValues(placed, on: &canvas) }
    }

    /// The sign of one point; an arrow where it lies beyond the axis.
    private func mark(of series: ChartSeries, _ y: Double, _ glyphs: GlyphSet) -> Character {
        if y > range.upperBound { return glyphs.up }
        if y < range.lowerBound { return glyphs.down }
        return series.mark ?? glyphs.dot
    }
}

extension String {
    /// Signs plain ASCII lacks, put another way.
    func ascii(_ glyphs: GlyphSet) -> String {
        guard glyphs.dots == .letters else { return self }
        return String(map { $0 == "–" || $0 == "—" ? "-" : $0 == "±" ? "~" : $0 })
    }
}
