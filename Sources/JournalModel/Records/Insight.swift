/// An insight looked at again.
package struct Revisit: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    /// How true it is now, 0-10.
    package var trueNow: Int?
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, trueNow: Int?, text: String) {
        self.at = at
        self.trueNow = trueNow
        self.text = text
    }

    package static let fields = FieldTable<Revisit>([
        Field("at", \.at, .moment, "when"),
        Field("trueNow", \.trueNow, .rating(0...10), "how true now"),
        Field("text", \.text, .text, "in your words"),
    ])
}

/// A decision that waits until its day.
package struct Decision: Fielded, Hashable {
    package var what = ""
    package var until: Day?
    package var reasonsFor = ""
    package var against = ""
    /// What a week without doing anything would show.
    package var untouched = ""
    package var decided = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Decision>([
        Field("what", \.what, .text, "The decision"),
        Field("until", \.until, .day, "Waits until"),
        Field("for", \.reasonsFor, .text, "For"),
        Field("against", \.against, .text, "Against"),
        Field("untouched", \.untouched, .text, "If left untouched for a week"),
        Field("decided", \.decided, .text, "What you decided"),
    ])
}

/// A small step: if this happens, then I will do that.
package struct SmallStep: Fielded, Hashable {
    package var cue = ""
    package var action = ""
    package var followUps: [Annotation] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<SmallStep>([
        Field("if", \.cue, .line, "If"),
        Field("then", \.action, .line, "then I will"),
        Field("followUps", \.followUps, .part, "How it went"),
    ])
}

/// Something seen, kept beside how true it stays.
package struct Insight: JournalRecord {
    package static let kind = RecordKind.insight
    package var header: Header
    package var text = ""
    /// How sure of it at first, 0-10.
    package var sure: Int?
    package var revisits: [Revisit] = []
    package var decision: Decision?
    package var step: SmallStep?
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Insight>] = [
        Field("text", \.text, .text, "What you saw"),
        Field("sure", \.sure, .rating(0...10), "How sure then"),
        Field("revisits", \.revisits, .part, "Looked at again"),
        Field("decision", \.decision, .part, "A decision on hold"),
        Field("step", \.step, .part, "A small step"),
    ]
    package static let fields = table
}
