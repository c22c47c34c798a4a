package import JournalModel

/// Someone to turn to.
package struct HelpEntry: Fielded, Hashable {
    package var name = ""
    /// In words ("United States").
    package var place = ""
    /// Country codes; empty is everywhere.
    package var countries: [String] = []
    /// What to do, one way a line ("call 911").
    package var contact: [String] = []
    package var what = ""
    /// What they cannot do.
    package var limits = ""
    /// How it is known: read, secondary, remembered (`HelpPage.certainty`).
    package var certainty = ""
    /// Year and month of the last look ("2026-11").
    package var checked = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<HelpEntry>([
        Field("name", \.name, .text),
        Field("where", \.place, .text),
        Field("countries", \.countries, .part),
        Field("contact", \.contact, .part),
        Field("what", \.what, .text),
        Field("limits", \.limits, .text),
        Field("certainty", \.certainty, .text),
        Field("checked", \.checked, .text),
    ])
}

/// A part of the help page.
package struct HelpSection: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var intro = ""
    package var lines: [String] = []
    package var entries: [HelpEntry] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<HelpSection>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("intro", \.intro, .text),
        Field("lines", \.lines, .part),
        Field("entries", \.entries, .part),
    ])
}

/// Help now: emergency first, then crisis lines, then peers, then the person's own page.
package struct HelpPage: Fielded, Hashable {
    package var title = ""
    /// Year and month of the last look.
    package var checked = ""
    /// What is said of numbers that may have changed.
    package var stale = ""
    /// What Loam does not do.
    package var never = ""
    /// What each word of certainty means.
    package var certainty: JSONObject = JSONObject()
    package var sections: [HelpSection] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<HelpPage>([
        Field("title", \.title, .text),
        Field("checked", \.checked, .text),
        Field("stale", \.stale, .text),
        Field("never", \.never, .text),
        Field("certainty", \.certainty, .part),
        Field("sections", \.sections, .part),
    ])

    /// What a word of certainty means, in a sentence.
    package func meaning(ofCertainty word: String) -> String { certainty[word]?.string ?? "" }
}
