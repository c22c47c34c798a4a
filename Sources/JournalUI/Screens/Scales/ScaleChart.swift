import JournalModel
import TextUI

/// The charts of a scale, made of its responses; and of the daily numbers, made of the notes.
struct ScaleChart {
    let context: Context

    init(in context: Context) { self.context = context }

    /// Time in days on the clock of the place it was written in.
    static func x(_ moment: Moment) -> Double { Double(moment.seconds + moment.offset) / 86_400 }

    /// The totals of a scale over time; nil where its ends are not known, since the axis could not be whole.
    func trend(_ series: ScaleSeries) -> TrendChart? {
        let scale = series.scale
        guard scale.hasTotal, let range = scale.scoring.range else { return nil }
        let points = series.points.map { ChartPoint(Self.x($0.when), $0.score.total?.value) }
        var chart = TrendChart(
            [scale.title, scale.window.words].joinedWords, range: range.low...max(range.low, range.high),
            series: [ChartSeries(scale.title, points)])
        chart.direction = scale.directionWords
        chart.decimals = scale.scoring.decimals
        chart.levels = levels(scale)
        chart.stretch = stretch(series)
        chart.longestGap = Self.longestGap
        chart.emptyWords = "No total yet."
        setTimes(&chart, points.map(\.x))
        return chart
    }

    /// Where bands begin; for a scale without bands, its cut-offs.
    private func levels(_ scale: Scale) -> [ChartLevel] {
        guard scale.bands.isEmpty else { return scale.bands.map { ChartLevel($0.from, $0.label) } }
        return scale.thresholds.filter { $0.kind == .cutoff && $0.of.isEmpty }.compactMap { cutoff in
            cutoff.value.map { ChartLevel($0, "cut-off \(numberText($0))") }
        }
    }

    /// The subscales of a scale without one total, or its items, above each other; nil where there is a total, or nothing to
    /// draw.
    func parts(_ series: ScaleSeries) -> SmallMultiples? {
        let scale = series.scale
        let parts = scale.subscales.filter { $0.range != nil }
        guard !scale.hasTotal, scale.kind != .checkIn, !series.points.isEmpty else { return nil }
        guard !parts.isEmpty else { return items(series)?.headed(scale) }
        let times = series.points.map { Self.x($0.when) }
        let charts = parts.compactMap { part -> TrendChart? in
            guard let range = part.range else { return nil }
            let points = series.points.map { ChartPoint(Self.x($0.when), $0.score[subscale: part.id]?.value) }
            var chart = TrendChart(
                part.title, range: range.low...max(range.low, range.high), series: [ChartSeries(part.title, points)])
            chart.direction = scale.directionWords
            chart.decimals = part.decimals
            chart.longestGap = Self.longestGap
            return chart
        }
        return stacked(charts, times)?.headed(scale)
    }

    /// Charts above each other on one span of time, with the marks of sessions and the names of times.
    private func stacked(_ charts: [TrendChart], _ times: [Double]) -> SmallMultiples? {
        guard let first = times.min(), let last = times.max(), !charts.isEmpty else { return nil }
        var axis = TrendChart("", range: 0...1, series: [])
        setTimes(&axis, times)
        let marks = axis.sessions.map(\.x).filter { $0 > first - 30 }
        let (from, to) = (min(first, marks.min() ?? first), max(last, marks.max() ?? last))
        let span = to - from < 7 ? (to - 7)...to : from...to
        return SmallMultiples(charts, span: span, sessions: axis.sessions, ticks: axis.ticks)
    }

    /// Days between two results of a scale beyond which no line joins them: nobody knows what lay between.
    private static let longestGap = 100.0

    /// The first total, give or take what chance tends to make.
    private func stretch(_ series: ScaleSeries) -> ChartStretch? {
        let figure = series.scale.thresholds.first { $0.kind == .reliable && $0.of.isEmpty }
        guard let value = figure?.value, let first = series.baseline?.score.total?.value else { return nil }
        return ChartStretch(first - value + 0.001, first + value - 0.001, "change band (\(numberText(value)))")
    }

    /// Each session's days laid over each other, day 0 on the left; the marks are the ordinals.
    func daysAfter(_ series: ScaleSeries) -> TrendChart? {
        guard var chart = trend(series) else { return nil }
        let totals = series.totals.map { ($0.when, $0.score.total?.value) }
        chart.series = laidOver(totals)
        guard chart.series.count > 1 else { return nil }
        chart.title = daysTitle(series.scale.title, chart)
        chart.stretch = nil
        setDays(&chart)
        return chart
    }

    /// One daily number, each session's days laid over each other.
    func daysAfter(measure name: String) -> TrendChart? {
        let axis = context.settings.measures.first { $0.name == name }?.axis(values(name).compactMap(\.value)) ?? 0...10
        var chart = TrendChart(name, range: axis, series: laidOver(values(name)))
        guard chart.series.count > 1 else { return nil }
        chart.title = daysTitle(name, chart)
        chart.direction = direction(name)
        chart.longestGap = 2.5
        setDays(&chart)
        return chart
    }

    /// The title of days laid over each other; it says what the digits in the chart are.
    private func daysTitle(_ name: String, _ chart: TrendChart) -> String {
        let marks = chart.series.compactMap(\.mark).map(String.init)
        guard let last = marks.last, (2...5).contains(marks.count) else { return "\(name), days after each session" }
        return "\(name), days after session \(marks.dropLast().joined(separator: ", ")) and \(last)"
    }

    private func laidOver(_ values: [(when: Moment, value: Double?)]) -> [ChartSeries] {
        var bySession: [Int: [ChartPoint]] = [:]
        for (when, value) in values {
            guard let place = context.clock.place(of: when), place.day <= 60 else { continue }
            bySession[place.ordinal, default: []].append(ChartPoint(Double(place.day), value))
        }
        return bySession.keys.sorted().map { ordinal in
            ChartSeries(
                "\(ordinalText(ordinal)) session", bySession[ordinal] ?? [], mark: String(ordinal % 10).first)
        }
    }

    private func setDays(_ chart: inout TrendChart) {
        let last = chart.series.flatMap { $0.points.map(\.x) }.max() ?? 0
        chart.span = 0...max(7, last)
        chart.sessions = []
        chart.ticks = [28, 14, 7].map { step in
            stride(from: 0, through: Int(max(7, last)), by: step).map { ChartLabel(Double($0), "day \($0)") }
        }
    }

    // MARK: Daily numbers

    /// A daily number as the notes hold it, oldest first.
    func values(_ name: String) -> [(when: Moment, value: Double?)] {
        context.journal.records(of: .note).compactMap(\.note).compactMap { note in
            note.checkIn[name].map { (note.header.when, $0) }
        }
    }

    /// All daily numbers that were ever given, above each other.
    func daily() -> SmallMultiples? {
        let all = context.settings.measures.map { ($0, values($0.name)) }.filter { !$0.1.isEmpty }
        let charts = all.map { measure, values in
            let points = values.map { ChartPoint(Self.x($0.when), $0.value) }
            var chart = TrendChart(
                measure.name, range: measure.axis(values.compactMap(\.value)),
                series: [ChartSeries(measure.name, points)])
            chart.direction = direction(measure.name)
            chart.longestGap = 2.5
            return chart
        }
        return stacked(charts, all.flatMap { $0.1.map { Self.x($0.when) } })
    }

    /// Which way is which for a daily number, as the check-in's own file says it; a tracker of one's own has no such file.
    private func direction(_ name: String) -> String {
        let item = context.scales["check-in"]?.items.first { $0.id == name }
        switch item?.direction {
        case .higherIsBetter: return "higher = better"
        case .higherIsMoreSymptoms: return "lower = better"
        case .higherIsMore, nil: return ""
        }
    }

    /// The answers to single items of a tracker over time, above each other; nil where it has a total, or none can be drawn.
    private func items(_ series: ScaleSeries) -> SmallMultiples? {
        let scale = series.scale
        let drawn = scale.items.enumerated().filter { $0.element.answer != .mark }
        let charts = drawn.compactMap { place, item -> TrendChart? in
            let points = series.points.map { point in
                ChartPoint(
                    Self.x(point.when),
                    point.answers.indices.contains(place) ? point.answers[place].map(Double.init) : nil)
            }
            let highest = points.compactMap(\.y).max() ?? 0
            let ends =
                scale.ends(of: item).map { (Double($0.low), Double($0.high)) } ?? (
                    0, Tracker(name: item.id, kind: .duration).axis([highest]).upperBound
                )
            let name = item.title.isEmpty ? (scale.items.count == 1 ? scale.title : item.text) : item.title
            var chart = TrendChart(name, range: ends.0...max(ends.0, ends.1), series: [ChartSeries(name, points)])
            chart.direction = scale.directionWords
            chart.longestGap = max(2.5, Double(scale.window.days ?? 1) * 2.5)
            return chart
        }
        return stacked(charts, series.points.map { Self.x($0.when) })
    }

    // MARK: Names of times

    private func setTimes(_ chart: inout TrendChart, _ times: [Double]) {
        let first = (times.min() ?? Double(context.today.number)) - 30
        let last = max(times.max() ?? 0, Double(context.today.number)) + 1
        chart.sessions = context.journal.sessions.compactMap { session in
            guard let began = session.began, let ordinal = context.clock.ordinal(ofSession: session.header.id),
                (first...last).contains(Self.x(began))
            else { return nil }
            return ChartLabel(Self.x(began), ordinalText(ordinal))
        }
        let start = Day(number: Int(min(first, chart.sessions.map(\.x).min() ?? first)))
        chart.ticks = TimeNames.sets(from: start, to: Day(number: Int(last)))
    }
}

extension SmallMultiples {
    /// The same charts under the name of their scale, which says once which way is which.
    fileprivate func headed(_ scale: Scale) -> SmallMultiples {
        var charts = self
        charts.title = [scale.title, scale.window.words].joinedWords
        charts.direction = scale.directionWords
        return charts
    }
}

/// Names of years, quarters, months and weeks for the axis of a chart.
enum TimeNames {
    /// From coarse to fine; sets of more than 60 names are left out.
    static func sets(from first: Day, to last: Day) -> [[ChartLabel]] {
        let years = last.year - first.year
        var sets = [firsts(first, last, months: [1]) { String($0.year) }]
        if years < 6 {
            sets.append(firsts(first, last, months: [1, 4, 7, 10]) { month($0) })
        }
        if years < 3 { sets.append(firsts(first, last, months: Array(1...12)) { month($0) }) }
        if last - first < 120 {
            let mondays = (first.number...last.number).map { Day(number: $0) }.filter { $0.weekday == 0 }
            sets.append(mondays.map { ChartLabel(Double($0.number), $0.dayMonth) })
        }
        if last - first < 60 {
            sets.append((first.number...last.number).map { ChartLabel(Double($0), Day(number: $0).dayMonth) })
        }
        return sets.filter { !$0.isEmpty }
    }

    private static func month(_ day: Day) -> String {
        day.month == 1 ? String(day.year) : String(day.monthName.prefix(3))
    }

    private static func firsts(_ first: Day, _ last: Day, months: [Int], _ name: (Day) -> String) -> [ChartLabel] {
        (first.year...max(first.year, last.year)).flatMap { year in
            months.compactMap { Day(year: year, month: $0, day: 1) }
        }.filter { $0 >= first && $0 <= last }.map { ChartLabel(Double($0.number), name($0)) }
    }
}
