/// The lowest and the highest total a scale can come to, as the person has it from their form.
package struct ScaleEnds: Fielded, Hashable {
    package var low: Double?
    package var high: Double?
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ScaleEnds>([
        Field("low", \.low, .number, "Lowest it can be"), Field("high", \.high, .number, "Highest it can be"),
    ])

    /// Both ends, where they make a range.
    package var range: ScoreRange? {
        guard let low, let high, low < high else { return nil }
        return ScoreRange(low, high)
    }
}

/// Answers to one symptom scale, or its total where the scale's text may not be shipped.
package struct Response: JournalRecord {
    package static let kind = RecordKind.response
    package var header: Header
    /// The scale's id and the version of its definition.
    package var scale = ""
    package var version = ""
    /// One answer an item, in item order; nil is a skipped item and never a zero.
    package var answers: [Int?] = []
    /// A total typed in by the person, for scales kept as totals only.
    package var total: Double?
    /// Totals of subscales typed in by the person, by the subscale's id.
    package var parts = CheckIn()
    /// The ends of a scale whose file does not know them.
    package var ends = ScaleEnds()
    /// For so many days no activation prompt is suggested, as a safety rule of the scale said; absent: none spoke.
    package var restDays: Int?
    package var text = ""
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Response>] = [
        Field("scale", \.scale, .line, "Scale"),
        Field("version", \.version, .line, "Version"),
        Field("answers", \.answers, .part, "Answers"),
        Field("total", \.total, .number, "Total"),
        Field("parts", \.parts, .part, "Subscales"),
        Field("ends", \.ends, .part, "Lowest and highest"),
        Field("restDays", \.restDays, .whole, "Days of rest"),
        Field("text", \.text, .text, "In your words"),
    ]
    package static let fields = table
}
