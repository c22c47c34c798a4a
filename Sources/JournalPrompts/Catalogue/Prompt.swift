package import JournalModel

/// One prompt of a pack.
package struct Prompt: Fielded, Hashable, Identifiable {
    /// Its name in every journal, for good: an answer is kept under it.
    package var id = ""
    /// The pattern it touches, where it is an activation.
    package var schema = ""
    /// Its words; of an activation the gentle wording.
    package var text = ""
    /// The full wording of an activation.
    package var full = ""
    package var hint = ""
    package var source = ""
    package var phase = PromptPhase.any
    /// How much it asks for: 1 a minute, 2 some minutes, 3 a while.
    package var effort = 2
    /// Whether meeting it can hurt.
    package var distress = false
    package var form = PromptForm.words
    /// The days after a session it is made for; absent where it fits any.
    package var days: DaySpan?
    /// How strong an activation is meant to be, 1-10.
    package var intensity: Int?
    /// The medicines it is for; empty is all.
    package var medicines: [Medicine] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Prompt>([
        Field("id", \.id, .line, "id"),
        Field("schema", \.schema, .line, "pattern"),
        Field("text", \.text, .text, "words"),
        Field("full", \.full, .text, "full wording"),
        Field("hint", \.hint, .text, "hint"),
        Field("source", \.source, .line, "source"),
        Field("phase", \.phase, .choice(PromptPhase.allCases.map(\.rawValue)), "phase"),
        Field("effort", \.effort, .rating(1...3), "effort"),
        Field("distress", \.distress, .flag, "can distress"),
        Field("form", \.form, .choice(PromptForm.allCases.map(\.rawValue)), "form"),
        Field("days", \.days, .part, "days"),
        Field("intensity", \.intensity, .rating(1...10), "intensity"),
        Field("medicines", \.medicines, .part, "medicines"),
    ])

    /// Whether it is an activation: a scene written to touch a stuck pattern.
    package var isActivation: Bool { phase == .activation }

    /// Whether it is for people after this medicine.
    package func suits(_ medicine: Medicine) -> Bool { medicines.isEmpty || medicines.contains(medicine) }
}

/// One of the patterns a pack of activations is about.
package struct SchemaDomain: Fielded, Hashable, Identifiable {
    package var id = ""
    package var name = ""
    package var about = ""
    /// The sentence the pattern says, in the first person.
    package var sentence = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<SchemaDomain>([
        Field("id", \.id, .line, "id"),
        Field("name", \.name, .line, "name"),
        Field("about", \.about, .text, "about"),
        Field("sentence", \.sentence, .line, "sentence"),
    ])
}
