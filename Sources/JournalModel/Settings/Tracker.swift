/// How a tracker is answered.
package enum TrackerKind: String, Choice {
    /// A number from 0 to 10.
    case number
    case yesNo
    /// One of a few words.
    case choice
    /// A length of time, in minutes.
    case duration

    package var label: String {
        switch self {
        case .number: "a number from 0 to 10"
        case .yesNo: "yes or no"
        case .choice: "one of a few words"
        case .duration: "a length of time, in minutes"
        }
    }
}

/// A tracker of the person's own, asked beside mood and sleep; a note keeps its answer as a number.
package struct Tracker: Fielded, Hashable {
    package var name = ""
    package var kind = TrackerKind.number
    /// The words of a choice; an answer is kept as the place of its word, the first being 0.
    package var options: [String] = []
    package var extra = JSONObject()

    package init() {}
    package init(name: String, kind: TrackerKind = .number, options: [String] = []) {
        (self.name, self.kind, self.options) = (name, kind, options)
    }

    package static let fields = FieldTable<Tracker>([
        Field("name", \.name, .line, "name"),
        Field("kind", \.kind, .choice(TrackerKind.allCases.map(\.rawValue)), "kind"),
        Field("options", \.options, .lines, "words"),
    ])

    /// The words its numbers stand for; empty where they stand for themselves.
    package var words: [String] {
        switch kind {
        case .yesNo: ["no", "yes"]
        case .choice: options
        case .number, .duration: []
        }
    }

    /// An answer as it is read: "yes", "often", "45 min", "6".
    package func shown(_ value: Double) -> String {
        if let place = Int(exactly: value), words.indices.contains(place) { return words[place] }
        return JSONNumber(value).text + (kind == .duration ? " min" : "")
    }

    /// The whole axis of its chart; for a length of time the hours its longest answer needs, up to a week.
    package func axis(_ values: [Double]) -> ClosedRange<Double> {
        switch kind {
        case .number: 0...10
        case .yesNo, .choice: 0...Double(max(1, words.count - 1))
        case .duration: 0...max(60, min(10_080, ((values.max() ?? 0) / 60).rounded(.up) * 60))
        }
    }
}

extension Settings {
    private static let daily = ["mood", "energy", "sleep", "tension", "openness"]

    /// The numbers asked each day, then the person's own trackers.
    package var measures: [Tracker] { Self.daily.map { Tracker(name: $0) } + trackers }

    /// The names of the numbers asked each day, then of the person's own trackers.
    package var checkInNames: [String] { measures.map(\.name) }

    /// A number of the day as it is read.
    package func shown(_ value: Double, of name: String) -> String {
        measures.first { $0.name == name }?.shown(value) ?? JSONNumber(value).text
    }

    /// The numbers of a day as they are read: "mood 6", "appetite some".
    package func shown(_ checkIn: CheckIn) -> [String] {
        checkIn.measures.map { "\($0.name) \(shown($0.value, of: $0.name))" }
    }
}
