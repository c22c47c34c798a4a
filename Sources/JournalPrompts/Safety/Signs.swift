package import JournalModel

/// A choice with its label and a line beside it.
package struct LabelledChoice: Fielded, Hashable, Identifiable {
    package var id = ""
    package var label = ""
    package var about = ""
    package var line = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<LabelledChoice>([
        Field("id", \.id, .text),
        Field("label", \.label, .text),
        Field("about", \.about, .text),
        Field("line", \.line, .text),
    ])
}

/// Signs in one area of a person, of either kind.
package struct SignsArea: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var arousal: [String] = []
    package var dissociation: [String] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<SignsArea>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("arousal", \.arousal, .part),
        Field("dissociation", \.dissociation, .part),
    ])
}

/// How common one effect was, in percent; absent where it was not reported.
package struct AfterEffect: Fielded, Hashable {
    package var effect = ""
    package var acute: Int?
    package var acutePlacebo: Int?
    package var nextDay: Int?
    package var nextDayPlacebo: Int?
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<AfterEffect>([
        Field("effect", \.effect, .text),
        Field("acute", \.acute, .whole),
        Field("acutePlacebo", \.acutePlacebo, .whole),
        Field("nextDay", \.nextDay, .whole),
        Field("nextDayPlacebo", \.nextDayPlacebo, .whole),
    ])
}

/// How common effects were in studies of one medicine; never shown for another.
package struct AfterEffects: Fielded, Hashable {
    package var medicine = Medicine.mdma
    package var title = ""
    package var about = ""
    package var limits = ""
    package var source = ""
    package var unit = ""
    package var rows: [AfterEffect] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<AfterEffects>([
        Field("medicine", \.medicine, .part),
        Field("title", \.title, .text),
        Field("about", \.about, .text),
        Field("limits", \.limits, .text),
        Field("source", \.source, .text),
        Field("unit", \.unit, .text),
        Field("rows", \.rows, .part),
    ])
}

/// The lists of signs: speeding up, going away, over seven areas.
package struct SignsLists: Fielded, Hashable {
    package var title = ""
    package var about = ""
    package var source = ""
    package var choices: [LabelledChoice] = []
    package var areas: [SignsArea] = []
    package var afterEffects = AfterEffects()
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<SignsLists>([
        Field("title", \.title, .text),
        Field("about", \.about, .text),
        Field("source", \.source, .text),
        Field("choices", \.choices, .part),
        Field("areas", \.areas, .part),
        Field("afterEffects", \.afterEffects, .part),
    ])
}
