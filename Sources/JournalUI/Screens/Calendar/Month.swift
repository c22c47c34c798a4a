import JournalModel

/// A month of the calendar, with what its days hold.
struct Month: Sendable {
    let year: Int
    /// 1...12.
    let month: Int
    /// The entries of each day, oldest first; days without any are absent.
    let entries: [Day: [RecordID]]
    /// The days a session was on, or is planned for.
    let sessions: Set<Day>

    /// The month a day lies in.
    init(of day: Day, in context: Context) {
        (year, month) = (day.year, day.month)
        let first = day + (1 - day.day)
        let last = Self.lastDay(of: day)
        // A day's margin on both sides: entries may have been written on clocks of other zones.
        let from = Moment(day: first + -1, offset: 0).seconds
        let to = Moment(day: last + 3, offset: 0).seconds
        var entries: [Day: [RecordID]] = [:]
        var sessions: Set<Day> = []
        for record in context.journal.records(between: from, and: to) {
            let day = context.clock.day(of: record.when)
            guard (first...last).contains(day) else { continue }
            entries[day, default: []].append(record.id)
            if let session = record.session, session.began != nil || session.planned != nil { sessions.insert(day) }
        }
        self.entries = entries
        self.sessions = sessions
    }

    var first: Day { Day(year: year, month: month, day: 1) ?? Day(number: 0) }
    var last: Day { Self.lastDay(of: first) }
    var title: String { "\(first.monthName) \(year)" }

    /// The day each week begins with, the first being the Monday on or before the first of the month.
    var weeks: [Day] {
        let start = first + -first.weekday
        return stride(from: 0, through: last - start, by: 7).map { start + $0 }
    }

    func contains(_ day: Day) -> Bool { day.year == year && day.month == month }

    static func lastDay(of day: Day) -> Day {
        let first = day + (1 - day.day)
        var last = first + 31
        while last.month != day.month { last = last + -1 }
        return last
    }

    /// The same day some months on, or the last of that month where it is shorter.
    static func day(_ day: Day, monthsOn count: Int) -> Day {
        let months = day.year * 12 + day.month - 1 + count
        let (year, month) = (months / 12, months % 12 + 1)
        guard let first = Day(year: year, month: month, day: 1) else { return day }
        return min(first + (day.day - 1), lastDay(of: first))
    }
}
