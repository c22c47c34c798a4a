import JournalModel
import TextUI

/// What is said about a scale beside its chart, and the table behind the chart.
struct ScaleWords {
    private let series: ScaleSeries
    private let context: Context
    private var scale: Scale { series.scale }

    init(_ series: ScaleSeries, in context: Context) {
        self.series = series
        self.context = context
    }

    func page(hasChart: Bool) -> [StyledText] {
        if scale.kind == .checkIn { return daily(hasChart) }
        guard !series.points.isEmpty else { return introduction }
        return
            (hasChart ? standing : [StyledText(scale.title, .heading), StyledText()] + standing + unknownEnds + table)
            + [StyledText(), StyledText(scale.retake.words, .quiet)]
    }

    /// The newest result beside the first, in a sentence or two.
    var standing: [StyledText] {
        guard scale.hasTotal else { return partsStanding }
        guard let last = series.totals.last else {
            return [StyledText("No total yet: that needs every question that counts.", .quiet)]
        }
        guard let change = series.change(to: last.id) else {
            let band = last.score.total?.band.map { ", \($0.label)" } ?? ""
            return [StyledText("\(last.score.total?.shown ?? "")\(band). The first one; later ones stand beside it.")]
        }
        let words = ChangeWords(change, scale)
        let end = "What brought it about, the numbers cannot say."
        return [StyledText("\(words.difference). \(words.verdict) \(end)")]
            + words.sources.map { StyledText($0, .faint) }
    }

    /// The newest parts of a scale that has no total.
    private var partsStanding: [StyledText] {
        guard let last = series.points.last, !last.score.subscales.isEmpty else { return [] }
        let parts = last.score.subscales.map { part in
            let band = part.score.band.map { ", \($0.label)" } ?? ""
            return "\(scale.subscale(part.id)?.title ?? part.id) \(part.score.shown)\(band)"
        }
        return [
            StyledText("The newest: \(parts.joined(separator: "; ")). What brought it about, the numbers cannot say.")
        ]
    }

    private var unknownEnds: [StyledText] {
        guard scale.hasTotal, scale.scoring.range == nil else { return [] }
        return [
            StyledText("Its lowest and highest total are not known here, so it is a table and no chart.", .quiet),
            StyledText(),
        ]
    }

    /// What it asks, how, and by whose leave; before it was answered for the first time.
    private var introduction: [StyledText] {
        let name = scale.fullTitle.isEmpty ? scale.title : scale.fullTitle
        var lines = [StyledText(name, .heading), StyledText(), StyledText(scale.about), StyledText()]
        if !scale.instruction.isEmpty { lines += [StyledText(scale.instruction, .quiet), StyledText()] }
        if let overlap = context.overlap(of: scale, at: context.now) { lines += [StyledText(overlap), StyledText()] }
        lines += scale.limits.map { StyledText($0, .quiet) }
        lines += [StyledText(), StyledText(scale.retake.words, .quiet), StyledText()]
        return lines + [StyledText(scale.permission.attribution, .faint), StyledText(scale.permission.basis, .faint)]
    }

    // MARK: The table

    /// Every result with its day, newest first.
    var table: [StyledText] {
        if scale.kind == .checkIn { return dailyTable }
        guard !series.points.isEmpty else { return introduction }
        return [StyledText(scale.title, .heading) + StyledText("  \(scale.directionWords)", .quiet), StyledText()]
            + series.points.reversed().map(row)
    }

    private func row(_ point: ScalePoint) -> StyledText {
        let score = point.score
        var result = score.total?.shown ?? (scale.hasTotal ? "\(score.answered) of \(score.of)" : "")
        if !scale.hasTotal { result = partsText(point) }
        let words = [
            score.total?.band?.label ?? "",
            score.isComplete ? "" : "not complete",
            context.overlap(of: scale, at: point.when) == nil ? "" : "reaches back over a session",
        ].joinedWords
        return StyledText(head(point.when), .quiet) + StyledText(Self.fit(result, 9)) + StyledText(words, .quiet)
    }

    /// The parts of a result without a total, or the answers themselves where there are no parts.
    private func partsText(_ point: ScalePoint) -> String {
        guard scale.subscales.isEmpty else { return point.score.subscales.map(\.score.shown).joined(separator: " · ") }
        let given = zip(scale.items, point.answers).filter { item, _ in item.answer != .mark }
        return given.map { $1 == nil ? "–" : scale.shown($1, for: $0) }.joined(separator: " · ")
    }

    /// "Tue 17 Nov 2026  day 5   ".
    private func head(_ when: Moment) -> String {
        let place = context.clock.place(of: when).map { "day \($0.day)" } ?? ""
        return Self.fit(context.clock.day(of: when).shortWithYear, 17) + Self.fit(place, 9)
    }

    private static func fit(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - displayWidth(of: text)))
    }

    // MARK: Daily numbers

    private func daily(_ hasChart: Bool) -> [StyledText] {
        guard hasChart else { return introduction + [StyledText(), StyledText("They are asked in each day's note.")] }
        return [StyledText("Days without an answer stay empty. What moves them, the numbers cannot say.", .quiet)]
            + variability
    }

    /// How far each number moves from one day to the next, where it came nearly every day.
    var variability: [StyledText] {
        let charts = ScaleChart(in: context)
        let steps = context.settings.measures.filter { $0.kind == .number }.compactMap { tracker -> String? in
            let values = charts.values(tracker.name).compactMap { when, value in
                value.map { (day: context.clock.day(of: when), value: $0) }
            }
            return Variability(values).map { "\(tracker.name) \(scoreText($0.step, decimals: 1)) (\($0.count) days)" }
        }
        guard !steps.isEmpty else { return [] }
        let words = "From one day to the next, the usual step in the newest unbroken run: "
        return [StyledText(words + steps.joined(separator: ", ") + ".", .quiet)]
    }

    private var dailyTable: [StyledText] {
        let names = context.settings.checkInNames
        let head = StyledText(Self.fit("", 26) + names.map { Self.fit($0, 10) }.joined(), .quiet)
        let notes = context.journal.records(of: .note).compactMap(\.note).filter { !$0.checkIn.measures.isEmpty }
        return [head]
            + notes.reversed().map { note in
                let values = names.map { name in
                    Self.fit(note.checkIn[name].map { context.settings.shown($0, of: name) } ?? "–", 10)
                }
                return StyledText(self.head(note.header.when), .quiet) + StyledText(values.joined())
            }
    }
}
