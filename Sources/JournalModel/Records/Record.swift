/// Any record of the journal; each behind a pointer, since the largest kind is five times the size of the smallest.
package indirect enum Record: Hashable, Sendable {
    case session(Session)
    case note(Note)
    case schema(Schema)
    case work(Work)
    case check(Check)
    case response(Response)
    case draft(Draft)
    case insight(Insight)

    /// A record of a kind without content.
    package init(_ kind: RecordKind, header: Header) {
        switch kind {
        case .session: self = .session(Session(header: header))
        case .note: self = .note(Note(header: header))
        case .schema: self = .schema(Schema(header: header))
        case .work: self = .work(Work(header: header))
        case .check: self = .check(Check(header: header))
        case .response: self = .response(Response(header: header))
        case .draft: self = .draft(Draft(header: header))
        case .insight: self = .insight(Insight(header: header))
        }
    }

    package init(_ record: some JournalRecord) {
        switch record {
        case let record as Session: self = .session(record)
        case let record as Note: self = .note(record)
        case let record as Schema: self = .schema(record)
        case let record as Work: self = .work(record)
        case let record as Check: self = .check(record)
        case let record as Response: self = .response(record)
        case let record as Draft: self = .draft(record)
        case let record as Insight: self = .insight(record)
        default: preconditionFailure("a ninth kind of record needs a case here")
        }
    }

    /// The record inside, whatever its kind.
    package var value: any JournalRecord {
        switch self {
        case .session(let record): record
        case .note(let record): record
        case .schema(let record): record
        case .work(let record): record
        case .check(let record): record
        case .response(let record): record
        case .draft(let record): record
        case .insight(let record): record
        }
    }

    package var kind: RecordKind {
        switch self {
        case .session: .session
        case .note: .note
        case .schema: .schema
        case .work: .work
        case .check: .check
        case .response: .response
        case .draft: .draft
        case .insight: .insight
        }
    }

    package var header: Header {
        get {
            switch self {
            case .session(let record): record.header
            case .note(let record): record.header
            case .schema(let record): record.header
            case .work(let record): record.header
            case .check(let record): record.header
            case .response(let record): record.header
            case .draft(let record): record.header
            case .insight(let record): record.header
            }
        }
        set {
            func with<R: JournalRecord>(_ record: R) -> R {
                var record = record
                record.header = newValue
                return record
            }
            switch self {
            case .session(let record): self = .session(with(record))
            case .note(let record): self = .note(with(record))
            case .schema(let record): self = .schema(with(record))
            case .work(let record): self = .work(with(record))
            case .check(let record): self = .check(with(record))
            case .response(let record): self = .response(with(record))
            case .draft(let record): self = .draft(with(record))
            case .insight(let record): self = .insight(with(record))
            }
        }
    }

    package var id: RecordID {
        switch self {
        case .session(let record): record.header.id
        case .note(let record): record.header.id
        case .schema(let record): record.header.id
        case .work(let record): record.header.id
        case .check(let record): record.header.id
        case .response(let record): record.header.id
        case .draft(let record): record.header.id
        case .insight(let record): record.header.id
        }
    }
    package var when: Moment { header.when }

    package var session: Session? { if case .session(let record) = self { record } else { nil } }
    package var note: Note? { if case .note(let record) = self { record } else { nil } }
    package var schema: Schema? { if case .schema(let record) = self { record } else { nil } }
    package var work: Work? { if case .work(let record) = self { record } else { nil } }
    package var check: Check? { if case .check(let record) = self { record } else { nil } }
    package var response: Response? { if case .response(let record) = self { record } else { nil } }
    package var draft: Draft? { if case .draft(let record) = self { record } else { nil } }
    package var insight: Insight? { if case .insight(let record) = self { record } else { nil } }
}
