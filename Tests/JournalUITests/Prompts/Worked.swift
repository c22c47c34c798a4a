import JournalModel

/// Records of someone who has begun to work with a pattern, made up for tests.
enum Worked {
    static let now = "2026-11-22T21:14:00+01:00[Europe/Berlin]"

    /// So many days before the evening of 22 November 2026.
    static func moment(daysAgo days: Int) -> Moment {
        (Moment(now) ?? Moment(seconds: 0)).advanced(by: -86_400 * days)
    }

    private static func header(_ name: String, daysAgo days: Int) -> Header {
        let at = moment(daysAgo: days)
        var chance = SystemRandomNumberGenerator()
        let id = RecordID("\(at.calendarDay.iso)-\(name)") ?? RecordID(day: at.calendarDay, using: &chance)
        return Header(id: id, created: at)
    }

    static func schema(_ state: SchemaState = .working, quietFor days: Int = 40) -> Schema {
        var schema = Schema(header: header("schema", daysAgo: 80))
        schema.belief = "If I stop, no one will stay"
        schema.domain = "abandonment"
        schema.state = state
        schema.protects = "being left without a warning"
        schema.states = [
            StateChange(at: moment(daysAgo: 80), state: .noticed), StateChange(at: moment(daysAgo: days), state: state),
        ]
        schema.header.tags = ["M"]
        return schema
    }

    static func work(_ number: Int, before: Int?, after: Int?, daysAgo days: Int, _ outcome: WorkOutcome? = .softened)
        -> Work
    {
        var work = Work(header: header("work\(days)", daysAgo: days))
        work.schema = schema().header.id
        work.domain = "abandonment"
        work.prompt = "abandonment.\(number)"
        work.words = "The words of scene \(number), as they were shown."
        work.before = before
        work.after = after
        work.outcome = outcome
        return work
    }

    static func session(daysAgo days: Int) -> Session {
        var session = Session(header: header("session", daysAgo: days))
        session.medicine = "MDMA"
        session.began = moment(daysAgo: days)
        session.header.at = session.began
        return session
    }

    static func planned(inDays days: Int, prompts: [String] = []) -> Session {
        var session = Session(header: header("planned", daysAgo: 1))
        session.planned = moment(daysAgo: -days).calendarDay
        session.header.at = moment(daysAgo: -days)
        session.prompts = prompts
        return session
    }

    static func note(_ text: String, daysAgo days: Int, tags: [String] = []) -> Note {
        var note = Note(header: header("note\(days)", daysAgo: days))
        note.text = text
        note.header.tags = tags
        return note
    }

    /// A schema with four pieces of work over ten weeks, a session, and notes nearby.
    static var records: [Record] {
        var note = note("M. called. The phone in the other room.", daysAgo: 12, tags: ["M"])
        note.discomforts = ["the phone that stays dark"]
        return [
            .session(session(daysAgo: 60)), .schema(schema()),
            .work(work(1, before: 7, after: 5, daysAgo: 58)), .work(work(2, before: 6, after: 4, daysAgo: 44)),
            .work(work(1, before: 5, after: 5, daysAgo: 30, .same)), .work(work(2, before: 5, after: 3, daysAgo: 9)),
            .note(note),
        ]
    }
}
