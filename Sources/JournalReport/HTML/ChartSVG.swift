import TextUI

/// A chart as a drawing inside the page: the whole axis, true spacing of time, a break where something is missing.
struct ChartSVG {
    private let source: ReportChart
    private let chart: TrendChart
    private let number: Int
    private var parts: [String] = []

    private static let width = 720.0
    private static let left = 44.0
    /// Pixels a letter of the small print takes, about.
    private static let letter = 7.6

    init(_ source: ReportChart, number: Int) {
        self.source = source
        chart = source.chart
        self.number = number
        drawGround()
        for (index, series) in chart.series.enumerated() { draw(series, index) }
        drawTimes()
    }

    // MARK: The frame around it

    /// The figure with the drawing, its title, and what it shows in words.
    var figure: String {
        let name = "chart-\(number)"
        return """
            <figure>
            <div class="drawing" role="group" aria-label="\(escaped(chart.title))" tabindex="0">
            <svg viewBox="0 0 \(shown(Self.width)) \(shown(height))" role="img" aria-labelledby="\(name)-title \(name)-about">
            <title id="\(name)-title">\(escaped(chart.title))</title>
            <desc id="\(name)-about">\(escaped(source.about))</desc>
            \(parts.joined(separator: "\n"))
            </svg>
            </div>
            <figcaption>\(escaped(source.about))</figcaption>
            </figure>

            """
    }

    private var top: Double { 28 }
    private var plotHeight: Double { source.isSmall ? 56 : 220 }
    private var bottom: Double { top + plotHeight }
    private var height: Double { bottom + (showsTimes ? 44 : 8) }
    private var showsTimes: Bool { !chart.ticks.isEmpty || !chart.sessions.isEmpty }
    private var right: Double {
        let names = source.isSmall ? [] : chart.levels.map(\.text) + [chart.stretch?.text ?? ""]
        let widest = names.map { Double(displayWidth(of: $0)) * Self.letter }.max() ?? 0
        return Self.width - (widest == 0 ? 8 : min(220, widest + 14))
    }

    private func x(_ time: Double) -> Double {
        let times = chart.times
        let span = times.upperBound - times.lowerBound
        return Self.left + (right - Self.left) * (span > 0 ? (time - times.lowerBound) / span : 0.5)
    }

    private func y(_ value: Double) -> Double {
        let span = chart.range.upperBound - chart.range.lowerBound
        let share = span > 0 ? (value - chart.range.lowerBound) / span : 0.5
        return bottom - plotHeight * max(0, min(1, share))
    }

    // MARK: Axis, bands, names

    private mutating func drawGround() {
        text(chart.title, Self.left, 14, "title")
        if !chart.direction.isEmpty { text(chart.direction, Self.width, 14, anchor: "end") }
        if let stretch = chart.stretch, !source.isSmall {
            let (high, low) = (y(stretch.to), y(stretch.from))
            parts.append(
                "<rect class=\"band\" x=\"\(shown(Self.left))\" y=\"\(shown(high))\" width=\"\(shown(right - Self.left))\" height=\"\(shown(low - high))\"/>"
            )
        }
        var taken: [Double] = []
        func isFree(_ place: Double) -> Bool { taken.allSatisfy { abs($0 - place) >= 13 } }
        if let stretch = chart.stretch, !source.isSmall {
            let place = place(naming: stretch)
            text(stretch.text, right + 8, place)
            taken.append(place)
        }
        for level in chart.levels where chart.range.contains(level.y) && !source.isSmall {
            if level.y > chart.range.lowerBound { line("level", Self.left, y(level.y), right, y(level.y)) }
            let place = place(naming: level)
            guard isFree(place) else { continue }
            text(level.text, right + 8, place)
            taken.append(place)
        }
        line("axis", Self.left, top, Self.left, bottom)
        line("axis", Self.left, bottom, right, bottom)
        drawValues()
    }

    private func place(naming level: ChartLevel) -> Double { y(level.y) - (level.y > chart.range.lowerBound ? -4 : 2) }

    /// As near to the middle of the stretch as can be without hiding the name of a band.
    private func place(naming stretch: ChartStretch) -> Double {
        let (high, low) = (y(stretch.to) + 8, max(y(stretch.to) + 8, y(stretch.from)))
        let middle = (y(stretch.to) + y(stretch.from)) / 2 + 4
        let names = chart.levels.filter { chart.range.contains($0.y) }.map { place(naming: $0) }
        let places = Array(Swift.stride(from: high, through: low, by: 2))
        let free = [18.0, 13].lazy.map { room in
            places.filter { place in names.allSatisfy { abs($0 - place) >= room } }
        }.first { !$0.isEmpty }
        return free?.min { abs($0 - middle) < abs($1 - middle) } ?? middle
    }

    private mutating func drawValues() {
        let half = (chart.range.upperBound + chart.range.lowerBound) / 2
        let middle =
            source.isSmall ? [] : chart.levels.isEmpty ? [half].filter { $0 == $0.rounded() } : chart.levels.map(\.y)
        var taken: [Double] = []
        for value in [chart.range.upperBound, chart.range.lowerBound] + middle where chart.range.contains(value) {
            guard taken.allSatisfy({ abs($0 - y(value)) >= 13 }) else { continue }
            taken.append(y(value))
            text(Self.number(value), Self.left - 8, y(value) + 4, anchor: "end")
        }
    }

    // MARK: Points

    private mutating func draw(_ series: ChartSeries, _ index: Int) {
        let points = series.points.filter { chart.times.contains($0.x) }
        for stretch in Self.unbroken(points, longest: chart.longestGap) where stretch.count > 1 {
            let path = stretch.map { "\(shown(x($0.x))),\(shown(y($0.y ?? 0)))" }.joined(separator: " ")
            let dashes = index == 0 ? "" : " stroke-dasharray=\"\(["6 3", "2 3", "8 3 2 3"][(index - 1) % 3])\""
            parts.append("<polyline class=\"trend\" points=\"\(path)\"\(dashes)/>")
        }
        let isDense = points.count > 120
        for point in points {
            let value = point.y.flatMap { $0.isFinite ? $0 : nil }
            let radius = isDense ? 1.6 : 3.4
            let place = "cx=\"\(shown(x(point.x)))\" cy=\"\(shown(value.map { y($0) } ?? bottom))\" r=\"\(radius)\""
            parts.append("<circle class=\"\(value == nil ? "open" : "point")\" \(place)/>")
        }
        guard chart.series.count > 1, let last = points.last(where: { $0.y != nil }), let value = last.y else { return }
        text(series.name, min(x(last.x) + 6, right - 70), y(value) - 8)
    }

    /// The points in stretches without a break.
    private static func unbroken(_ points: [ChartPoint], longest: Double) -> [[ChartPoint]] {
        var stretches: [[ChartPoint]] = []
        var last: Double?
        for point in points {
            guard let y = point.y, y.isFinite else {
                last = nil
                continue
            }
            if let before = last, point.x - before <= longest {
                stretches[stretches.count - 1].append(point)
            } else {
                stretches.append([point])
            }
            last = point.x
        }
        return stretches
    }

    // MARK: Times

    private mutating func drawTimes() {
        guard showsTimes else { return }
        let sessions = chart.sessions.filter { chart.times.contains($0.x) }.map { (x: x($0.x), text: $0.text) }
        for session in Self.merged(sessions) {
            parts.append("<path class=\"session\" d=\"M\(shown(session.x)) \(shown(bottom + 1)) l5 9 h-10 z\"/>")
            text(session.text, Self.held(session.text, session.x), bottom + 24, "session", anchor: "middle")
        }
        let sets = chart.ticks.map { set in
            set.filter { chart.times.contains($0.x) }.map { (x: x($0.x), text: $0.text) }
        }.filter { !$0.isEmpty }
        for tick in Self.apart(sets.last { Self.apart($0).count == $0.count } ?? sets.first ?? []) {
            line("axis", tick.x, bottom, tick.x, bottom + 4)
            text(tick.text, Self.held(tick.text, tick.x), bottom + 40, anchor: "middle")
        }
    }

    /// Sessions whose names would stand on one another share a mark and are all named.
    private static func merged(_ sessions: [(x: Double, text: String)]) -> [(x: Double, text: String)] {
        var places: [(x: Double, text: String)] = []
        for session in sessions {
            if let last = places.last, room(last).upperBound >= room(session).lowerBound {
                places[places.count - 1].text += " + " + session.text
            } else {
                places.append(session)
            }
        }
        return places
    }

    /// Those of the names that have room beside the one before.
    private static func apart(_ names: [(x: Double, text: String)]) -> [(x: Double, text: String)] {
        var places: [(x: Double, text: String)] = []
        for name in names where places.last.map({ room($0).upperBound < room(name).lowerBound }) ?? true {
            places.append(name)
        }
        return places
    }

    private static func half(_ text: String) -> Double { Double(displayWidth(of: text)) * letter / 2 + 3 }

    /// The middle of a name, moved where it would stand outside of the drawing.
    private static func held(_ text: String, _ x: Double) -> Double { max(half(text), min(width - half(text), x)) }

    private static func room(_ name: (x: Double, text: String)) -> ClosedRange<Double> {
        let middle = held(name.text, name.x)
        return middle - half(name.text)...middle + half(name.text)
    }

    // MARK: Pieces

    private mutating func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        parts.append(
            "<line class=\"\(kind)\" x1=\"\(shown(x1))\" y1=\"\(shown(y1))\" x2=\"\(shown(x2))\" y2=\"\(shown(y2))\"/>")
    }

    private mutating func text(
        _ words: String, _ x: Double, _ y: Double, _ kind: String = "", anchor: String = "start"
    ) {
        guard !words.isEmpty else { return }
        let kind = kind.isEmpty ? "" : " class=\"\(kind)\""
        parts.append(
            "<text\(kind) x=\"\(shown(x))\" y=\"\(shown(y))\" text-anchor=\"\(anchor)\">\(escaped(words))</text>")
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}

/// A length with one place after the point.
private func shown(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
