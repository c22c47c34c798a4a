import JournalModel
import JournalReport
import TextUI

/// The charts and tables of a report.
struct ReportNumbers {
    private let context: Context
    private let charts: ScaleChart

    init(_ context: Context) {
        self.context = context
        charts = ScaleChart(in: context)
    }

    /// A scale over time: chart, table, what is said about it, and what it cannot say.
    func part(_ scale: Scale) -> ReportPart? {
        let series = ScaleSeries(scale, context.journal)
        guard !series.points.isEmpty else { return nil }
        var blocks: [ReportBlock] = []
        // One result alone is said better than drawn.
        if series.totals.count > 1, let chart = charts.trend(series) {
            blocks.append(.chart(ReportChart(chart, about: about(chart, scale))))
        }
        for chart in charts.parts(series)?.dressed ?? [] {
            blocks.append(.chart(ReportChart(chart, about: about(chart, scale), isSmall: true)))
        }
        blocks.append(.table(ScaleTable(in: context).results(series)))
        let limits = scale.limits.map { StyledText($0, .quiet) }
        let said =
            (scale.hasTotal ? ScaleWords(series, in: context).standing : [])
            + [StyledText(), StyledText("What it cannot say", .heading)] + limits
            + (scale.credit.isEmpty ? [] : [StyledText(), StyledText(scale.credit, .faint)])
        blocks.append(.words(limits.isEmpty ? Array(said.prefix { !$0.isEmpty }) : said))
        let name = scale.fullTitle.isEmpty ? scale.title : scale.fullTitle
        let window = scale.window.words
        let isSaid = window.hasPrefix("the ") && name.hasSuffix(window.dropFirst(4))
        return ReportPart(name, when: isSaid ? "" : window, blocks)
    }

    // MARK: Daily numbers

    /// The numbers of the day: a small chart each, then all of them in one table.
    var daily: ReportPart? {
        guard let multiples = charts.daily() else { return nil }
        let blocks = multiples.dressed.map { chart in
            ReportBlock.chart(ReportChart(chart, about: about(chart, nil), isSmall: true))
        }
        let checkIn = context.scales["check-in"] ?? Scale()
        let steps = ScaleWords(ScaleSeries(checkIn, []), in: context).variability
        let words: [ReportBlock] = steps.isEmpty ? [] : [.words(steps)]
        let table = ScaleTable(in: context).days().map { [ReportBlock.table($0)] } ?? []
        return ReportPart("In the writer's own notes", blocks + words + table)
    }

    // MARK: Charts in words

    private func about(_ chart: TrendChart, _ scale: Scale?) -> String {
        let points = chart.series.flatMap(\.points)
        let values = points.compactMap(\.y)
        let ends = "\(numberText(chart.range.lowerBound)) to \(numberText(chart.range.upperBound))"
        guard let low = values.min(), let high = values.max(), let first = points.first, let last = points.last else {
            return "\(chart.title): no result that could be drawn."
        }
        let days = [first, last].map { Day(number: Int($0.x)).shortWithYear }
        let time = days[0] == days[1] ? "on \(days[0])" : "from \(days[0]) to \(days[1])"
        let count = values.count == 1 ? "1 result" : "\(values.count) results"
        let places = scale?.scoring.decimals ?? 0
        let reach =
            low == high
            ? "at \(scoreText(low, decimals: places))"
            : "between \(scoreText(low, decimals: places)) and \(scoreText(high, decimals: places))"
        let open = points.count - values.count
        let rest = open == 0 ? "" : " \(open == 1 ? "One form was" : "\(open) forms were") not complete: hollow."
        let way = chart.direction.isEmpty ? "" : "; \(chart.direction)"
        let marks = chart.sessions.filter { chart.times.contains($0.x) }.map {
            "\($0.text) on \(Day(number: Int($0.x)).shortWithYear)"
        }
        let sessions = marks.isEmpty ? "" : " Sessions: \(marks.joined(separator: ", "))."
        return "\(chart.title): \(count) \(time), \(reach) on a scale from \(ends)\(way).\(rest)\(sessions)"
    }
}

extension SmallMultiples {
    /// Its charts with what they share: the time shown, the marks of sessions, the names of times.
    var dressed: [TrendChart] {
        charts.map { chart in
            var chart = chart
            chart.span = span
            chart.sessions = sessions
            chart.ticks = ticks
            return chart
        }
    }
}
