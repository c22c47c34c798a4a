import JournalModel
import JournalPrompts

/// What else in the journal has to do with a schema: by a tag they share, or by naming it.
struct RelatedEntries: Hashable, Sendable {
    /// Notes, letters and insights, newest first.
    private(set) var records: [RecordID] = []
    /// Small discomforts those notes name, each once.
    private(set) var discomforts: [String] = []

    static let longest = 8

    init() {}

    init(_ schema: Schema, in context: Context) {
        let tags = Set(schema.header.tags.map { Fold.text($0) })
        let names = Self.names(schema, in: context).compactMap { Needle(Fold.text($0)) }
        let kinds: [RecordKind] = [.note, .draft, .insight]
        let all = kinds.flatMap { context.journal.records(of: $0) }.filter { record in
            record.header.tags.contains { tags.contains(Fold.text($0)) }
                || names.contains { context.index.contains(record.id, [$0]) }
        }
        let newest = all.sorted { ($0.when, $0.id) > ($1.when, $1.id) }
        records = newest.prefix(Self.longest).map(\.id)
        for discomfort in newest.flatMap({ $0.note?.discomforts ?? [] }) where !discomforts.contains(discomfort) {
            discomforts.append(discomfort)
        }
        discomforts = Array(discomforts.prefix(Self.longest))
    }

    /// The words it is known by elsewhere: the pattern's name, and the sentence itself where it is quoted whole.
    private static func names(_ schema: Schema, in context: Context) -> [String] {
        [context.catalogue.name(ofDomain: schema.domain), trimmed(schema.belief)].filter { $0.count >= 4 }
    }
}
