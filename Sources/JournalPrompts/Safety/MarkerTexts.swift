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

/// One of the three markers: its question and the answers it takes.
package struct MarkerItem: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var question = ""
    package var options: [LabelledChoice] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<MarkerItem>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("question", \.question, .text),
        Field("options", \.options, .part),
    ])

    /// What an answer means for the record: yes for the first, nothing for what was not met, no for the others.
    package func value(of option: LabelledChoice) -> Bool? {
        option.id == "unmet" ? nil : option.id == options.first?.id
    }
}

/// The three markers, asked again some weeks later.
package struct MarkerQuestions: Fielded, Hashable {
    package var intro = ""
    package var source = ""
    package var weeks: [Int] = []
    package var items: [MarkerItem] = []
    package var note = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<MarkerQuestions>([
        Field("intro", \.intro, .text),
        Field("source", \.source, .text),
        Field("weeks", \.weeks, .part),
        Field("items", \.items, .part),
        Field("note", \.note, .text),
    ])
}

/// A line of the preparation list before it is the person's own.
package struct PreparationItem: Fielded, Hashable, Identifiable {
    package var id = ""
    package var group = ""
    package var text = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<PreparationItem>([
        Field("id", \.id, .text),
        Field("group", \.group, .text),
        Field("text", \.text, .text),
    ])
}

/// A heading of the preparation list.
package struct PreparationGroup: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<PreparationGroup>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
    ])
}

/// The first preparation list.
package struct PreparationList: Fielded, Hashable {
    package var intro = ""
    package var source = ""
    package var items: [PreparationItem] = []
    package var groups: [PreparationGroup] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<PreparationList>([
        Field("intro", \.intro, .text),
        Field("source", \.source, .text),
        Field("items", \.items, .part),
        Field("groups", \.groups, .part),
    ])
}

/// One question with its answers.
package struct ChoiceQuestion: Fielded, Hashable {
    package var question = ""
    package var options: [LabelledChoice] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ChoiceQuestion>([
        Field("question", \.question, .text),
        Field("options", \.options, .part),
    ])
}

/// A page of the discernment pages.
package struct DiscernmentPage: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var question = ""
    package var hint = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<DiscernmentPage>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("question", \.question, .text),
        Field("hint", \.hint, .text),
    ])
}

/// The pages before a letter leaves, if it ever does.
package struct Discernment: Fielded, Hashable {
    package var intro = ""
    package var source = ""
    package var pages: [DiscernmentPage] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Discernment>([
        Field("intro", \.intro, .text),
        Field("source", \.source, .text),
        Field("pages", \.pages, .part),
    ])
}

/// The questions asked around a piece of work, a check, a session and a letter.
package struct MarkerTexts: Fielded, Hashable {
    package var markers = MarkerQuestions()
    package var checklist = PreparationList()
    package var readiness = ChoiceQuestion()
    package var outcomes = ChoiceQuestion()
    package var discernment = Discernment()
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<MarkerTexts>([
        Field("markers", \.markers, .part),
        Field("checklist", \.checklist, .part),
        Field("readiness", \.readiness, .part),
        Field("outcomes", \.outcomes, .part),
        Field("discernment", \.discernment, .part),
    ])
}
