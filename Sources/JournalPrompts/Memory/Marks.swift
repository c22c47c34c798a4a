import JournalModel

/// What a note, a piece of work, a check or a scale says to the engine.
struct UseMark: Sendable {
    var at: Moment
    /// The prompts answered in it.
    var prompts: [String] = []
    /// The pattern worked on, as the work itself names it.
    var domain = ""
    var schema: RecordID?
    /// How strong it was in the end, 0-10.
    var charge: Int?
    var readiness: Readiness?
    var isTooMuch = false
    var scale = ""
    /// For how many days an answer asks for rest from activation; 0 where none does.
    var restDays = 0
    var energy: Double?
    var hasCheckIn = false

    init(at: Moment) { self.at = at }
}

extension UseMark {
    /// The mark of a record; nil when it says nothing to the engine.
    init?(_ record: Record) {
        switch record {
        case .note(let note): self.init(note)
        case .work(let work): self.init(work)
        case .check(let check): self.init(check)
        case .response(let response): self.init(response)
        default: return nil
        }
    }

    private init?(_ note: Note) {
        guard !note.answers.isEmpty || !note.checkIn.measures.isEmpty else { return nil }
        self.init(at: note.header.when)
        prompts = note.answers.map(\.prompt)
        energy = note.checkIn["energy"]
        hasCheckIn = !note.checkIn.measures.isEmpty
    }

    private init(_ work: Work) {
        self.init(at: work.header.when)
        prompts = work.prompt.isEmpty ? [] : [work.prompt]
        domain = work.domain
        schema = work.schema
        charge = work.after ?? work.before
        readiness = work.readiness
        isTooMuch = work.outcome == .tooMuch
    }

    private init(_ check: Check) {
        self.init(at: check.header.when)
        prompts = check.prompts
        schema = check.schema
        charge = check.charge
    }

    private init(_ response: Response) {
        self.init(at: response.header.when)
        scale = response.scale
        // Responses from before rest was kept with them are known by the question itself.
        let nine = response.scale == "phq-9" && response.answers.count > 8 && (response.answers[8] ?? 0) >= 1
        restDays = max(response.restDays ?? 0, response.restDays == nil && nine ? 2 : 0)
    }
}

/// What the engine knows of a letter.
struct DraftMark: Sendable {
    var written: Moment
    var holdUntil: Day?
    var rereads: [Moment]
    var isOpen: Bool

    init(_ draft: Draft) {
        written = draft.header.created
        holdUntil = draft.holdUntil
        rereads = draft.rereads.map(\.at)
        isOpen = draft.outcome == nil
    }
}

/// What the engine knows of an insight.
struct InsightMark: Sendable {
    var seen: Moment
    var revisits: [Moment]
    /// The day its undecided decision waits for.
    var decideOn: Day?
    /// Whether a small step was planned and not yet looked after.
    var hasStep: Bool

    init(_ insight: Insight) {
        seen = insight.header.when
        revisits = insight.revisits.map(\.at)
        decideOn = insight.decision.flatMap { $0.decided.isEmpty ? $0.until : nil }
        hasStep = insight.step.map { !$0.action.isEmpty && $0.followUps.isEmpty } ?? false
    }
}

/// What the engine knows of a schema.
struct SchemaMark: Sendable {
    var domain: String
    var state: SchemaState
    /// When it was last given the state it has.
    var since: Moment

    init(_ schema: Schema) {
        domain = schema.domain
        state = schema.state
        since = schema.states.last { $0.state == schema.state }?.at ?? schema.header.edited
    }
}
