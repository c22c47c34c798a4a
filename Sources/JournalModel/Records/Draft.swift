/// What became of a letter.
package enum DraftOutcome: String, Choice {
    case kept, rewritten, letGo = "let-go", conversation

    package var label: String {
        switch self {
        case .kept: "kept, unsent"
        case .rewritten: "rewritten"
        case .letGo: "let go"
        case .conversation: "became a conversation"
        }
    }
}

/// The text of a letter as it stood at a time.
package struct DraftVersion: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, text: String) {
        self.at = at
        self.text = text
    }

    package static let fields = FieldTable<DraftVersion>([
        Field("at", \.at, .moment, "until"),
        Field("text", \.text, .text, "text"),
    ])
}

/// A re-reading: how true it is now, and what changed.
package struct Reread: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    /// How true it is now, 0-10.
    package var trueNow: Int?
    package var changed = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, trueNow: Int?, changed: String) {
        self.at = at
        self.trueNow = trueNow
        self.changed = changed
    }

    package static let fields = FieldTable<Reread>([
        Field("at", \.at, .moment, "when"),
        Field("trueNow", \.trueNow, .rating(0...10), "how true now"),
        Field("changed", \.changed, .text, "what changed"),
    ])
}

/// A hold that was moved, and why; the reason is kept.
package struct HoldChange: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var from: Day?
    package var to: Day?
    package var why = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, from: Day?, to: Day?, why: String) {
        self.at = at
        self.from = from
        self.to = to
        self.why = why
    }

    package static let fields = FieldTable<HoldChange>([
        Field("at", \.at, .moment, "when"),
        Field("from", \.from, .day, "from"),
        Field("to", \.to, .day, "to"),
        Field("why", \.why, .text, "why"),
    ])
}

/// A message that is written and not sent.
package struct Draft: JournalRecord {
    package static let kind = RecordKind.draft
    package var header: Header
    package var to = ""
    /// What it is: a letter, a message, an apology, a goodbye.
    package var form = ""
    package var text = ""
    package var versions: [DraftVersion] = []
    package var holdUntil: Day?
    package var holdChanges: [HoldChange] = []
    package var rereads: [Reread] = []
    package var discernment: [PromptAnswer] = []
    package var outcome: DraftOutcome?
    package var outcomeAt: Moment?
    /// What happened, where it became a conversation.
    package var whatHappened = ""
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Draft>] = [
        Field("to", \.to, .line, "To", hint: "a name, a letter, anyone; also a part of you"),
        Field("form", \.form, .line, "What it is", hint: "letter, message, apology, goodbye"),
        Field("text", \.text, .text, "Letter"),
        Field("versions", \.versions, .part, "Earlier versions"),
        Field("holdUntil", \.holdUntil, .day, "Rests until"),
        Field("holdChanges", \.holdChanges, .part, "Holds moved"),
        Field("rereads", \.rereads, .part, "Re-readings"),
        Field("discernment", \.discernment, .part, "Discernment pages"),
        Field("outcome", \.outcome, .choice(DraftOutcome.allCases.map(\.rawValue)), "What became of it"),
        Field("outcomeAt", \.outcomeAt, .moment, "Since"),
        Field("whatHappened", \.whatHappened, .text, "What happened"),
    ]
    package static let fields = table
}
