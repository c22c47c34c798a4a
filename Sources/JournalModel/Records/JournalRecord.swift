/// What the eight kinds of record have in common: a header, a table of fields, and a text people know them by.
package protocol JournalRecord: Fielded, Hashable {
    static var kind: RecordKind { get }
    static var ownFields: [Field<Self>] { get }
    var header: Header { get set }
    /// The words it is known by in lists.
    var text: String { get }
    init(header: Header)
}

extension JournalRecord {
    /// A record without content, for decoding into.
    package init() { self.init(header: .unnamed) }

    /// Its own fields between what stands first in every file and what stands last.
    package static var table: FieldTable<Self> {
        FieldTable(
            [
                Field("id", \.header.id, .line),
                Field("created", \.header.created, .moment, "Written"),
                Field("edited", \.header.edited, .moment, "Changed"),
                Field("at", \.header.at, .moment, "When"),
                Field("session", \.header.session, .link(.session), "Session"),
            ] + ownFields + [
                Field("tags", \.header.tags, .lines, "Tags"),
                Field("attachments", \.header.attachments, .part, "Attached"),
                Field("annotations", \.header.annotations, .part, "Later"),
                Field("earlier", \.header.earlier, .part, "Earlier wording"),
                Field("source", \.header.origin, .part, "Where it came from"),
            ])
    }
}

extension Header {
    /// A header whose id no file can have, so that a file without one is noticed.
    static let unnamed = Header(id: .none, created: Moment(seconds: 0))
}
