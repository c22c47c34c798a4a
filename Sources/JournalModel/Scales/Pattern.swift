/// Items of which so many have to count.
package struct Cluster: Fielded, Hashable {
    package var id = ""
    package var items: [String] = []
    package var needed = 1
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Cluster>([
        Field("id", \.id, .line), Field("items", \.items, .lines), Field("needed", \.needed, .whole),
    ])
}

/// A combination of answers that means something together.
package struct Pattern: Fielded, Hashable {
    package var id = ""
    package var title = ""
    /// The least answer that counts.
    package var minimum = 1
    package var clusters: [Cluster] = []
    package var source = ""
    package var met = ""
    package var notMet = ""
    package var unknown = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Pattern>([
        Field("id", \.id, .line), Field("title", \.title, .line), Field("minimum", \.minimum, .whole),
        Field("clusters", \.clusters, .part), Field("source", \.source, .text), Field("met", \.met, .text),
        Field("notMet", \.notMet, .text), Field("unknown", \.unknown, .text),
    ])
}

/// What an answer or a score calls for.
package struct SafetyRule: Fielded, Hashable {
    package var id = ""
    /// The item it is on; empty where it is on a score.
    package var item = ""
    /// "total" or a subscale's id; empty where it is on an item.
    package var score = ""
    package var atLeast = 0.0
    package var when = SafetyTime.answer
    package var response = SafetyAct.soft
    /// For so many days no activation prompt is suggested.
    package var restDays = 0
    package var text = ""
    package var source = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<SafetyRule>([
        Field("id", \.id, .line), Field("item", \.item, .line), Field("score", \.score, .line),
        Field("atLeast", \.atLeast, .number), Field("when", \.when, .choice(SafetyTime.words)),
        Field("response", \.response, .choice(SafetyAct.words)), Field("restDays", \.restDays, .whole),
        Field("text", \.text, .text), Field("source", \.source, .text),
    ])
}
