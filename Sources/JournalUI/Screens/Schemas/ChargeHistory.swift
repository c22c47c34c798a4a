import JournalModel

/// One time a pattern was met and rated: a piece of work, or a check.
struct ChargeMark: Hashable, Sendable {
    let record: RecordID
    let at: Moment
    let domain: String
    let schema: RecordID?
    /// The prompt worked with; empty for a check.
    let prompt: String
    let before: Int?
    let after: Int?
    let outcome: WorkOutcome?
    let isCheck: Bool

    /// How strong it was in the end, 0-10.
    var charge: Int? { after ?? before }
}

/// Every rating of every pattern, oldest first; taken from the journal once for each of its revisions.
struct ChargeHistory: Sendable {
    private let marks: [ChargeMark]
    private var domains: [String: [Int]] = [:]
    private var schemas: [RecordID: [Int]] = [:]

    init(_ journal: Journal) {
        let works = journal.works.map { ChargeMark($0, domain: journal.domain(of: $0.schema) ?? $0.domain) }
        let checks = journal.checks.map { ChargeMark($0, domain: journal.domain(of: $0.schema) ?? "") }
        marks = (works + checks).sorted { ($0.at, $0.record) < ($1.at, $1.record) }
        for (index, mark) in marks.enumerated() {
            domains[mark.domain, default: []].append(index)
            if let schema = mark.schema { schemas[schema, default: []].append(index) }
        }
    }

    var isEmpty: Bool { marks.isEmpty }

    /// What was rated in a domain, oldest first.
    func ofDomain(_ id: String) -> [ChargeMark] { (domains[id] ?? []).map { marks[$0] } }

    /// What was rated of one schema, oldest first.
    func ofSchema(_ id: RecordID) -> [ChargeMark] { (schemas[id] ?? []).map { marks[$0] } }
}

extension ChargeMark {
    fileprivate init(_ work: Work, domain: String) {
        self.init(
            record: work.header.id, at: work.header.when, domain: domain.isEmpty ? work.domain : domain,
            schema: work.schema, prompt: work.prompt, before: work.before, after: work.after, outcome: work.outcome,
            isCheck: false)
    }

    fileprivate init(_ check: Check, domain: String) {
        self.init(
            record: check.header.id, at: check.header.when, domain: domain, schema: check.schema, prompt: "",
            before: nil, after: check.charge, outcome: nil, isCheck: true)
    }
}

extension Journal {
    fileprivate func domain(of schema: RecordID?) -> String? { schema.flatMap { self[$0]?.schema?.domain } }
}
