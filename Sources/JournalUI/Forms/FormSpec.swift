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
    /// Whether there is anything in it worth a file.
    var isWorthKeeping: @Sendable (Record) -> Bool = { !$0.texts.isEmpty }

    func headRows(in context: Context) -> Int {
        context.bodySize.height < 12 ? 1 : 2 + leadLines(context)
    }

    private func leadLines(_ context: Context) -> Int { context.bodySize.height < 14 ? 0 : 1 }

    func drawHead(on canvas: inout Canvas, _ record: Record, in context: Context) {
        let when = record.header.when
        let day = context.clock.day(of: when)
        canvas.write(context.bodySize.width < 56 ? day.short : day.long, at: .zero, role: .heading)
        let place = context.clock.place(of: when)
        let right = place.map { context.bodySize.width < 56 ? "day \($0.day)" : $0.label } ?? noun.lowercased()
        canvas.write(right, in: canvas.bounds.row(0), role: .quiet, align: .right)
        if canvas.height >= 3, let line = lead(record, context).first {
            canvas.write(line, in: canvas.bounds.row(1), role: .quiet)
        }
    }
}
