import JournalModel
import TextUI

/// What a response comes to, in words: number, range, band, change, and what it cannot say. Each with its source.
struct ScaleResult {
    let scale: Scale
    let response: Response
    private let score: Score
    private let series: ScaleSeries
    private let context: Context

    init(_ scale: Scale, _ response: Response, in context: Context) {
        series = ScaleSeries(scale, context.journal)
        self.scale = series.scale
        self.response = response
        self.context = context
        score = series.scale.score(response)
    }

    /// The whole page: the scale and its day, then the result.
    var page: [StyledText] { [head(withDay: true), StyledText()] + result }

    /// The page where the day stands above it already.
    var lines: [StyledText] { [head(withDay: false), StyledText()] + result }

    private var result: [StyledText] {
        number + safety + reached + parts + marked + patterns + change + overlap + answers + limits
    }

    private func head(withDay: Bool) -> StyledText {
        guard withDay else { return StyledText(scale.title, .heading) }
        let when = response.header.when
        let day = context.clock.day(of: when).short(beside: context.today)
        let place = context.clock.place(of: when).map { " · \($0.label)" } ?? ""
        return StyledText(scale.title, .heading) + StyledText("  \(day)\(place)", .quiet)
    }

    // MARK: The number

    private var number: [StyledText] {
        if let total = score.total { return numberLines(total) }
        if scale.entry == .total {
            return [StyledText("The total that was typed lies outside what this scale can come to.", .quiet)]
        }
        guard !score.isComplete else { return [] }
        let names = score.missing.map { scale.name(ofItem: $0) }.joined(separator: ", ")
        let end = scale.hasTotal ? ", so there is no total" : ""
        return [
            StyledText("\(score.answered) of \(score.of) answered\(end).", .strong),
            StyledText("Open: \(names)", .quiet),
            StyledText(),
        ]
    }

    private func numberLines(_ total: ScoreValue) -> [StyledText] {
        let ends = total.range.map { "  from \(numberText($0.low)) to \(numberText($0.high))" } ?? ""
        let way = scale.directionWords.isEmpty ? "" : ", \(scale.directionWords)"
        var lines = [StyledText(total.shown, .strong) + StyledText(ends + way, .quiet)]
        if let band = total.band {
            let stretch = "\(numberText(band.from)) to \(numberText(band.to))"
            lines.append(StyledText("\(band.label)", .text) + StyledText("  \(stretch); \(band.source)", .quiet))
        }
        return lines + [StyledText()]
    }

    private var reached: [StyledText] {
        score.reached.flatMap { threshold in
            [
                StyledText("\(threshold.edge) is reached. \(threshold.note)"),
                StyledText("\(threshold.population); \(threshold.citation)", .faint), StyledText(),
            ]
        }
    }

    private var parts: [StyledText] {
        guard !score.subscales.isEmpty else { return [] }
        var lines = [StyledText("In parts", .heading)]
        var notes: [String] = []
        let width = score.subscales.map(\.score.shown.count).max() ?? 0
        for part in scale.subscales {
            guard let value = score[subscale: part.id] else { continue }
            let ends = value.range.map { "  from \(numberText($0.low)) to \(numberText($0.high))" } ?? ""
            let band = value.band.map { ", \($0.label)" } ?? ""
            let pad = String(repeating: " ", count: width - value.shown.count)
            lines.append(StyledText("\(pad)\(value.shown)  \(part.title)") + StyledText(ends + band, .quiet))
            if !part.note.isEmpty, !notes.contains(part.note) { notes.append(part.note) }
        }
        let sources = Set(score.subscales.compactMap { $0.score.band?.source }).sorted()
        return lines + notes.map { StyledText($0, .quiet) } + sources.map { StyledText($0, .faint) } + [StyledText()]
    }

    private var marked: [StyledText] {
        let noticed = zip(scale.items, response.answers).filter { $0.answer == .mark && $1 == 1 }.map(\.0.text)
        if !noticed.isEmpty { return noticed.map { StyledText("· \($0)") } + [StyledText()] }
        let isNone = scale.kind == .list && response.answers.contains(0)
        return isNone ? [StyledText(scale.none), StyledText()] : []
    }

    private var patterns: [StyledText] {
        score.patterns.flatMap { result in
            [
                StyledText(result.pattern.title, .heading), StyledText(result.words),
                StyledText(result.pattern.source, .faint), StyledText(),
            ]
        }
    }

    // MARK: Change, and what stands beside

    private var change: [StyledText] {
        guard let change = series.change(to: response.header.id), let first = series.baseline else { return [] }
        let words = ChangeWords(change, scale)
        let day = context.clock.day(of: first.when).short(beside: context.today)
        var lines = [
            StyledText("Since the first", .heading),
            StyledText("\(words.difference), counted from \(day). \(words.verdict)"),
        ]
        if !words.important.isEmpty { lines.append(StyledText(words.important)) }
        lines += words.sources.map { StyledText($0, .faint) }
        if change.reliable == .worse {
            lines.append(
                StyledText(
                    "Such a stretch can be shared: with someone you trust, or a clinician. F1 has people to reach.",
                    .accent))
        }
        return lines + [StyledText()]
    }

    /// What the answers call for stands before what they come to in detail.
    private var safety: [StyledText] { score.safety.flatMap { [StyledText($0.text, .accent), StyledText()] } }

    private var overlap: [StyledText] {
        context.overlap(of: scale, at: response.header.when).map { [StyledText($0), StyledText()] } ?? []
    }

    /// The answers as they were given.
    private var answers: [StyledText] {
        guard scale.kind != .list, !scale.items.isEmpty else { return [] }
        let rows = zip(scale.items, response.answers).map { item, answer in
            let words = answer.flatMap { value in scale.options(of: item).first { $0.value == value }?.label } ?? ""
            let given = answer.map { [String($0), words].spaced } ?? "left open"
            let label = item.number.map { "\($0)." } ?? "·"
            let pad = String(repeating: " ", count: max(1, 4 - label.count))
            var row = StyledText(label + pad, .quiet) + StyledText(item.text, .quiet) + StyledText("\n    \(given)")
            row.hanging = 4
            return row
        }
        return [StyledText("The answers", .heading)] + rows + [StyledText()]
    }

    private var limits: [StyledText] {
        let words = scale.limits.map { StyledText($0, .quiet) }
        return (words.isEmpty ? [] : [StyledText("What it cannot say", .heading)] + words)
            + (scale.credit.isEmpty ? [] : [StyledText(), StyledText(scale.credit, .faint)])
    }
}

/// A change in words, each figure with its source.
struct ChangeWords {
    let difference: String
    let verdict: String
    let important: String
    let sources: [String]

    init(_ change: ScaleChange, _ scale: Scale) {
        let places = scale.scoring.decimals
        let size = scoreText(abs(change.difference), decimals: places)
        let way = change.difference == 0 ? "no difference" : "\(size) \(change.difference < 0 ? "fewer" : "more")"
        difference =
            "\(scoreText(change.before, decimals: places)) then, \(scoreText(change.after, decimals: places)) now: \(way)"
        let needed = change.reliableBy?.value.map { numberText($0) } ?? ""
        verdict =
            switch change.reliable {
            case .improved: "Improved: chance rarely makes a difference of \(needed) or more."
            case .worse: "Worse: chance rarely makes a difference of \(needed) or more."
            case .noReliableChange: "No reliable change: chance alone can make a difference below \(needed)."
            case .notKnown: "Whether that is more than chance is not known: no figure was found for this scale."
            }
        important =
            switch change.isImportant {
            case true?: "It is as much as people found worth having, or more."
            case false? where change.reliable == .improved: "It is less than people found worth having."
            default: ""
            }
        let used = [change.reliableBy, important.isEmpty ? nil : change.importantBy].compactMap(\.self)
        sources = used.map { "\($0.population); \($0.citation)" }
    }
}

extension Threshold {
    /// "31 or more", "28 or less".
    var edge: String { value.map { "\(numberText($0)) or \(side == .atMost ? "less" : "more")" } ?? "" }
}

extension Context {
    /// Says which session lies in the stretch a scale asks about; nil when none does.
    func overlap(of scale: Scale, at moment: Moment) -> String? {
        let inside = scale.window.sessions(before: moment, of: journal.sessions, dayStart: settings.dayStart)
        guard let last = inside.last, let began = last.began else { return nil }
        let day = clock.day(of: began).dayMonth
        let more = inside.count > 1 ? " and \(inside.count - 1) before it" : ""
        let verb = inside.count > 1 ? "lie" : "lies"
        return "Your session of \(day)\(more) \(verb) within \(scale.window.words)."
    }
}

extension [String] {
    /// What is not empty, with a space between.
    var spaced: String { spaced(by: " ") }

    /// What is not empty, with something between.
    func spaced(by mark: String) -> String { filter { !$0.isEmpty }.joined(separator: mark) }
}

extension Response {
    /// What stands at the right of its line in lists: the total, or how far it was answered.
    func standing(in context: Context) -> String {
        guard let scale = context.scales[scale] else {
            if let total { return numberText(total) }
            return "\(answers.count { $0 != nil }) of \(answers.count) answered"
        }
        let score = scale.score(self)
        if let total = score.total { return total.shown }
        return score.isComplete ? "" : "\(score.answered) of \(score.of) answered"
    }
}
