/// Several small charts above each other, on one span of time and each on its own full axis.
package struct SmallMultiples: Equatable, Sendable {
    package var charts: [TrendChart]
    /// What they show together, and which way is which; said above them where it is given.
    package var title = ""
    package var direction = ""
    package var span: ClosedRange<Double>
    package var sessions: [ChartLabel]
    package var ticks: [[ChartLabel]]
    /// Rows a plot can have: the more where the height allows it for all of them.
    private static let plotRows = 2...3

    package init(
        _ charts: [TrendChart], span: ClosedRange<Double>, sessions: [ChartLabel] = [], ticks: [[ChartLabel]] = []
    ) {
        self.charts = charts
        self.span = span
        self.sessions = sessions
        self.ticks = ticks
    }

    /// Rows of each plot where there are so many rows, the axis and a free line beneath each included.
    private func plotRows(in rows: Int) -> Int {
        max(Self.plotRows.lowerBound, min(Self.plotRows.upperBound, (rows - 2) / max(1, charts.count) - 1))
    }

    /// Draws as many as fit; returns how many that were.
    @discardableResult
    package func draw(on canvas: inout Canvas) -> Int {
        let names = min(18, max(13, canvas.width / 4))
        guard canvas.width - names > 8 else { return 0 }
        let head = headRows(in: canvas.height)
        if head > 0 {
            canvas.write(title, in: canvas.bounds.row(0), role: .heading)
            let fits = displayWidth(of: title) + displayWidth(of: direction) + 3 <= canvas.width
            if fits { canvas.write(direction, in: canvas.bounds.row(0), role: .quiet, align: .right) }
        }
        return canvas.within(canvas.bounds.inset(top: head)) { drawCharts(on: &$0, names) }
    }

    /// Rows in which all of its charts are as tall as they get.
    package var rows: Int { rows(each: Self.plotRows.upperBound) }

    /// Rows it makes use of where there are so many at most.
    package func rows(within limit: Int) -> Int {
        guard rows > limit else { return rows }
        return min(limit, rows(each: Self.plotRows.lowerBound, fitting(rows: limit)))
    }

    private func rows(each plot: Int, _ count: Int? = nil) -> Int {
        2 + (title.isEmpty ? 0 : 1) + (plot + 1) * (count ?? charts.count)
    }

    /// How many of its charts are drawn in so many rows.
    package func fitting(rows: Int) -> Int {
        let rows = rows - headRows(in: rows)
        return min(charts.count, max(0, (rows - 2) / (plotRows(in: rows) + 1)))
    }

    /// The same charts, beginning with another.
    package func beginning(at place: Int) -> SmallMultiples {
        guard !charts.isEmpty else { return self }
        var turned = self
        turned.charts = (0..<charts.count).map { charts[(place + $0) % charts.count] }
        return turned
    }

    private func headRows(in rows: Int) -> Int { title.isEmpty || rows < 8 ? 0 : 1 }

    private func drawCharts(on canvas: inout Canvas, _ names: Int) -> Int {
        let tall = plotRows(in: canvas.height)
        let shown = charts.prefix(max(0, (canvas.height - 2) / (tall + 1)))
        var y = 0
        for chart in shown {
            let rect = Rect(0, y, canvas.width, tall)
            canvas.within(rect) { draw(chart, on: &$0, names) }
            y += tall + 1
        }
        guard !shown.isEmpty else { return 0 }
        drawTimes(on: &canvas, Rect(names, 0, canvas.width - names, y))
        return shown.count
    }

    private func draw(_ chart: TrendChart, on canvas: inout Canvas, _ names: Int) {
        canvas.write(chart.title, in: Rect(0, 0, names - 4, 1))
        let ends = [chart.range.upperBound, chart.range.lowerBound].map { chart.label($0) }
        canvas.write(ends[0], in: Rect(0, 0, names - 1, 1), role: .faint, align: .right)
        canvas.write(ends[1], in: Rect(0, canvas.height - 1, names - 1, 1), role: .faint, align: .right)
        // Which way is which is said once above them, or beneath each name where they differ.
        let beneath = Rect(0, 1, names - 2 - (canvas.height > 2 ? 0 : displayWidth(of: ends[1])), 1)
        if title.isEmpty, displayWidth(of: chart.direction) <= beneath.width {
            canvas.write(chart.direction, in: beneath, role: .faint)
        }
        canvas.within(canvas.bounds.inset(left: names)) { plot in
            var chart = chart
            chart.span = span
            chart.drawPlot(on: &plot)
        }
    }

    private func drawTimes(on canvas: inout Canvas, _ plot: Rect) {
        var axis = TrendChart("", range: 0...1, series: [])
        axis.span = span
        axis.sessions = sessions
        axis.ticks = ticks
        let scale = ChartScale(times: span, range: 0...1, columns: plot.width, rows: 1, perColumn: 1, perRow: 1)
        let line = Rect(plot.left, 0, plot.width, plot.height - 1)
        canvas.rule(at: Point(plot.left, line.bottom), width: plot.width, role: .chartQuiet)
        axis.drawTimes(on: &canvas, line, scale)
    }
}
