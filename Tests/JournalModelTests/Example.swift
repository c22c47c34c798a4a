import JournalModel

/// One record of every kind, filled in as a person might; shown in docs/format.md.
enum Example {
    static let all: [Record] = [session, note, schema, work, check, response, draft, insight]

    private static func moment(_ text: String) -> Moment {
        Moment("\(text)+01:00[Europe/Berlin]") ?? Moment(seconds: 0)
    }

    private static func header(_ suffix: String, _ day: String, _ clock: String) -> Header {
        var generator = Fixed(seed: UInt64(suffix.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        let made = moment("\(day)T\(clock):00")
        return Header(id: RecordID(day: made.calendarDay, using: &generator), created: made)
    }

    private static let sessionID = header("session", "2026-11-17", "08:40").id
    private static let schemaID = header("schema", "2026-09-04", "19:12").id

    private static var session: Record {
        var record = Session(header: header("session", "2026-11-17", "08:40"))
        record.header.at = moment("2026-11-17T10:05:00")
        record.medicine = "MDMA"
        record.began = moment("2026-11-17T10:05:00")
        record.ended = moment("2026-11-17T16:30:00")
        record.setting = "the room at the back"
        record.guide = .sitter
        record.intention = "To stay when it gets quiet."
        record.preparation = [ChecklistLine("phone away", done: true), ChecklistLine("soup for after")]
        record.timeline = [
            TimedNote(at: moment("2026-11-17T11:20:00"), text: "Warm hands. The old sentence.", phase: .peak)
        ]
        record.stirred.belief = "If I stop, no one will stay."
        record.shifted = "It was a child's sentence."
        record.tired = 6
        record.windows = [Window("afterglow", days: 10)]
        return .session(record)
    }

    private static var note: Record {
        var record = Note(header: header("note", "2026-11-20", "21:14"))
        record.header.session = sessionID
        record.text = "Low and slow, as it was said it might be.\nWrote the letter instead of calling."
        record.checkIn = CheckIn([Measure("mood", 3), Measure("energy", 2), Measure("sleep", 6)])
        record.discomforts = ["the phone"]
        record.header.tags = ["tired"]
        record.header.attachments = [
            Attachment(
                at: moment("2026-11-20T21:20:00"), name: "canal.png", type: "image/png", size: 348_160,
                sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        ]
        record.header.annotations = [
            Annotation(at: moment("2026-11-22T09:30:00"), text: "It was true that it was quieter.")
        ]
        return .note(record)
    }

    private static var schema: Record {
        var record = Schema(header: header("schema", "2026-09-04", "19:12"))
        record.belief = "If I stop, no one will stay."
        record.domain = "abandonment"
        record.state = .softening
        record.protects = "from being the one who asks"
        record.states = [
            StateChange(at: moment("2026-09-04T19:12:00"), state: .noticed),
            StateChange(at: moment("2026-11-19T20:00:00"), state: .softening),
        ]
        return .schema(record)
    }

    private static var work: Record {
        var record = Work(header: header("work", "2026-11-19", "19:40"))
        record.schema = schemaID
        record.domain = "abandonment"
        record.prompt = "abandonment.2"
        record.words = "The message you are waiting for does not come."
        record.readiness = .steady
        record.before = 7
        record.came.feeling = "fear, and something like shame"
        record.came.body = "the throat, cold hands"
        record.alsoTrue = "M. answered on Thursday, when she could."
        record.after = 4
        record.outcome = .softened
        return .work(record)
    }

    private static var check: Record {
        var record = Check(header: header("check", "2026-12-03", "20:05"))
        record.schema = schemaID
        record.prompts = ["abandonment.2"]
        record.markers.quiet = true
        record.markers.effortless = false
        record.charge = 2
        return .check(record)
    }

    private static var response: Record {
        var record = Response(header: header("response", "2026-11-24", "18:00"))
        record.scale = "phq-9"
        record.version = "1"
        record.answers = [1, 0, 2, 1, nil, 0, 1, 0, 0]
        return .response(record)
    }

    private static var draft: Record {
        var record = Draft(header: header("draft", "2026-11-19", "22:30"))
        record.to = "M."
        record.form = "letter"
        record.text = "I kept wanting to call."
        record.holdUntil = Day(year: 2026, month: 12, day: 2)
        record.rereads = [Reread(at: moment("2026-11-22T10:00:00"), trueNow: 6, changed: "Less urgent.")]
        return .draft(record)
    }

    private static var insight: Record {
        var record = Insight(header: header("insight", "2026-11-18", "11:00"))
        record.text = "I can be tired and still be kind."
        record.sure = 9
        record.revisits = [Revisit(at: moment("2026-11-25T09:00:00"), trueNow: 7, text: "On ordinary days too.")]
        var step = SmallStep()
        step.cue = "I come home tired"
        step.action = "sit down before I answer anyone"
        record.step = step
        return .insight(record)
    }
}

/// Chance that is always the same.
struct Fixed: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
