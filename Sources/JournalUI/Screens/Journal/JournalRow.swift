import JournalModel
import TextUI

/// A line of the browser's list: a heading of an arc or a month, or a record.
enum JournalRow: Hashable, Sendable {
    case heading(String)
    case record(RecordID)

    var record: RecordID? { if case .record(let id) = self { id } else { nil } }
}

/// How the list is grouped.
enum Grouping: Hashable, Sendable {
    /// By session arcs: each session with what followed it.
    case arcs
    /// By months.
    case dates
}

extension JournalRow {
    /// The list of records, newest first, under their headings.
    static func rows(_ ids: [RecordID], by grouping: Grouping, in context: Context) -> [JournalRow] {
        var rows: [JournalRow] = []
        rows.reserveCapacity(ids.count + 64)
        var last = ""
        var ordinals: [RecordID: String] = [:]
        for id in ids {
            guard let record = context.journal[id] else { continue }
            let heading =
                switch grouping {
                case .dates: monthHeading(context.clock.day(of: record.when))
                case .arcs: arcHeading(record, &ordinals, context)
                }
            if heading != last {
                rows.append(.heading(heading))
                last = heading
            }
            rows.append(.record(id))
        }
        return rows
    }

    private static func monthHeading(_ day: Day) -> String { "\(day.monthName) \(day.year)" }

    /// An arc reaches from a session's day to twelve weeks after it; the rest stands under its year.
    private static func arcHeading(
        _ record: Record, _ ordinals: inout [RecordID: String], _ context: Context
    ) -> String {
        let day = context.clock.day(of: record.when)
        let own = record.session == nil ? record.header.session : record.id
        guard let session = own ?? context.clock.place(of: day).flatMap({ $0.day <= 84 ? $0.session : nil }) else {
            return "Without a session, \(day.year)"
        }
        if let known = ordinals[session] { return known }
        let heading = sessionHeading(session, context)
        ordinals[session] = heading
        return heading
    }

    private static func sessionHeading(_ id: RecordID, _ context: Context) -> String {
        guard let session = context.journal[id]?.session else { return "A session that is no longer here" }
        let medicine = session.medicine.isEmpty ? "a session" : session.medicine
        guard let ordinal = context.clock.ordinal(ofSession: id), let day = context.clock.day(ofSession: id) else {
            return "Planned: \(medicine)"
        }
        return "\(ordinalText(ordinal)) session, \(medicine) · \(day.day) \(day.monthName.prefix(3)) \(day.year)"
    }
}
