import Testing

@testable import TextUI

@Suite("Small multiples") struct SmallMultiplesTests {
    private func charts(_ count: Int) -> SmallMultiples {
        let charts = (0..<count).map { number in
            TrendChart(
                "measure \(number)", range: 0...10, series: [ChartSeries("", [ChartPoint(0, 1), ChartPoint(9, 9)])])
        }
        return SmallMultiples(charts, span: 0...9, sessions: [ChartLabel(4, "1st")])
    }

    @Test("As many as fit are drawn, and the count is said") func fitting() {
        for (height, expected) in [(2, 0), (5, 1), (8, 2), (40, 5)] {
            var canvas = Canvas(Size(60, height))
            let drawn = charts(5).draw(on: &canvas)
            #expect(drawn == expected)
            #expect(canvas.frame.text.contains("measure \(expected - 1)") == (expected > 0))
        }
    }

    @Test("Where all of them have room for it each is three rows tall, and two where they have not")
    func tall() {
        for (height, rows) in [(14, 3), (13, 2), (11, 2)] {
            let frame = drawn(60, height, glyphs: .unicode) { charts(3).draw(on: &$0) }
            let top = (0..<height).first { frame.text(row: $0).contains("measure 1") }
            #expect(top == rows + 1)
        }
    }

    @Test("Which way is which stands beneath each name where there is room, and once above where they share it")
    func direction() {
        var stacked = charts(2)
        for index in stacked.charts.indices { stacked.charts[index].direction = "higher = better" }
        for (title, width, count) in [("", 80, 2), ("", 40, 0), ("Both", 80, 0)] {
            stacked.title = title
            let frame = drawn(width, 12, glyphs: .unicode) { stacked.draw(on: &$0) }
            let rows = (0..<12).count { frame.text(row: $0).contains("higher = better") }
            #expect(rows == count)
        }
    }

    @Test("All share the axis and its session marks") func axis() {
        let frame = drawn(60, 10, glyphs: .unicode) { charts(2).draw(on: &$0) }
        #expect(frame.text.contains("▲") && frame.text.contains("1st"))
    }
}
