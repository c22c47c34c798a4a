import Testing

@testable import TextUI

@Suite("Trend charts") struct TrendChartTests {
    private func chart(_ points: [(Double, Double?)], sessions: [(Double, String)] = []) -> TrendChart {
        var chart = TrendChart("Title", range: 0...20, series: [ChartSeries("", points.map { ChartPoint($0.0, $0.1) })])
        chart.direction = "lower = fewer"
        chart.levels = [ChartLevel(0, "low"), ChartLevel(10, "high")]
        chart.sessions = sessions.map { ChartLabel($0.0, $0.1) }
        return chart
    }

    private func rows(_ chart: TrendChart, _ width: Int = 40, _ height: Int = 10, glyphs: GlyphSet = .ascii) -> [String]
    {
        let frame = drawn(width, height, glyphs: glyphs) { chart.draw(on: &$0) }
        return (0..<height).map { row in
            var line = frame.text(row: row)[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    @Test("Without points it says so, on a whole axis") func none() {
        #expect(
            rows(chart([])) == [
                "Title                      lower = fewer",
                "20 +",
                "   |",
                "   |",
                "10 +  Nothing to draw yet.",
                "   |",
                "   |",
                " 0 +",
                "   +------------------------------------",
                "",
            ])
    }

    @Test("One point stands in the middle of its time, at its height") func one() {
        let lines = rows(chart([(100, 20)]))
        #expect(lines[1].firstIndex(of: "o").map { lines[1].distance(from: lines[1].startIndex, to: $0) } == 22)
        #expect(lines.joined().filter { $0 == "o" }.count == 2)
    }

    @Test("Time is spaced truly: a point in the middle of the time stands in the middle") func spacing() {
        let lines = rows(chart([(0, 20), (50, 20), (100, 20)]))
        let places = lines[1].enumerated().filter { $0.element == "o" }.map(\.offset)
        #expect(places.first == 4 && places.last == 39 && places.count == 3)
        #expect(abs((places.dropFirst().first ?? 0) - 22) <= 1)
        let late = rows(chart([(0, 20), (90, 20), (100, 20)]))
        let second = late[1].enumerated().filter { $0.element == "o" }.map(\.offset)
        #expect(second.dropFirst().first.map { abs($0 - 36) <= 1 } == true)
    }

    @Test("Equal values lie on one row") func equal() {
        let lines = rows(chart([(0, 7), (10, 7), (20, 7), (30, 7), (40, 7)]))
        #expect(lines[1...7].filter { $0.contains("o") }.count == 1)
        #expect(lines.contains { $0.filter { $0 == "o" }.count == 5 })
    }

    @Test("A form that was not completed breaks the line, and stands hollow on the axis, never at a height")
    func gap() {
        let whole = rows(chart([(0, 10), (50, 10), (100, 10)]))
        let broken = rows(chart([(0, 10), (50, nil), (100, 10)]))
        #expect(whole[4].filter { $0 == "." }.count > 20)
        #expect(!broken[4].contains("."))
        #expect(broken[8].contains("?") && !broken[1...7].contains { $0.contains("?") })
    }

    @Test("A long gap breaks the line too") func longGap() {
        var chart = chart([(0, 5), (1, 5), (40, 5), (41, 5)])
        chart.longestGap = 2
        #expect(!rows(chart).contains { $0.contains("..") })
    }

    @Test("A value beyond the axis is an arrow at its end, not a value") func extremes() {
        let lines = rows(chart([(0, 1e300), (50, 20), (100, -1e300)]))
        #expect(lines[1].contains("^") && lines[7].contains("v"))
        let strange = rows(chart([(0, .nan), (50, .infinity), (100, 3)]))
        #expect(strange.joined().filter { $0 == "o" }.count == 2)
    }

    @Test("Two sessions on one day share a mark, and both are named") func sessions() {
        let lines = rows(chart([(0, 5), (100, 6)], sessions: [(50, "1st"), (50.2, "2nd")]))
        #expect(lines[8].filter { $0 == "^" }.count == 1)
        #expect(lines[9].contains("1st+2nd"))
    }

    @Test("400 points keep to the plot, at 40 and at 200 columns") func many() {
        let points = (0..<400).map { (Double($0), Double?(Double($0 % 21))) }
        for width in [40, 200] {
            let lines = rows(chart(points), width, 12, glyphs: .unicode)
            #expect(lines.allSatisfy { displayWidth(of: $0) <= width })
            #expect(
                lines[1...9].allSatisfy { line in line.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }
                })
        }
    }

    @Test("In plain ASCII every sign is ASCII") func ascii() {
        var chart = chart([(0, 5), (10, nil), (20, 9)], sessions: [(5, "1st")])
        chart.stretch = ChartStretch(3, 7, "change band (2)")
        for width in [40, 80, 200] {
            #expect(rows(chart, width, 14).joined().unicodeScalars.allSatisfy { $0.isASCII })
        }
    }

    @Test("Few points have their numbers beside them, with the places of the axis; many have none")
    func values() {
        var few = chart([(0, 2.25), (50, 9), (100, 5)])
        few.decimals = 2
        let drawn = rows(few, 80, 24).joined(separator: "\n")
        for number in ["2.25", "9.00", "5.00"] { #expect(drawn.contains(number)) }
        let many = rows(chart((0..<30).map { (Double($0), 7) }), 80, 24)
        #expect(!many.contains { $0.contains("7") })
    }

    @Test("The shaded stretch covers just its values, and bands are named where they begin") func stretch() {
        var chart = chart([(0, 5), (100, 5)])
        chart.stretch = ChartStretch(8, 12, "change")
        let lines = rows(chart, 80, 24)
        let shaded = lines.indices.filter { lines[$0].contains("::::") }
        #expect(!shaded.isEmpty && shaded.count <= 6)
        #expect(shaded.contains { lines[$0].contains("change") })
        // Its name hides none of theirs.
        #expect(lines.contains { $0.hasSuffix("low") } && lines.contains { $0.hasSuffix("high") })
    }

    @Test("Nothing is drawn beside the canvas, at any size") func sizes() {
        for (width, height) in [(0, 0), (1, 1), (11, 5), (12, 6), (13, 7), (300, 6), (20, 60)] {
            let frame = drawn(width, height, glyphs: .unicode) { chart([(0, 5), (9, 8)]).draw(on: &$0) }
            #expect(isWhole(frame))
        }
    }

    @Test("Series of several sessions carry their numbers") func overlay() {
        var chart = TrendChart(
            "Days after", range: 0...10,
            series: [
                ChartSeries("1st", [ChartPoint(0, 2), ChartPoint(10, 4)], mark: "1"),
                ChartSeries("2nd", [ChartPoint(0, 8), ChartPoint(10, 6)], mark: "2"),
            ])
        chart.span = 0...14
        let lines = rows(chart)
        #expect(lines.joined().filter { $0 == "1" }.count >= 3)
        #expect(lines.joined().filter { $0 == "2" }.count == 2)
    }

    @Test("The finest names of times that fit are shown, none over another") func ticks() {
        var chart = chart([(0, 5), (60, 6)])
        chart.ticks = [
            [ChartLabel(0, "Jan"), ChartLabel(31, "Feb")], (0..<60).map { ChartLabel(Double($0), "day \($0)") },
        ]
        #expect(rows(chart)[9].contains("Jan") && rows(chart)[9].contains("Feb"))
        #expect(!rows(chart)[9].contains("day"))
    }
}
