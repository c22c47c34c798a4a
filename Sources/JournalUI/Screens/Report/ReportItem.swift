import JournalModel

/// One thing that can go into a report.
enum ReportItem: Hashable, Sendable {
    /// The days of sessions: marks under the charts, and how many days after one an entry is.
    case marks
    /// The numbers of the day, as a chart and a table.
    case daily
    /// A scale over time.
    case scale(String)
    /// One entry, with its words.
    case record(RecordID)
}

/// A line of the list of what can go in.
enum ReportRow: SectionedRow {
    case heading(String)
    case item(ReportItem)

    var isHeading: Bool { if case .heading = self { true } else { false } }
    var item: ReportItem? { if case .item(let item) = self { item } else { nil } }
}

/// What there is to choose from: the whole journal, the time since a day, or what belongs to one session.
struct ReportOffer: Sendable {
    /// Entries are offered under these headings, in this order.
    static let kinds: [(kind: RecordKind, heading: String)] = [
        (.session, "Sessions"), (.note, "Notes"), (.work, "Worked with"), (.check, "Looked at again"),
        (.schema, "Patterns"), (.draft, "Letters"), (.insight, "Insights"),
        (.response, "Answers, question by question"),
    ]

    var session: RecordID?
    var from: Day?
    var to: Day?

    init(session: RecordID? = nil, from: Day? = nil, to: Day? = nil) {
        (self.session, self.from, self.to) = (session, from, to)
    }

    /// Whether a moment lies in the time the report is about.
    func holds(_ moment: Moment, in context: Context) -> Bool {
        let day = context.clock.day(of: moment)
        return from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true
    }

    /// What can go in, under headings; entries newest first.
    func rows(in context: Context) -> [ReportRow] {
        let records = records(in: context)
        var rows: [ReportRow] = numbers(in: context)
        for (kind, heading) in Self.kinds {
            let own = records.filter { $0.kind == kind }
            if !own.isEmpty { rows += [.heading(heading)] + own.map { .item(.record($0.id)) } }
        }
        return rows
    }

    private func numbers(in context: Context) -> [ReportRow] {
        let answered = Set(context.journal.responses.filter { holds($0.header.when, in: context) }.map(\.scale))
        let scales = context.scales.scales.filter { answered.contains($0.id) && $0.kind != .checkIn }
        var rows: [ReportRow] = scales.map { .item(.scale($0.id)) }
        let hasDaily = context.journal.records(of: .note).contains { record in
            record.note.map { !$0.checkIn.measures.isEmpty && holds(record.when, in: context) } ?? false
        }
        if hasDaily { rows.append(.item(.daily)) }
        if context.clock.count > 0 { rows.append(.item(.marks)) }
        return rows.isEmpty ? [] : [.heading("Numbers over time")] + rows
    }

    /// The entries of the time, or of the session, newest first.
    func records(in context: Context) -> [Record] {
        guard let session, let own = context.journal[session]?.session else {
            return context.journal.ids.reversed().compactMap { context.journal[$0] }.filter {
                holds($0.when, in: context)
            }
        }
        let arc = SessionArc(own, in: context)
        let all = arc.notes + arc.work + arc.scales + arc.letters + arc.insights
        return ([.session(own)] + all.map(\.record)).sorted { $0.when > $1.when }
    }

    /// What is in at first: numbers and the days of sessions, and no entry's words but those of the session at hand.
    func first(in context: Context) -> Set<ReportItem> {
        let items = numbers(in: context).compactMap(\.item)
        return Set(items + [session.map(ReportItem.record)].compactMap(\.self))
    }
}
