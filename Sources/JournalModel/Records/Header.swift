/// A later thought, dated, beneath a finished entry.
package struct Annotation: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, text: String) {
        self.at = at
        self.text = text
    }

    package static let fields = FieldTable<Annotation>([
        Field("at", \.at, .moment, "when"),
        Field("text", \.text, .text, "thought"),
    ])
}

/// What a field said before it was corrected; kept, so that the past can always be read.
package struct EarlierText: Fielded, Hashable {
    /// When it was replaced.
    package var at = Moment(seconds: 0)
    /// The key of the field it stood in.
    package var field = ""
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, field: String, text: String) {
        self.at = at
        self.field = field
        self.text = text
    }

    package static let fields = FieldTable<EarlierText>([
        Field("at", \.at, .moment, "replaced"),
        Field("field", \.field, .line, "field"),
        Field("text", \.text, .text, "what it said"),
    ])
}

/// What every record carries.
package struct Header: Hashable, Sendable {
    package var id: RecordID
    /// When the record was made.
    package var created: Moment
    /// When it was last changed.
    package var edited: Moment
    /// When what it tells of happened, where that is not when it was made.
    package var at: Moment?
    /// The session it belongs to.
    package var session: RecordID?
    package var tags: [String] = []
    /// Pictures, sounds and other files that belong to it.
    package var attachments: [Attachment] = []
    package var annotations: [Annotation] = []
    package var earlier: [EarlierText] = []
    /// The file of another program it came in with, if it did.
    package var origin: Origin? {
        get { cameFrom.first }
        set { cameFrom = newValue.map { [$0] } ?? [] }
    }
    /// None or one; behind a pointer, since most records have none and it is as large as the rest of the header.
    private var cameFrom: [Origin] = []

    package init(id: RecordID, created: Moment, at: Moment? = nil, session: RecordID? = nil) {
        self.id = id
        self.created = created
        edited = created
        self.at = at
        self.session = session
    }

    /// The time the record stands at in the journal.
    package var when: Moment { at ?? created }
}
