import JournalModel
import TextUI

/// The lines above a record that is read: when it was, what day after the session, and its numbers.
struct ReadingHead {
    private let record: Record
    private let context: Context
    /// Its numbers, in as many lines as they need.
    private let lines: [String]

    /// - Parameter width: The columns it is drawn in.
    init(_ record: Record, width: Int, in context: Context) {
        self.record = record
        self.context = context
        lines = Self.lines(Self.measures(record, context), width: width)
    }

    /// The rows it takes, with a free one beneath.
    var rows: Int { lines.count + 2 }

    func draw(on canvas: inout Canvas) {
        let when = record.when
        let day = context.clock.day(of: when)
        let date = canvas.width < 48 ? day.shortWithYear : day.year == context.today.year ? day.long : day.longWithYear
        canvas.write("\(date), \(when.clock)", in: canvas.bounds.row(0), role: .heading)
        if let place = context.clock.place(of: when) {
            canvas.write("day \(place.day)", in: canvas.bounds.row(0), role: .quiet, align: .right)
        }
        for (row, line) in lines.enumerated() { canvas.write(line, in: canvas.bounds.row(row + 1), role: .quiet) }
    }

    /// As many on a line as fit, none parted.
    private static func lines(_ measures: [String], width: Int) -> [String] {
        var lines: [String] = []
        for measure in measures {
            if let last = lines.last, displayWidth(of: last) + displayWidth(of: measure) + 2 <= width {
                lines[lines.count - 1] = "\(last)  \(measure)"
            } else {
                lines.append(measure)
            }
        }
        return lines
    }

    private static func measures(_ record: Record, _ context: Context) -> [String] {
        let words: [String] =
            switch record {
            case .note(let note): context.settings.shown(note.checkIn)
            case .draft(let draft): [["to \(draft.to.orElse("no one in particular"))", draft.form].joinedWords]
            case .work(let work): [work.place.label]
            default: []
            }
        return words.filter { !$0.isEmpty }
    }
}
