/// Where a schema stands; moved only by the person's own hand.
package enum SchemaState: String, Choice {
    case noticed, working, softening, quiet, returned
}

/// A state and the moment it was given.
package struct StateChange: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var state = SchemaState.noticed
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, state: SchemaState, text: String = "") {
        self.at = at
        self.state = state
        self.text = text
    }

    package static let fields = FieldTable<StateChange>([
        Field("at", \.at, .moment, "when"),
        Field("state", \.state, .choice(SchemaState.allCases.map(\.rawValue)), "state"),
        Field("text", \.text, .text, "why"),
    ])
}

/// A stuck pattern in the person's own words.
package struct Schema: JournalRecord {
    package static let kind = RecordKind.schema
    package var header: Header
    package var belief = ""
    /// The id of one of the 27 domains, or the person's own word.
    package var domain = ""
    package var state = SchemaState.noticed
    package var feelings = ""
    package var body = ""
    package var urges = ""
    package var origin = ""
    package var protects = ""
    package var states: [StateChange] = []
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Schema>] = [
        Field(
            "belief", \.belief, .text, "In your words", hint: "the sentence it says, e.g. If I stop, no one will stay"),
        Field("domain", \.domain, .line, "Kind"),
        Field("state", \.state, .choice(SchemaState.allCases.map(\.rawValue)), "State"),
        Field("feelings", \.feelings, .line, "Feelings"),
        Field("body", \.body, .line, "Body"),
        Field("urges", \.urges, .line, "Urges"),
        Field("origin", \.origin, .text, "Where it began", hint: "if you know"),
        Field("protects", \.protects, .text, "What it protects"),
        Field("states", \.states, .part, "History"),
    ]
    package static let fields = table

    package var text: String { belief }
}
