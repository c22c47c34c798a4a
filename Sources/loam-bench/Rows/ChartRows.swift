import TextUI

/// A trend of many points, painted.
let chartRows = Group(name: "chart") { _, row in
    let points = (0..<5000).map { ChartPoint(Double($0) / 3, Double(($0 &* 7919) % 28)) }
    var chart = TrendChart("A measure", range: 0...27, series: [ChartSeries("", points)])
    chart.levels = [5, 10, 15, 20].map { ChartLevel($0, "from \(Int($0))") }
    chart.stretch = ChartStretch(10, 22, "change band (6)")
    chart.sessions = (0..<20).map { ChartLabel(Double($0) * 80, "\($0 + 1)th") }
    for size in [Size(80, 24), Size(200, 60)] {
        let times = (0..<50).map { _ in
            milliseconds {
                var canvas = Canvas(size)
                chart.draw(on: &canvas)
                use(canvas.frame)
            }.0
        }
        let sample = Sample(times)
        row(.time("a chart of 5,000 points at \(size.width)x\(size.height), median", sample.median, goal: 10))
        row(.time("  the slowest", sample.most, goal: 10))
    }
}
