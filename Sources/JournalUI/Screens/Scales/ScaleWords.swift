import JournalModel
import JournalReport
import TextUI

/// What is said about a scale beside its chart, and the table behind the chart.
struct ScaleWords {
    private let series: ScaleSeries
    private let context: Context
    /// The columns a table may take.
    private let width: Int
    /// The days a table of daily numbers has at most.
    private let newest: Int
    private var scale: Scale { series.scale }

    init(_ series: ScaleSeries, in context: Context, width: Int = 72, newest: Int = .max) {
        self.series = series
        self.context = context
        self.width = width
        self.newest = newest
    }

    func page(hasChart: Bool) -> [StyledText] {
        if scale.kind == .checkIn { return daily(hasChart) }
        guard !series.points.isEmpty else { return introduction }
        let results = hasChart ? [standing] : [[head], standing, unknownEnds, numbers]
        return parted(results + [[StyledText(scale.retake.words, .quiet)], origin])
    }

    /// Where a scale of one's own was taken from.
    private var origin: [StyledText] {
        guard !scale.questionnaire.isEmpty else { return [] }
        return [StyledText("Taken from the FHIR Questionnaire \(scale.questionnaire).", .faint)]
    }

    /// The newest result beside the first, in a sentence or two.
    var standing: [StyledText] {
        guard scale.hasTotal else { return partsStanding }
        guard let last = series.totals.last else {
            return [StyledText("No total yet: that needs every question that counts.", .quiet)]
        }
        guard let change = series.change(to: last.id) else {
            let band = last.score.total?.band.map { ", \($0.label)" } ?? ""
            return [
                StyledText(
                    "\(last.score.total?.shown ?? "")\(band). The only one so far; nothing stands beside it yet.")
            ]
        }
        let words = ChangeWords(change, scale)
        let said = [
            "\(words.difference).", words.verdict, words.important, "What brought it about, the numbers cannot say.",
        ]
        return [StyledText(said.spaced)]
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
        return [StyledText("Its lowest and highest total are not known here, so it is a table and no chart.", .quiet)]
    }

    /// What it asks, how, and by whose leave; before it was answered for the first time.
    private var introduction: [StyledText] {
        let name = scale.fullTitle.isEmpty ? scale.title : scale.fullTitle
        var lines = [StyledText(name, .heading), StyledText(), StyledText(scale.about), StyledText()]
        if !scale.instruction.isEmpty { lines += [StyledText(scale.instruction, .quiet), StyledText()] }
        if let overlap = context.overlap(of: scale, at: context.now) { lines += [StyledText(overlap), StyledText()] }
        lines += scale.limits.map { StyledText($0, .quiet) }
        lines += [StyledText(), StyledText(scale.retake.words, .quiet), StyledText()]
        return lines + [scale.credit, scale.permission.basis].filter { !$0.isEmpty }.map { StyledText($0, .faint) }
    }

    // MARK: The table

    /// Every result with its day, newest first.
    var table: [StyledText] {
        let numbers = numbers
        return numbers.isEmpty ? introduction : parted([[head], numbers])
    }

    /// Its name, its ends, and which way is which.
    private var head: StyledText {
        let ends = scale.scoring.range.map { "from \(numberText($0.low)) to \(numberText($0.high))" } ?? ""
        let words = scale.kind == .checkIn ? "from 0 to 10 unless it says otherwise" : ""
        let rest = [ends, scale.directionWords, words].joinedWords
        return StyledText(scale.title, .heading) + StyledText(rest.isEmpty ? "" : "  \(rest)", .quiet)
    }

    private var numbers: [StyledText] {
        let tables = ScaleTable(in: context)
        let table =
            scale.kind == .checkIn ? tables.days(newest: newest) : series.points.isEmpty ? nil : tables.results(series)
        return table?.newestFirst.rowLines(width: width) ?? []
    }

    /// Pieces that are not empty, an empty line between them.
    private func parted(_ pieces: [[StyledText]]) -> [StyledText] {
        Array(pieces.filter { !$0.allSatisfy(\.isEmpty) }.joined(separator: [StyledText()]))
    }

    // MARK: Daily numbers

    private func daily(_ hasChart: Bool) -> [StyledText] {
        if hasChart {
            let words = "Nothing stands in for a day without an answer. What moves them, the numbers cannot say."
            return [StyledText(words, .quiet)] + variability
        }
        let numbers = numbers
        guard numbers.isEmpty else { return parted([[head], numbers, variability]) }
        return introduction + [StyledText(), StyledText("They are asked in each day's note.")]
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
        let words = "From one day to the next, the usual step in the newest run of days: "
        return [StyledText(words + steps.joined(separator: ", ") + ".", .quiet)]
    }
}
