/// Values over time: full fixed axis, true spacing, session marks, bands; nothing fitted, nothing explained.
package struct TrendChart: Equatable, Sendable {
    /// What is drawn, said above it.
    package var title: String
    /// Which way is which: "lower = fewer symptoms".
    package var direction = ""
    /// The lowest and the highest a value can be; the axis always shows all of it.
    package var range: ClosedRange<Double>
    package var series: [ChartSeries]
    /// Marked under the axis, with the ordinal.
    package var sessions: [ChartLabel] = []
    /// Where named bands begin.
    package var levels: [ChartLevel] = []
    package var stretch: ChartStretch?
    /// Names of times from coarse to fine; the finest set that fits is shown.
    package var ticks: [[ChartLabel]] = []
    /// Days between two points beyond which nothing joins them.
    package var longestGap = Double.infinity
    /// The times the axis shows; nil: from the first thing drawn to the last.
    package var span: ClosedRange<Double>?
    /// Said in an empty chart.
    package var emptyWords = "Nothing to draw yet."
    /// Places after the point on the axis.
    package var decimals = 0

    package init(_ title: String, range: ClosedRange<Double>, series: [ChartSeries]) {
        self.title = title
        self.range = range
        self.series = series
    }

    /// The times shown.
    package var times: ClosedRange<Double> {
        if let span { return span }
        let all = (series.flatMap { $0.points.map(\.x) } + sessions.map(\.x)).filter(\.isFinite)
        guard let first = all.min(), let last = all.max() else { return 0...1 }
        return last - first < 1 ? (first - 7)...(last + 7) : first...last
    }

    /// Points with a value.
    var count: Int { series.reduce(0) { $0 + $1.points.count { $0.y?.isFinite ?? false } } }
}

/// Where times and values lie in the room a chart is given.
struct ChartScale {
    let times: ClosedRange<Double>
    let range: ClosedRange<Double>
    /// The cells of the plot.
    let columns: Int
    let rows: Int
    let perColumn: Int
    let perRow: Int

    /// The dot of a time, counted from the left.
    func dotX(_ x: Double) -> Int {
        let span = times.upperBound - times.lowerBound
        let share = span > 0 ? (x - times.lowerBound) / span : 0.5
        return Int((max(0, min(1, share)) * Double(columns * perColumn - 1)).rounded())
    }

    /// The dot of a value, counted from the top; values outside are held to the ends.
    func dotY(_ y: Double) -> Int {
        let span = range.upperBound - range.lowerBound
        let share = span > 0 ? (y - range.lowerBound) / span : 0.5
        return Int(((1 - max(0, min(1, share))) * Double(rows * perRow - 1)).rounded())
    }

    func column(_ x: Double) -> Int { dotX(x) / perColumn }
    func row(_ y: Double) -> Int { dotY(y) / perRow }
    func shows(_ x: Double) -> Bool { times.contains(x) }
}
