import JournalModel
import JournalPrompts

/// A seeded generator (SplitMix64), so that a failing journal can be made again from its number.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }
    /// True once in so many.
    mutating func once(in times: Int) -> Bool { number(1...times) == 1 }
    mutating func maybe<Value>(_ value: Value) -> Value? { once(in: 2) ? value : nil }
}

/// Makes random journals around a day, with everything in them the engine looks at.
struct JournalMaker {
    var dice: Dice
    /// The day the journal is looked at.
    let today = Day(number: 20_780)
    private(set) var records: [Record] = []
    private var sessions: [RecordID] = []
    private var schemas: [RecordID] = []
    private static let prompts = shipped.packs.flatMap(\.prompts)
    private static let activations = prompts.filter(\.isActivation)

    init(_ seed: Int) { dice = Dice(seed) }

    mutating func make(_ count: Int) {
        for _ in 0..<dice.number(0...count) {
            switch dice.number(1...12) {
            case 1: addSession()
            case 2: addSchema()
            case 3: addDraft()
            case 4: addInsight()
            case 5...6: addResponse()
            case 7...9: addWork()
            case 10: addCheck()
            default: addNote()
            }
        }
    }

    private mutating func moment(from: Int = -120, to: Int = 1) -> Moment {
        let back = dice.once(in: 2) ? dice.number(-4...0) : dice.number(from...to)
        return Moment(
            day: today + back, hour: dice.number(0...23), minute: dice.number(0...59),
            offset: dice.pick([0, 3600, -25_200]))
    }

    private mutating func header() -> Header {
        let made = moment()
        return Header(id: RecordID(day: made.calendarDay, using: &dice), created: made)
    }

    private mutating func addSession() {
        var session = Session(header: header())
        session.medicine = dice.pick(["MDMA", "ketamine", "psilocybin", "ayahuasca", ""])
        if dice.once(in: 4) {
            session.planned = today + dice.number(-3...30)
        } else {
            session.began = session.header.created
        }
        session.tired = dice.maybe(dice.number(0...10))
        sessions.append(session.header.id)
        records.append(.session(session))
    }

    private mutating func addSchema() {
        var schema = Schema(header: header())
        schema.belief = "If I stop, no one stays"
        schema.domain = dice.pick(shipped.allDomains).id
        schema.state = dice.pick(SchemaState.allCases)
        schema.states = [StateChange(at: moment(), state: schema.state)]
        schemas.append(schema.header.id)
        records.append(.schema(schema))
    }

    private mutating func addDraft() {
        var draft = Draft(header: header())
        draft.to = dice.pick(["Anna", "", "my father"])
        draft.holdUntil = dice.maybe(today + dice.number(-40...10))
        if dice.once(in: 3) { draft.rereads = [Reread(at: moment(), trueNow: 5, changed: "")] }
        if dice.once(in: 4) { draft.outcome = .kept }
        records.append(.draft(draft))
    }

    private mutating func addInsight() {
        var insight = Insight(header: header())
        insight.text = "Rest is allowed"
        if dice.once(in: 3) { insight.revisits = [Revisit(at: moment(), trueNow: 4, text: "")] }
        if dice.once(in: 3) {
            insight.decision = Decision()
            insight.decision?.what = "Move away"
            insight.decision?.until = today + dice.number(-50...10)
        }
        if dice.once(in: 3) {
            insight.step = SmallStep()
            insight.step?.cue = "it rains"
            insight.step?.action = "walk"
        }
        records.append(.insight(insight))
    }

    private mutating func addResponse() {
        var response = Response(header: header())
        response.scale = dice.pick(["phq-9", "phq-9", "gad-7", "pcl-5"])
        response.answers = (0..<9).map { _ in dice.once(in: 6) ? nil : dice.number(0...3) }
        if dice.once(in: 2) { response.answers[8] = 0 }
        records.append(.response(response))
    }

    private mutating func addWork() {
        var work = Work(header: header())
        let prompt = dice.pick(Self.activations)
        work.prompt = prompt.id
        work.domain = prompt.schema
        work.schema = schemas.isEmpty ? nil : dice.maybe(dice.pick(schemas))
        work.readiness = dice.once(in: 3) ? dice.pick(Readiness.allCases) : nil
        work.before = dice.maybe(dice.number(0...10))
        work.after = dice.maybe(dice.number(0...10))
        work.outcome = dice.maybe(dice.pick(WorkOutcome.allCases))
        records.append(.work(work))
    }

    private mutating func addCheck() {
        guard !schemas.isEmpty else { return }
        var check = Check(header: header())
        check.schema = dice.pick(schemas)
        check.charge = dice.maybe(dice.number(0...10))
        records.append(.check(check))
    }

    private mutating func addNote() {
        var note = Note(header: header())
        if dice.once(in: 2) {
            let prompt = dice.pick(Self.prompts)
            note.answers = [PromptAnswer(prompt: prompt.id, words: prompt.text, text: "yes")]
        }
        if dice.once(in: 2) { note.checkIn["energy"] = Double(dice.number(0...10)) }
        records.append(.note(note))
    }

    /// A random moment of the day looked at, and what is remembered and set.
    mutating func inquiry() -> PromptInquiry {
        let journal = Journal(records)
        var inquiry = PromptInquiry(
            journal: journal, history: PromptHistory(journal),
            now: Moment(day: today, hour: dice.number(0...23), minute: dice.number(0...59), offset: 3600),
            seed: UInt64(dice.number(0...1000)))
        inquiry.settings.activation = dice.pick(ActivationOffer.allCases)
        inquiry.settings.dayStart = dice.pick([0, 4, 6])
        if dice.once(in: 4) { inquiry.memory.say(dice.pick(Readiness.allCases), at: moment()) }
        for _ in 0..<dice.number(0...10) {
            let id = dice.pick(Self.prompts).id
            switch dice.number(1...3) {
            case 1: inquiry.memory.offer([id], on: today + dice.number(-3...0))
            case 2: inquiry.memory.skip(id, on: today + dice.number(-30...0))
            default: inquiry.memory.snooze(id, until: today + dice.number(-3...9))
            }
        }
        return inquiry
    }
}
