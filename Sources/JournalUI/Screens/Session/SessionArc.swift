import JournalModel

/// Everything that belongs to one session, by what it is.
struct SessionArc: Sendable {
    /// How many days after a session an entry without a session of its own still belongs to it.
    static let reach = 84
    /// How many days before it an entry counts as what led up to it.
    static let before = 28
    /// How long before it the answers to a scale still say how it was before.
    static let baseline = 60

    /// Entries of the days before and after, oldest first, with their days.
    private(set) var notes: [(day: Int, record: Record)] = []
    private(set) var work: [(day: Int, record: Record)] = []
    private(set) var scales: [(day: Int, record: Record)] = []
    private(set) var letters: [(day: Int, record: Record)] = []
    private(set) var insights: [(day: Int, record: Record)] = []

    init(_ session: Session, in context: Context) {
        let id = session.header.id
        guard let began = context.clock.day(ofSession: id) else {
            for other in context.journal.ids.compactMap({ context.journal[$0] }) where other.header.session == id {
                take(other, day: 0)
            }
            return
        }
        var baselines: [String: (day: Int, record: Record)] = [:]
        for other in context.journal.ids.lazy.compactMap({ context.journal[$0] }) where other.id != id {
            let day = context.clock.day(of: other.when) - began
            if case .response(let response) = other, (-Self.baseline..<0).contains(day) {
                baselines[response.scale] = (day, other)
            } else if Self.belongs(other, to: id, day: day, in: context) {
                take(other, day: day)
            }
        }
        scales = (baselines.values + scales).sorted { Self.scaleOrder($0) < Self.scaleOrder($1) }
    }

    private static func belongs(_ record: Record, to id: RecordID, day: Int, in context: Context) -> Bool {
        if let own = record.header.session, own == id { return true }
        if record.kind == .session { return false }
        if (-before..<0).contains(day) { return record.header.session == nil && record.kind == .note }
        guard record.header.session == nil, (0...reach).contains(day) else { return false }
        return context.clock.place(of: record.when)?.session == id
    }

    private mutating func take(_ record: Record, day: Int) {
        switch record.kind {
        case .session: break
        case .note: notes.append((day, record))
        case .work, .check, .schema: work.append((day, record))
        case .response: scales.append((day, record))
        case .draft: letters.append((day, record))
        case .insight: insights.append((day, record))
        }
    }

    /// By scale, then by day, then by id so that equal ones keep their places.
    private static func scaleOrder(_ item: (day: Int, record: Record)) -> (String, Int, RecordID) {
        (item.record.response?.scale ?? "", item.day, item.record.id)
    }
}
