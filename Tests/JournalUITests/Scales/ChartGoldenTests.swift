import Testing
import TextUI

/// Charts of every awkward shape, at 40 and 200 columns, each looked at with one question: could this mislead?
@Suite("Charts as they look") struct ChartGoldenTests {
    private static func chart(_ points: [ChartPoint]) -> TrendChart {
        var chart = TrendChart("PHQ-9, the last two weeks", range: 0...27, series: [ChartSeries("PHQ-9", points)])
        chart.direction = "lower = fewer symptoms"
        chart.levels = [
            ChartLevel(0, "minimal"), ChartLevel(5, "mild"), ChartLevel(10, "moderate"),
            ChartLevel(15, "moderately severe"), ChartLevel(20, "severe"),
        ]
        chart.longestGap = 100
        chart.ticks = [[ChartLabel(0, "Jan"), ChartLabel(31, "Feb"), ChartLabel(59, "Mar"), ChartLabel(90, "Apr")]]
        return chart
    }

    private static func every(_ step: Double, _ values: [Double?]) -> [ChartPoint] {
        values.enumerated().map { ChartPoint(Double($0.offset) * step, $0.element) }
    }

    private static func sessions(_ days: Double...) -> [ChartLabel] {
        days.enumerated().map { ChartLabel($0.element, ["1st", "2nd", "3rd"][$0.offset]) }
    }

    private func check(_ name: String, _ chart: TrendChart) {
        for size in [Size(40, 12), Size(200, 24)] {
            for (style, glyphs) in [("", GlyphSet.unicode), ("-ascii", .ascii)] where style.isEmpty || size.width == 40
            {
                var canvas = Canvas(size, glyphs: glyphs)
                chart.draw(on: &canvas)
                Golden.check(canvas.frame, "chart-\(name)\(style)-\(size.width)")
            }
        }
    }

    @Test("No points") func none() { check("0", Self.chart([])) }
    @Test("One point") func one() { check("1", Self.chart(Self.every(1, [16]))) }
    @Test("Two points") func two() { check("2", Self.chart(Self.every(30, [16, 6]))) }

    @Test("Five points, one form not complete, with the change band and a session")
    func five() {
        var chart = Self.chart(Self.every(20, [16, 12, nil, 9, 6]))
        chart.stretch = ChartStretch(10.001, 21.999, "change band (6)")
        chart.sessions = Self.sessions(25)
        check("5", chart)
    }

    @Test("Four hundred points") func many() {
        let values = (0..<400).map { number -> Double? in
            let wave = 13 + (number * 7919) % 11 - number / 50
            return Double(wave)
        }
        check("400", Self.chart(Self.every(1, values)))
    }

    @Test("A gap nothing is known of") func gap() {
        let points = [ChartPoint(0, 14), ChartPoint(14, 12), ChartPoint(200, 13), ChartPoint(214, 7)]
        check("gap", Self.chart(points))
    }

    @Test("Equal values") func equal() { check("equal", Self.chart(Self.every(14, [9, 9, 9, 9]))) }
    @Test("Lowest and highest") func extreme() { check("extreme", Self.chart(Self.every(14, [27, 0, 27, 0]))) }

    @Test("Two sessions on one day") func sameDay() {
        var chart = Self.chart(Self.every(14, [16, 12, 6]))
        chart.sessions = Self.sessions(20, 20)
        check("same-day", chart)
    }

    @Test("With blocks") func blocks() {
        var glyphs = GlyphSet.unicode
        glyphs.dots = .blocks
        var canvas = Canvas(Size(80, 18), glyphs: glyphs)
        Self.chart(Self.every(14, [16, 12, 14, 6, 8])).draw(on: &canvas)
        Golden.check(canvas.frame, "chart-blocks-80")
    }
}
