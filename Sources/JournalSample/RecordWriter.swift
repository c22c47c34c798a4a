import JournalModel

/// Writes one record after another, each knowing the sessions and schemas before it.
struct RecordWriter {
    var scribe: Scribe
    let bytes: Int
    var session: RecordID?
    var schemas: [RecordID] = []

    init(_ scribe: Scribe, bytes: Int) {
        self.scribe = scribe
        self.bytes = bytes
    }

    /// In a thousand records, how many are of a kind.
    private static let shares: [(RecordKind, Int)] = [
        (.note, 620), (.work, 120), (.response, 80), (.draft, 60), (.insight, 50), (.check, 30), (.session, 30),
        (.schema, 10),
    ]

    /// The next record; the first two are a session and a schema, so that there is something to link to.
    mutating func record(at seconds: Int, first: Bool, _ index: Int) -> Record {
        let kind = first ? (index == 0 ? RecordKind.session : .schema) : self.kind()
        let moment = Moment(seconds: seconds + scribe.below(50_000), offset: 3600, zone: "Europe/Berlin")
        let id = RecordID(day: moment.calendarDay, using: &scribe.chance)
        var header = Header(id: id, created: moment, session: kind == .session ? nil : session)
        if scribe.oneIn(3) { header.tags = [scribe.word(), scribe.word()] }
        if scribe.oneIn(8) { header.annotations = [Annotation(at: moment.advanced(by: 86_400), text: scribe.text(120))] }
        return write(kind, header, moment)
    }

    private mutating func kind() -> RecordKind {
        var number = scribe.below(1000)
        for (kind, share) in Self.shares {
            if number < share { return kind }
            number -= share
        }
        return .note
    }

    private mutating func write(_ kind: RecordKind, _ header: Header, _ moment: Moment) -> Record {
        switch kind {
        case .session:
            session = header.id
            return .session(writeSession(header, moment))
        case .schema:
            schemas.append(header.id)
            return .schema(writeSchema(header, moment))
        case .note: return .note(writeNote(header))
        case .work: return .work(writeWork(header))
        case .check: return .check(writeCheck(header))
        case .response: return .response(writeResponse(header))
        case .draft: return .draft(writeDraft(header, moment))
        case .insight: return .insight(writeInsight(header, moment))
        }
    }
}
