/// A prompt and what was written to it; its words are kept as they were shown.
package struct PromptAnswer: Fielded, Hashable {
    package var prompt = ""
    package var words = ""
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(prompt: String, words: String, text: String = "") {
        self.prompt = prompt
        self.words = words
        self.text = text
    }

    package static let fields = FieldTable<PromptAnswer>([
        Field("prompt", \.prompt, .line, "prompt"),
        Field("words", \.words, .text, "its words"),
        Field("text", \.text, .text, "answer"),
    ])
}

/// An afterglow or daily entry.
package struct Note: JournalRecord {
    package static let kind = RecordKind.note
    package var header: Header
    package var text = ""
    package var checkIn = CheckIn()
    package var answers: [PromptAnswer] = []
    package var body = ""
    package var dreams = ""
    /// Small discomforts noticed; each can become a schema to work with.
    package var discomforts: [String] = []
    package var practices: [String] = []
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Note>] = [
        Field("text", \.text, .text, "Note"),
        Field("checkIn", \.checkIn, .part, "Check-in", hint: "0 to 10; leave out what you like"),
        Field("answers", \.answers, .part, "Prompts"),
        Field("body", \.body, .text, "Body"),
        Field("dreams", \.dreams, .text, "Dreams"),
        Field("discomforts", \.discomforts, .lines, "Small discomforts"),
        Field("practices", \.practices, .lines, "Practices"),
    ]
    package static let fields = table
}
