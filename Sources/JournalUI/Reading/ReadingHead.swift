import JournalModel
import TextUI

/// The lines above a record that is read: when it was, what day after the session, and its numbers.
enum ReadingHead {
    static func rows(_ record: Record) -> Int { measures(record).isEmpty ? 2 : 3 }

    static func draw(_ record: Record, on canvas: inout Canvas, in context: Context) {
        let when = record.when
        let day = context.clock.day(of: when)
        let date = canvas.width < 48 ? day.shortWithYear : day.year == context.today.year ? day.long : day.longWithYear
        canvas.write("\(date), \(when.clock)", in: canvas.bounds.row(0), role: .heading)
        if let place = context.clock.place(of: when) {
            canvas.write("day \(place.day)", in: canvas.bounds.row(0), role: .quiet, align: .right)
        }
        let numbers = measures(record)
        if !numbers.isEmpty { canvas.write(numbers, in: canvas.bounds.row(1), role: .quiet) }
    }

    private static func measures(_ record: Record) -> String {
        switch record {
        case .note(let note):
            note.checkIn.measures.map { "\($0.name) \(numberText($0.value))" }.joined(separator: "   ")
        case .draft(let draft): ["to \(draft.to.orElse("no one in particular"))", draft.form].joinedWords
        case .work(let work): work.place.label
        default: ""
        }
    }
}
