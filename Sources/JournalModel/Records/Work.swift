/// Where a piece of work was done.
package enum WorkPlace: String, Choice {
    case session, sober, daily

    package var label: String {
        switch self {
        case .session: "in a session"
        case .sober: "sober"
        case .daily: "in daily life"
        }
    }
}

/// How the person said they were before beginning.
package enum Readiness: String, Choice {
    case steady, tender, raw
}

/// How a piece of work went; "too much" is an answer like the others.
package enum WorkOutcome: String, Choice {
    case softened, same, turnedAway = "turned-away", tooMuch = "too-much"

    package var label: String {
        switch self {
        case .turnedAway: "turned away"
        case .tooMuch: "too much"
        default: rawValue
        }
    }
}

/// One piece of work on a schema or a prompt.
package struct Work: JournalRecord {
    package static let kind = RecordKind.work
    package var header: Header
    package var schema: RecordID?
    package var domain = ""
    /// The id of the prompt worked with, and its words as they were shown.
    package var prompt = ""
    package var words = ""
    package var place = WorkPlace.sober
    package var readiness: Readiness?
    /// How strong it was before and after, 0-10 (subjective units of distress, SUDS).
    package var before: Int?
    package var after: Int?
    package var came = Stirred()
    /// What else is also true: the contradicting knowledge that reconsolidation asks for.
    package var alsoTrue = ""
    package var outcome: WorkOutcome?
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Work>] = [
        Field("schema", \.schema, .link(.schema), "Schema"),
        Field("domain", \.domain, .line, "Kind"),
        Field("prompt", \.prompt, .line, "Prompt"),
        Field("words", \.words, .text, "Its words"),
        Field("place", \.place, .choice(WorkPlace.allCases.map(\.rawValue)), "Where"),
        Field("readiness", \.readiness, .choice(Readiness.allCases.map(\.rawValue)), "How you were"),
        Field("before", \.before, .rating(0...10), "Before"),
        Field("came", \.came, .part, "What came"),
        Field("alsoTrue", \.alsoTrue, .text, "Also true"),
        Field("after", \.after, .rating(0...10), "After"),
        Field("outcome", \.outcome, .choice(WorkOutcome.allCases.map(\.rawValue)), "How it went"),
    ]
    package static let fields = table

    package var text: String { [came.belief, alsoTrue, came.feeling].first { !$0.isEmpty } ?? "" }
}
