import JournalModel

/// What a note, a piece of work, a check or a scale says to the engine.
///
/// There is one for nearly every record, and most are of notes: what only the others say lies behind a pointer.
struct UseMark: Sendable {
    let at: Moment
    /// The prompts answered in it.
    private(set) var prompts: [String] = []
    private(set) var energy: Double?
    private(set) var hasCheckIn = false
    private var said = Said.nothing

    private indirect enum Said: Sendable {
        case nothing
        case work(WorkedOn)
        case scale(String, restDays: Int)
    }

    private struct WorkedOn: Sendable {
        var domain = ""
        var schema: RecordID?
        var charge: Int?
        var readiness: Readiness?
        var isTooMuch = false
    }

    private var work: WorkedOn? { if case .work(let work) = said { work } else { nil } }

    /// The pattern worked on, as the work itself names it.
    var domain: String { work?.domain ?? "" }
    var schema: RecordID? { work?.schema }
    /// How strong it was in the end, 0-10.
    var charge: Int? { work?.charge }
    var readiness: Readiness? { work?.readiness }
    var isTooMuch: Bool { work?.isTooMuch ?? false }
    var scale: String { if case .scale(let scale, _) = said { scale } else { "" } }
    /// For how many days an answer asks for rest from activation; 0 where none does.
    var restDays: Int { if case .scale(_, let days) = said { days } else { 0 } }
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
        at = note.header.when
        prompts = note.answers.map(\.prompt)
        energy = note.checkIn["energy"]
        hasCheckIn = !note.checkIn.measures.isEmpty
    }

    private init(_ work: Work) {
        at = work.header.when
        prompts = work.prompt.isEmpty ? [] : [work.prompt]
        said = .work(
            WorkedOn(
                domain: work.domain, schema: work.schema, charge: work.after ?? work.before, readiness: work.readiness,
                isTooMuch: work.outcome == .tooMuch))
    }

    private init(_ check: Check) {
        at = check.header.when
        prompts = check.prompts
        said = .work(WorkedOn(schema: check.schema, charge: check.charge))
    }

    private init(_ response: Response) {
        at = response.header.when
        // Responses from before rest was kept with them are known by the question itself.
        let nine = response.scale == "phq-9" && response.answers.count > 8 && (response.answers[8] ?? 0) >= 1
        said = .scale(response.scale, restDays: max(response.restDays ?? 0, response.restDays == nil && nine ? 2 : 0))
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
