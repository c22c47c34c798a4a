import JournalModel
import TextUI

/// What the form of a kind of record asks, and what is said around it.
struct FormSpec: Sendable {
    let noun: String
    let title: String
    let tab: Tab?
    let lines: [FormLine]
    /// A quiet line or two above the form.
    var lead: @Sendable (Record, Context) -> [String] = { _, _ in [] }
    /// Where to go when it is done; nil goes back.
    var then: @Sendable (Record, _ wasThere: Bool) -> Route? = { _, _ in nil }
    /// Last touches before it is saved.
    var finished: @Sendable (Record, Context) -> Record = { record, _ in record }
    /// Last touches where a record is changed; the second is the record as it was when the form was opened.
    var changed: @Sendable (Record, Record, Context) -> Record = { record, _, _ in record }
    /// What the line at the bottom says when it is saved; otherwise the noun, kept or changed.
    var saved: String?
    /// What does not go together in what was filled in; said once, before it is left.
    var refusal: @Sendable (Record) -> FormProblem? = { _ in nil }
    /// Whether there is anything in it worth a file.
    var isWorthKeeping: @Sendable (Record) -> Bool = { !$0.texts.isEmpty }

    /// Rows above the form: the day, the lead, and a row of air.
    func headRows(_ record: Record, in context: Context) -> Int {
        let lines = leadLines(record, context).count
        return 1 + lines + (context.bodySize.height < 12 ? 0 : 1)
    }

    private func leadLines(_ record: Record, _ context: Context) -> [StyledText] {
        let height = context.bodySize.height
        let lines = lead(record, context).flatMap {
            StyledText($0, .quiet).wrapped(to: min(72, context.bodySize.width))
        }
        return Array(lines.prefix(height < 12 ? 2 : max(2, height / 3)))
    }

    func drawHead(on canvas: inout Canvas, _ record: Record, in context: Context) {
        let when = record.header.when
        let day = context.clock.day(of: when)
        let isNarrow = canvas.width < 56
        canvas.write(isNarrow ? day.short : day.long, at: .zero, role: .heading)
        let place = context.clock.place(of: when)
        let right = place.map { isNarrow ? "day \($0.day)" : $0.label } ?? noun.lowercased()
        canvas.write(right, in: canvas.bounds.row(0), role: .quiet, align: .right)
        for (index, line) in leadLines(record, context).enumerated() { canvas.write(line, at: Point(0, 1 + index)) }
    }
}
