package import JournalModel

/// What the engine knows of a journal: built once, then kept in step change by change, like the search index.
///
/// It is small, holds none of the person's words, and works for a journal of which only a part is read so far.
package struct PromptHistory: Sendable {
    private(set) var sessions: [RecordID: Session] = [:]
    private(set) var schemas: [RecordID: SchemaMark] = [:]
    private(set) var drafts: [RecordID: DraftMark] = [:]
    private(set) var insights: [RecordID: InsightMark] = [:]
    private var uses: [RecordID: UseMark] = [:]
    private var byPrompt: [String: Timeline] = [:]
    private var byDomain: [String: Timeline] = [:]
    private var bySchema: [RecordID: Timeline] = [:]
    private var checksOfSchema: [RecordID: Timeline] = [:]
    private var byScale: [String: Timeline] = [:]
    private var withReadiness = Timeline()
    private var tooMuch = Timeline()
    private var resting = Timeline()
    private var checkIns = Timeline()
    private(set) var hasWork = false

    package init() {}

    package init(_ journal: Journal) {
        for id in journal.ids {
            if let record = journal[id] { put(record) }
        }
    }

    /// Takes a record in, in place of what it said before.
    package mutating func put(_ record: Record) {
        remove(record.id)
        switch record {
        case .session(let session): sessions[record.id] = session
        case .schema(let schema): schemas[record.id] = SchemaMark(schema)
        case .draft(let draft): drafts[record.id] = DraftMark(draft)
        case .insight(let insight): insights[record.id] = InsightMark(insight)
        case .note, .work, .check, .response:
            guard let mark = UseMark(record) else { return }
            uses[record.id] = mark
            if record.kind == .work { hasWork = true }
            file(record.id, mark, isCheck: record.kind == .check) { $0.insert($1, at: mark.at) }
        }
    }

    package mutating func remove(_ id: RecordID) {
        sessions[id] = nil
        schemas[id] = nil
        drafts[id] = nil
        insights[id] = nil
        guard let mark = uses.removeValue(forKey: id) else { return }
        file(id, mark, isCheck: true) { $0.remove($1, at: mark.at) }
    }

    /// Follows a change of the journal.
    package mutating func apply(_ change: Change) {
        for edit in change.edits {
            if let after = edit.after { put(after) } else { remove(edit.id) }
        }
    }

    /// Does the same to every timeline a mark belongs on.
    private mutating func file(
        _ id: RecordID, _ mark: UseMark, isCheck: Bool, _ act: (inout Timeline, RecordID) -> Void
    ) {
        for prompt in mark.prompts { act(&byPrompt[prompt, default: Timeline()], id) }
        if !mark.domain.isEmpty { act(&byDomain[mark.domain, default: Timeline()], id) }
        if let schema = mark.schema {
            act(&bySchema[schema, default: Timeline()], id)
            if isCheck { act(&checksOfSchema[schema, default: Timeline()], id) }
        }
        if !mark.scale.isEmpty { act(&byScale[mark.scale, default: Timeline()], id) }
        if mark.readiness != nil { act(&withReadiness, id) }
        if mark.isTooMuch { act(&tooMuch, id) }
        if mark.restDays > 0 { act(&resting, id) }
        if mark.hasCheckIn { act(&checkIns, id) }
    }
}

/// What the engine asks.
extension PromptHistory {
    /// When a prompt was last answered or worked with.
    package func lastUse(ofPrompt id: String) -> Moment? { byPrompt[id]?.last.flatMap { uses[$0]?.at } }

    /// How strong a prompt was when it was last rated.
    package func charge(ofPrompt id: String) -> (charge: Int, at: Moment)? { byPrompt[id].flatMap(lastCharge) }

    /// How strong a pattern was when it was last rated, in work on it or on any schema of it, or in a check.
    package func charge(ofDomain id: String) -> (charge: Int, at: Moment)? {
        charge(ofDomain: id, schemas: schemas.filter { $0.value.domain == id }.map(\.key))
    }

    /// How strong a pattern was when it was last rated, in work on it or on these schemas of it, or in a check.
    func charge(ofDomain id: String, schemas: [RecordID]) -> (charge: Int, at: Moment)? {
        let own = schemas.compactMap { bySchema[$0].flatMap(lastCharge) }
        return ([byDomain[id].flatMap(lastCharge)].compactMap { $0 } + own).max { $0.at < $1.at }
    }

    private func lastCharge(_ timeline: Timeline) -> (charge: Int, at: Moment)? {
        for id in timeline.newestFirst {
            if let mark = uses[id], let charge = mark.charge { return (charge, mark.at) }
        }
        return nil
    }

    func lastCheck(ofSchema id: RecordID) -> Moment? { checksOfSchema[id]?.last.flatMap { uses[$0]?.at } }

    /// When a scale was last answered.
    func lastResponse(to scale: String) -> Moment? { byScale[scale]?.last.flatMap { uses[$0]?.at } }

    /// How the person last said they were before a piece of work.
    var lastReadiness: ReadinessTrace? {
        withReadiness.last.flatMap { uses[$0] }.flatMap { mark in
            mark.readiness.map { ReadinessTrace(at: mark.at, readiness: $0) }
        }
    }

    /// When answers asked for rest between two times, and for how many days each.
    func rests(between start: Int, and end: Int) -> [(at: Moment, days: Int)] {
        resting.records(between: start, and: end).compactMap { id in uses[id].map { ($0.at, $0.restDays) } }
    }

    /// The patterns that were too much between two times.
    func tooMuch(between start: Int, and end: Int) -> Set<String> {
        Set(tooMuch.records(between: start, and: end).compactMap { uses[$0].map(domain) })
    }

    private func domain(_ mark: UseMark) -> String {
        mark.domain.isEmpty ? mark.schema.flatMap { schemas[$0]?.domain } ?? "" : mark.domain
    }

    /// Whether a check-in was made between two times.
    func hasCheckIn(between start: Int, and end: Int) -> Bool {
        checkIns.records(between: start, and: end).contains { _ in true }
    }

    /// The energy last given between two times.
    func energy(between start: Int, and end: Int) -> Double? {
        for id in checkIns.records(between: start, and: end) {
            if let energy = uses[id]?.energy { return energy }
        }
        return nil
    }
}
