import JournalModel
import JournalPrompts

/// A line of the ledger.
enum LedgerRow: SectionedRow {
    case heading(String)
    /// A schema in the person's own words.
    case own(RecordID)
    case domain(String)

    var isHeading: Bool { if case .heading = self { true } else { false } }

    /// Own schemas first, what has returned before what is quiet; then the patterns under their six headings.
    static func rows(in context: Context) -> [LedgerRow] {
        let order: [SchemaState] = [.returned, .working, .softening, .noticed, .quiet]
        func rank(_ schema: Schema) -> Int { order.firstIndex(of: schema.state) ?? order.count }
        let own = context.journal.schemas.sorted {
            (rank($0), $1.header.edited, $0.header.id) < (rank($1), $0.header.edited, $1.header.id)
        }
        var rows: [LedgerRow] = own.isEmpty ? [] : [.heading("In your words")]
        rows += own.map { .own($0.header.id) }
        for pack in context.catalogue.packs where !pack.schemas.isEmpty {
            rows.append(.heading(pack.title))
            rows += pack.schemas.map { .domain($0.id) }
        }
        return rows
    }
}
