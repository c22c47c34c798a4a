import JournalModel
import JournalReport

/// The tables behind the charts: every result of a scale, and the numbers of every day; oldest first.
struct ScaleTable {
    private let context: Context

    init(in context: Context) { self.context = context }

    /// Each result with its day, its parts and what is to be known beside it; columns nothing stands in are left out.
    func results(_ series: ScaleSeries) -> ReportTable {
        let scale = series.scale
        let parts = scale.subscales.filter { part in series.points.contains { $0.score[subscale: part.id] != nil } }
        let hasMarks = scale.items.contains { $0.answer == .mark }
        let single =
            scale.hasTotal || !scale.subscales.isEmpty
            ? [] : scale.items.indices.filter { scale.items[$0].answer != .mark }
        let columns =
            ["Day", "After"] + (scale.hasTotal ? ["Total"] : []) + parts.map(\.title) + (hasMarks ? ["Noticed"] : [])
            + single.map { scale.items[$0].title.isEmpty ? scale.items[$0].text : scale.items[$0].title }
            + (scale.bands.isEmpty ? [] : ["Band"]) + ["Remarks"]
        let rows = series.points.map { point -> [String] in
            let score = point.score
            let noticed = zip(scale.items, point.answers).filter { $0.answer == .mark && $1 == 1 }
            let none = point.answers.contains(0) ? scale.none : ""
            let overlap = context.overlap(of: scale, at: point.when) == nil ? "" : "spans a session"
            let open = score.isComplete ? "" : "\(score.answered) of \(score.of) answered"
            return [context.clock.day(of: point.when).shortWithYear, dayAfter(point.when)]
                + (scale.hasTotal ? [score.total?.shown ?? "none"] : [])
                + parts.map { score[subscale: $0.id]?.shown ?? "none" }
                + (hasMarks ? [noticed.isEmpty ? none : noticed.map(\.0.text).joined(separator: ", ")] : [])
                + single.map {
                    scale.shown(point.answers.indices.contains($0) ? point.answers[$0] : nil, for: scale.items[$0])
                }
                + (scale.bands.isEmpty ? [] : [score.total?.band?.label ?? ""]) + [[open, overlap].joinedWords]
        }
        let way = scale.directionWords.isEmpty ? "" : "; \(scale.directionWords)"
        let ends = scale.scoring.range.map { ", from \(numberText($0.low)) to \(numberText($0.high))" } ?? ""
        return table(
            "\(scale.title)\(ends)\(way)", columns, rows, unnamed: ["After", "Noticed", "Band", "Remarks"])
    }

    /// The numbers of every day that has any, under the names that were answered in them; nil where there is none.
    ///
    /// - Parameter newest: How many days at most.
    func days(newest: Int = .max) -> ReportTable? {
        var notes: [Note] = []
        for case .note(let note) in context.journal.records(of: .note).reversed() where notes.count < newest {
            if !note.checkIn.measures.isEmpty { notes.append(note) }
        }
        notes.reverse()
        let names = context.settings.checkInNames.filter { name in notes.contains { $0.checkIn[name] != nil } }
        guard !names.isEmpty else { return nil }
        let rows = notes.map { note in
            [context.clock.day(of: note.header.when).shortWithYear, dayAfter(note.header.when)]
                + names.map { name in note.checkIn[name].map { context.settings.shown($0, of: name) } ?? "" }
        }
        let caption = "From 0 to 10 unless it says otherwise; an empty cell was not answered"
        return table(caption, ["Day", "After"] + names, rows, unnamed: ["After"])
    }

    private func table(
        _ caption: String, _ columns: [String], _ rows: [[String]], unnamed: Set<String>
    ) -> ReportTable {
        let kept = columns.indices.filter { index in index < 1 || rows.contains { !$0[index].isEmpty } }
        return ReportTable(
            caption, columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
            unnamed: Set(kept.indices.filter { unnamed.contains(columns[kept[$0]]) }))
    }

    private func dayAfter(_ moment: Moment) -> String {
        context.clock.place(of: moment).map { "day \($0.day) (\(ordinalText($0.ordinal)))" } ?? ""
    }
}

extension ReportTable {
    /// The same table with the newest row on top.
    var newestFirst: ReportTable { ReportTable(caption, columns: columns, rows: rows.reversed(), unnamed: unnamed) }
}

extension Scale {
    /// An answer as it is read: its words, or its number; empty where it was left open.
    func shown(_ answer: Int?, for item: ScaleItem) -> String {
        guard let answer else { return "" }
        let label = options(of: item).first { $0.value == answer }?.label ?? ""
        return label.isEmpty ? String(answer) + (item.answer == .duration ? " min" : "") : label
    }
}
