/// Several small charts above each other, on one span of time and each on its own full axis.
package struct SmallMultiples: Equatable, Sendable {
    package var charts: [TrendChart]
    /// What they show together, and which way is which; said above them where it is given.
    package var title = ""
    package var direction = ""
    package var span: ClosedRange<Double>
    package var sessions: [ChartLabel]
    package var ticks: [[ChartLabel]]
    /// Rows of each plot.
    package static let plotRows = 2

    package init(
        _ charts: [TrendChart], span: ClosedRange<Double>, sessions: [ChartLabel] = [], ticks: [[ChartLabel]] = []
    ) {
        self.charts = charts
        self.span = span
        self.sessions = sessions
        self.ticks = ticks
    }

    /// How many of them fit into so many rows, the axis included.
    package static func fitting(rows: Int) -> Int { max(0, (rows - 2) / (plotRows + 1)) }

    /// Draws as many as fit; returns how many that were.
    @discardableResult
    package func draw(on canvas: inout Canvas) -> Int {
        let names = min(18, max(13, canvas.width / 4))
        guard canvas.width - names > 8 else { return 0 }
        let head = title.isEmpty || canvas.height < 8 ? 0 : 1
        if head > 0 {
            canvas.write(title, in: canvas.bounds.row(0), role: .heading)
            let fits = displayWidth(of: title) + displayWidth(of: direction) + 3 <= canvas.width
            if fits { canvas.write(direction, in: canvas.bounds.row(0), role: .quiet, align: .right) }
        }
        return canvas.within(canvas.bounds.inset(top: head)) { drawCharts(on: &$0, names) }
    }

    /// Rows it needs for all of its charts.
    package var rows: Int { 2 + (title.isEmpty ? 0 : 1) + (Self.plotRows + 1) * charts.count }

    private func drawCharts(on canvas: inout Canvas, _ names: Int) -> Int {
        let shown = charts.prefix(Self.fitting(rows: canvas.height))
        var y = 0
        for chart in shown {
            let rect = Rect(0, y, canvas.width, Self.plotRows)
            canvas.within(rect) { draw(chart, on: &$0, names) }
            y += Self.plotRows + 1
        }
        guard !shown.isEmpty else { return 0 }
        drawTimes(on: &canvas, Rect(names, 0, canvas.width - names, y))
        return shown.count
    }

    private func draw(_ chart: TrendChart, on canvas: inout Canvas, _ names: Int) {
        canvas.write(chart.title, in: Rect(0, 0, names - 4, 1))
        let ends = [chart.range.upperBound, chart.range.lowerBound].map { String(Int($0.rounded())) }
        canvas.write(ends[0], in: Rect(0, 0, names - 1, 1), role: .faint, align: .right)
        canvas.write(ends[1], in: Rect(0, canvas.height - 1, names - 1, 1), role: .faint, align: .right)
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
