/// The three markers asked again, with the same prompts as before.
package struct Check: JournalRecord {
    package static let kind = RecordKind.check
    package var header: Header
    package var schema: RecordID?
    package var prompts: [String] = []
    package var markers = Markers()
    /// How strong it is now, 0-10.
    package var charge: Int?
    package var text = ""
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Check>] = [
        Field("schema", \.schema, .link(.schema), "Schema"),
        Field("prompts", \.prompts, .lines, "Prompts met again"),
        Field("markers", \.markers, .part, "Markers"),
        Field("charge", \.charge, .rating(0...10), "How strong now"),
        Field("text", \.text, .text, "In your words"),
    ]
    package static let fields = table
}
