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
        if let chart = charts.trend(series) {
            blocks.append(.chart(ReportChart(chart, about: about(chart, scale))))
        }
        for chart in charts.parts(series)?.dressed ?? [] {
            blocks.append(.chart(ReportChart(chart, about: about(chart, scale), isSmall: true)))
        }
        blocks.append(.table(table(series)))
        let limits = scale.limits.map { StyledText($0, .quiet) }
        let attribution = scale.permission.attribution
        let said =
            (scale.hasTotal ? ScaleWords(series, in: context).standing : [])
            + [StyledText(), StyledText("What it cannot say", .heading)] + limits
            + (attribution.isEmpty ? [] : [StyledText(), StyledText(attribution, .faint)])
        blocks.append(.words(limits.isEmpty ? Array(said.prefix { !$0.isEmpty }) : said))
        let name = scale.fullTitle.isEmpty ? scale.title : scale.fullTitle
        return ReportPart(name, when: scale.window.words, blocks)
    }

    private func table(_ series: ScaleSeries) -> ReportTable {
        let scale = series.scale
        let parts = scale.subscales.filter { part in series.points.contains { $0.score[subscale: part.id] != nil } }
        let hasMarks = scale.items.contains { $0.answer == .mark }
        let single =
            scale.hasTotal || !scale.subscales.isEmpty
            ? [] : scale.items.indices.filter { scale.items[$0].answer != .mark }
        let columns =
            ["Day", "After"] + (scale.hasTotal ? ["Total"] : []) + parts.map(\.title) + (hasMarks ? ["Noticed"] : [])
            + single.map { scale.items[$0].title.isEmpty ? scale.items[$0].text : scale.items[$0].title }
            + (scale.bands.isEmpty ? [] : ["Stretch"]) + ["Remarks"]
        let responses = Dictionary(
            context.journal.responses.map { ($0.header.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = series.points.map { point -> [String] in
            let score = point.score
            let noticed = zip(scale.items, responses[point.id]?.answers ?? []).filter { $0.answer == .mark && $1 == 1 }
            let overlap = context.overlap(of: scale, at: point.when) == nil ? "" : "its time reaches over a session"
            let open = score.isComplete ? "" : "\(score.answered) of \(score.of) answered"
            return [context.clock.day(of: point.when).shortWithYear, dayAfter(point.when)]
                + (scale.hasTotal ? [score.total?.shown ?? "none"] : [])
                + parts.map { score[subscale: $0.id]?.shown ?? "none" }
                + (hasMarks ? [noticed.map(\.0.text).joined(separator: ", ")] : [])
                + single.map {
                    scale.shown(point.answers.indices.contains($0) ? point.answers[$0] : nil, for: scale.items[$0])
                }
                + (scale.bands.isEmpty ? [] : [score.total?.band?.label ?? ""]) + [[open, overlap].joinedWords]
        }
        let keeps = columns.indices.filter { index in index < 1 || rows.contains { !$0[index].isEmpty } }
        let way = scale.directionWords.isEmpty ? "" : "; \(scale.directionWords)"
        let ends = scale.scoring.range.map { ", from \(numberText($0.low)) to \(numberText($0.high))" } ?? ""
        return ReportTable(
            "\(scale.title)\(ends)\(way)", columns: keeps.map { columns[$0] },
            rows: rows.map { row in keeps.map { row[$0] } })
    }

    private func dayAfter(_ moment: Moment) -> String {
        context.clock.place(of: moment).map { "day \($0.day) (\(ordinalText($0.ordinal)))" } ?? ""
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
        let names = multiples.charts.map(\.title)
        let notes = context.journal.records(of: .note).compactMap(\.note).filter { !$0.checkIn.measures.isEmpty }
        let rows = notes.map { note in
            [context.clock.day(of: note.header.when).shortWithYear, dayAfter(note.header.when)]
                + names.map { name in note.checkIn[name].map { context.settings.shown($0, of: name) } ?? "" }
        }
        let hasDays = rows.contains { !$0[1].isEmpty }
        let table = ReportTable(
            "From 0 to 10 unless it says otherwise; an empty cell was not answered",
            columns: ["Day"] + (hasDays ? ["After"] : []) + names,
            rows: hasDays ? rows : rows.map { [$0[0]] + $0.dropFirst(2) })
        return ReportPart(
            "In the writer's own notes", blocks + (steps.isEmpty ? [] : [.words(steps)]) + [.table(table)])
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

extension Scale {
    /// An answer as it is read: its words, or its number; empty where it was left open.
    func shown(_ answer: Int?, for item: ScaleItem) -> String {
        guard let answer else { return "" }
        let label = options(of: item).first { $0.value == answer }?.label ?? ""
        return label.isEmpty ? String(answer) + (item.answer == .duration ? " min" : "") : label
    }
}
