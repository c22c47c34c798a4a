package import JournalModel

/// One part of a breath.
package struct BreathPhase: Fielded, Hashable {
    /// in, out, hold or rest.
    package var name = ""
    package var seconds: Double = 0
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<BreathPhase>([
        Field("name", \.name, .text),
        Field("seconds", \.seconds, .part),
    ])
}

/// A rhythm to breathe with; without phases the breath is left alone.
package struct BreathRhythm: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var about = ""
    package var phases: [BreathPhase] = []
    /// How long it is meant to last.
    package var minutes: Int = 3
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<BreathRhythm>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("about", \.about, .text),
        Field("phases", \.phases, .part),
        Field("minutes", \.minutes, .whole),
    ])

    /// How long one breath takes, in seconds.
    package var length: Double { phases.reduce(0) { $0 + $1.seconds } }
}

/// One of the five senses, with how many things to find.
package struct SenseStep: Fielded, Hashable {
    package var count: Int = 0
    package var sense = ""
    package var text = ""
    /// Less, for a hard hour.
    package var gentle = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<SenseStep>([
        Field("count", \.count, .whole),
        Field("sense", \.sense, .text),
        Field("text", \.text, .text),
        Field("gentle", \.gentle, .text),
    ])
}

/// The five senses, counted down.
package struct Senses: Fielded, Hashable {
    package var title = ""
    package var about = ""
    package var steps: [SenseStep] = []
    package var end = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Senses>([
        Field("title", \.title, .text),
        Field("about", \.about, .text),
        Field("steps", \.steps, .part),
        Field("end", \.end, .text),
    ])
}

/// A step with the time it is given.
package struct TimedStep: Fielded, Hashable {
    package var text = ""
    package var seconds: Int = 0
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<TimedStep>([
        Field("text", \.text, .text),
        Field("seconds", \.seconds, .whole),
    ])
}

/// A practice in steps: the body scan, the walk.
package struct GroundingPractice: Fielded, Hashable {
    package var title = ""
    package var about = ""
    package var steps: [TimedStep] = []
    /// Less, for a hard hour.
    package var gentle = ""
    package var end = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<GroundingPractice>([
        Field("title", \.title, .text),
        Field("about", \.about, .text),
        Field("steps", \.steps, .part),
        Field("gentle", \.gentle, .text),
        Field("end", \.end, .text),
    ])
}

/// Everything the grounding screen says.
package struct Grounding: Fielded, Hashable {
    package var title = ""
    package var intro = ""
    package var source = ""
    package var breathing: [BreathRhythm] = []
    package var senses = Senses()
    package var bodyScan = GroundingPractice()
    package var walk = GroundingPractice()
    package var kindSentences: [String] = []
    package var notes: [String] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Grounding>([
        Field("title", \.title, .text),
        Field("intro", \.intro, .text),
        Field("source", \.source, .text),
        Field("breathing", \.breathing, .part),
        Field("senses", \.senses, .part),
        Field("bodyScan", \.bodyScan, .part),
        Field("walk", \.walk, .part),
        Field("kindSentences", \.kindSentences, .part),
        Field("notes", \.notes, .part),
    ])
}
