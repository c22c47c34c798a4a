/// One answer an item offers.
package struct ScaleOption: Fielded, Hashable {
    package var value = 0
    /// Empty where the instrument names only the ends.
    package var label = ""
    package var codes: [ScaleCode] = []
    package var extra = JSONObject()

    package init() {}
    package init(_ value: Int, _ label: String) {
        self.value = value
        self.label = label
    }

    package static let fields = FieldTable<ScaleOption>([
        Field("value", \.value, .whole), Field("label", \.label, .line), Field("codes", \.codes, .part),
    ])
}

/// The whole numbers an item takes, both ends included, in steps.
package struct ItemRange: Fielded, Hashable {
    package var min = 0
    package var max = 10
    package var step = 1
    package var unit = ""
    package var minLabel = ""
    package var maxLabel = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ItemRange>([
        Field("min", \.min, .whole), Field("max", \.max, .whole), Field("step", \.step, .whole),
        Field("unit", \.unit, .line), Field("minLabel", \.minLabel, .line), Field("maxLabel", \.maxLabel, .line),
    ])
}

/// A code of another system for a scale, an item or an option.
package struct ScaleCode: Fielded, Hashable {
    package var system = ""
    package var code = ""
    /// At the top of a scale: panel or total.
    package var of = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ScaleCode>([
        Field("system", \.system, .line), Field("code", \.code, .line), Field("of", \.of, .line),
    ])
}

/// One question, or one thing to mark.
package struct ScaleItem: Fielded, Hashable {
    /// Unique in the file; never changes its meaning.
    package var id = ""
    /// The printed number.
    package var number: Int?
    /// The short name, for charts.
    package var title = ""
    package var text = ""
    package var answer = AnswerKind.choice
    package var options: [ScaleOption] = []
    package var range: ItemRange?
    /// Whether it counts towards the total and for completeness.
    package var scored = true
    package var direction: ScaleDirection?
    package var area = ""
    package var codes: [ScaleCode] = []
    /// What it is called in the FHIR Questionnaire it came from, where that is another name than its id.
    package var linkID = ""
    /// How often an effect was reported, out of 100.
    package var rates = JSONObject()
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ScaleItem>([
        Field("id", \.id, .line), Field("number", \.number, .whole), Field("title", \.title, .line),
        Field("text", \.text, .text), Field("answer", \.answer, .choice(AnswerKind.words)),
        Field("options", \.options, .part), Field("range", \.range, .part), Field("scored", \.scored, .flag),
        Field("direction", \.direction, .choice(ScaleDirection.words)), Field("area", \.area, .line),
        Field("codes", \.codes, .part), Field("linkId", \.linkID, .line), Field("rates", \.rates, .part),
    ])
}

/// How far a scale looks back.
package struct LookBack: Fielded, Hashable {
    /// Days, the day of the answers included; nil: it asks about no stretch of time.
    package var days: Int?
    package var words = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<LookBack>([
        Field("days", \.days, .whole), Field("words", \.words, .line),
    ])
}

/// When taking it again is offered.
package struct Retake: Fielded, Hashable {
    /// About so many days after a session.
    package var days: [Int] = []
    /// The fewest days between two.
    package var gap: Int?
    package var words = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Retake>([
        Field("days", \.days, .part), Field("gap", \.gap, .whole), Field("words", \.words, .text),
    ])
}

/// Why the text of a scale may be where it is.
package struct Permission: Fielded, Hashable {
    package var status = PermissionStatus.own
    package var conditions: [String] = []
    package var basis = ""
    package var text = ""
    package var attribution = ""
    package var at = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Permission>([
        Field("status", \.status, .choice(PermissionStatus.words)), Field("conditions", \.conditions, .lines),
        Field("basis", \.basis, .text), Field("text", \.text, .text), Field("attribution", \.attribution, .text),
        Field("at", \.at, .line),
    ])
}
