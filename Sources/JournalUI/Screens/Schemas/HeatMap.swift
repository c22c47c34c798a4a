import JournalModel
import TextUI

/// How wide a column of the ledger is in time.
enum HeatSpan: Hashable, Sendable {
    case days, weeks, months

    var label: String {
        switch self {
        case .days: "days ago"
        case .weeks: "weeks ago"
        case .months: "months ago"
        }
    }

    /// How many of them a day lies back; 0 is the one today is in.
    func column(of day: Day, today: Day) -> Int {
        switch self {
        case .days: max(0, today - day)
        case .weeks: max(0, today - day) / 7
        case .months: max(0, (today.year - day.year) * 12 + today.month - day.month)
        }
    }
}

/// Charges over time as digits in their colours, the newest at the right; a column without a rating stays a dot.
struct HeatMap: Hashable, Sendable {
    /// The columns one value takes: "10" and a gap.
    static let cell = 3

    let span: HeatSpan
    /// How many columns, at least 1.
    let count: Int
    let today: Day

    /// As many columns as fit, at most half a year of weeks.
    init(_ span: HeatSpan, width: Int, today: Day) {
        self.span = span
        self.today = today
        count = max(1, min(26, width / Self.cell))
    }

    var width: Int { count * Self.cell }

    /// The last rating of each column, the oldest column first; nil where there is none.
    func values(_ marks: [ChargeMark], day: (Moment) -> Day) -> [Int?] {
        values(marks.map { (day($0.at), $0.charge) })
    }

    /// The last number of each column, the oldest column first; nil where there is none.
    func values(_ marks: [(day: Day, value: Int?)]) -> [Int?] {
        var values = [Int?](repeating: nil, count: count)
        for mark in marks {
            let column = span.column(of: mark.day, today: today)
            if column < count, let value = mark.value { values[count - 1 - column] = value }
        }
        return values
    }

    /// - Parameter sign: What stands for a value, two columns wide at most.
    func draw(
        _ values: [Int?], on canvas: inout Canvas, role: (Int) -> Role = Role.charge,
        sign: (Int) -> String = { "\($0)" }
    ) {
        for (index, value) in values.enumerated() {
            let rect = Rect(index * Self.cell, 0, Self.cell - 1, 1)
            if let value {
                canvas.write(sign(value), in: rect, role: role(value), align: .right)
            } else {
                canvas.write(String(canvas.glyphs.bullet), in: rect, role: .faint, align: .right)
            }
        }
    }

    /// The head: how long ago each column is.
    func drawHead(on canvas: inout Canvas) {
        for index in 0..<count {
            let ago = count - 1 - index
            guard ago == 0 || ago % (count > 12 ? 2 : 1) == 0 else { continue }
            canvas.write("\(ago)", in: Rect(index * Self.cell, 0, Self.cell - 1, 1), role: .quiet, align: .right)
        }
    }

    /// Marks the columns a session lies in.
    func drawSessions(_ days: [Day], on canvas: inout Canvas) {
        for day in days where day <= today && span.column(of: day, today: today) < count {
            let column = span.column(of: day, today: today)
            guard column < count else { continue }
            canvas.write(
                String(canvas.glyphs.up), in: Rect((count - 1 - column) * Self.cell, 0, Self.cell - 1, 1), role: .mark,
                align: .right)
        }
    }
}
