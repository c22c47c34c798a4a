import JournalModel

/// What someone wrote in the weeks after a session, made up for the guide, and Today on some of those days.
struct DaysAfter: Sendable {
    private let medicine: String
    private let days: [Int]
    private let written: @Sendable (Entries) -> [Record]

    /// Twelve weeks after MDMA: a letter, an insight, and one pattern that goes quiet.
    static let mdma = DaysAfter(medicine: "MDMA", days: [0, 1, 3, 7, 14, 42, 84]) { entries in
        [
            entries.session(),
            entries.note(0, "Warm hands. The piano, and then a long quiet.", mood: 7),
            entries.note(2, "Slept till ten. Low, and fine with it.", mood: 3),
            entries.note(3, "The walk by the canal. A heron.", mood: 5),
            entries.letter(4, to: "M.", "You were kind when it counted. I never said so.", rests: 15),
            entries.insight(5, "I can be tired and still be kind."),
            entries.note(6, "Everyone is easier to forgive. Written down, not sent.", mood: 8),
            entries.note(13, "An ordinary Saturday. The bread turned out well.", mood: 6),
            entries.schema(20, quiet: 28), entries.work(20, 1, from: 6, to: 4), entries.work(24, 2, from: 4, to: 1),
            entries.note(41, "M. called. I let it ring once, and picked up.", mood: 6),
            entries.note(83, "Swam in the cold. Laughed.", mood: 7),
        ]
    }

    /// A week after ketamine.
    static let ketamine = DaysAfter(medicine: "ketamine", days: [0, 1, 7]) { entries in
        [
            entries.session(),
            entries.note(0, "A grey corridor with no walls. Not frightening.", mood: nil),
            entries.note(5, "The corridor again, in a dream. Someone had put a chair there.", mood: 5),
        ]
    }

    /// Today on each of the days, in the evening, with what was written by then.
    var scenes: [Scene] {
        let entries = Entries(medicine: medicine)
        let all = written(entries)
        return days.map { day in
            let now = entries.moment(day, hour: 20)
            return Scene(
                name: "after-\(medicine.lowercased())-day-\(day)", now: now.text,
                records: all.filter { $0.header.created <= now }.map { entries.asOf(now, $0) })
        }
    }
}

/// Makes the entries of someone whose session was on Sunday 1 November 2026 at ten in the morning.
struct Entries {
    let medicine: String
    private let start = Day(number: 20_758)

    init(medicine: String) { self.medicine = medicine }

    func moment(_ day: Int, hour: Int = 19) -> Moment {
        Moment(day: start + day, hour: hour, offset: 3600, zone: "Europe/Berlin")
    }

    private func header(_ day: Int, _ name: String, hour: Int = 19) -> Header {
        var letters = SystemRandomNumberGenerator()
        let at = moment(day, hour: hour)
        let id = RecordID("\((start + day).iso)-\(name)") ?? RecordID(day: start + day, using: &letters)
        return Header(id: id, created: at, session: name == "session" ? nil : sessionID)
    }

    private var sessionID: RecordID? { RecordID("\(start.iso)-session") }

    func session() -> Record {
        var session = Session(header: header(0, "session", hour: 10))
        session.medicine = medicine
        session.began = moment(0, hour: 10)
        session.ended = moment(0, hour: 16)
        session.guide = .sitter
        session.header.at = session.began
        return .session(session)
    }

    func note(_ day: Int, _ text: String, mood: Double?) -> Record {
        var note = Note(header: header(day, "note"))
        note.text = text
        note.checkIn["mood"] = mood
        return .note(note)
    }

    func letter(_ day: Int, to: String, _ text: String, rests: Int) -> Record {
        var draft = Draft(header: header(day, "letter"))
        draft.to = to
        draft.text = text
        draft.holdUntil = start + rests
        draft.rereads = [
            Reread(at: moment(16), trueNow: 8, changed: "Less sharp."),
            Reread(at: moment(43), trueNow: 5, changed: "It is mine more than theirs."),
        ]
        return .draft(draft)
    }

    func insight(_ day: Int, _ text: String) -> Record {
        var insight = Insight(header: header(day, "insight"))
        insight.text = text
        insight.sure = 9
        return .insight(insight)
    }

    func schema(_ day: Int, quiet: Int) -> Record {
        var schema = Schema(header: header(day, "schema"))
        schema.belief = "If I stop, no one will stay"
        schema.domain = "abandonment"
        schema.state = .quiet
        schema.states = [
            StateChange(at: moment(day), state: .noticed), StateChange(at: moment(quiet), state: .quiet),
        ]
        return .schema(schema)
    }

    func work(_ day: Int, _ scene: Int, from before: Int, to after: Int) -> Record {
        var work = Work(header: header(day, "work"))
        work.schema = RecordID("\((start + 20).iso)-schema")
        work.domain = "abandonment"
        work.prompt = "abandonment.\(scene)"
        work.before = before
        work.after = after
        work.outcome = .softened
        return .work(work)
    }

    /// A record as it stood at a moment: what was added later is not there yet.
    func asOf(_ now: Moment, _ record: Record) -> Record {
        switch record {
        case .schema(var schema):
            schema.states.removeAll { $0.at > now }
            schema.state = schema.states.last?.state ?? .noticed
            return .schema(schema)
        case .draft(var draft):
            draft.rereads.removeAll { $0.at > now }
            return .draft(draft)
        default: return record
        }
    }
}
