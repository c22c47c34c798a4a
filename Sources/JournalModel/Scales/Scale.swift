/// A questionnaire, check-in, list or tracker, as its file defines it (docs/format-scales.md).
package struct Scale: Fielded, Hashable {
    /// The newest form of the file this Loam reads.
    package static let latestFormat = 1

    package var format = 0
    package var id = ""
    package var version = ""
    package var title = ""
    package var fullTitle = ""
    package var edition = ""
    package var about = ""
    /// What it is about in a word or two, where its name is an abbreviation.
    package var subject = ""
    package var kind = ScaleKind.scale
    package var entry = ScaleEntry.items
    /// Offered after these only; empty: after any.
    package var medicines: [Medicine] = []
    package var direction = ScaleDirection.higherIsMore
    package var directionWords = ""
    package var window = LookBack()
    package var instruction = ""
    package var stem = ""
    package var options: [ScaleOption] = []
    package var range: ItemRange?
    package var items: [ScaleItem] = []
    /// The words for "none of these" in a list.
    package var none = ""
    package var scoring = ScoringRule()
    package var subscales: [Subscale] = []
    package var bands: [Band] = []
    package var thresholds: [Threshold] = []
    package var patterns: [Pattern] = []
    package var safety: [SafetyRule] = []
    package var retake = Retake()
    package var limits: [String] = []
    package var permission = Permission()
    package var codes: [ScaleCode] = []
    package var codesNotice = ""
    /// The address of the FHIR Questionnaire it came from.
    package var questionnaire = ""
    package var references: [String] = []
    package var notes: [String] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Scale>([
        Field("format", \.format, .whole), Field("id", \.id, .line), Field("version", \.version, .line),
        Field("title", \.title, .line), Field("fullTitle", \.fullTitle, .line), Field("edition", \.edition, .line),
        Field("about", \.about, .text), Field("subject", \.subject, .line),
        Field("kind", \.kind, .choice(ScaleKind.words)),
        Field("entry", \.entry, .choice(ScaleEntry.words)), Field("medicines", \.medicines, .lines),
        Field("direction", \.direction, .choice(ScaleDirection.words)),
        Field("directionWords", \.directionWords, .line), Field("window", \.window, .part),
        Field("instruction", \.instruction, .text), Field("stem", \.stem, .text),
        Field("options", \.options, .part), Field("range", \.range, .part), Field("items", \.items, .part),
        Field("none", \.none, .line), Field("scoring", \.scoring, .part), Field("subscales", \.subscales, .part),
        Field("bands", \.bands, .part), Field("thresholds", \.thresholds, .part),
        Field("patterns", \.patterns, .part), Field("safety", \.safety, .part), Field("retake", \.retake, .part),
        Field("limits", \.limits, .lines), Field("permission", \.permission, .part), Field("codes", \.codes, .part),
        Field("codesNotice", \.codesNotice, .text), Field("questionnaire", \.questionnaire, .line),
        Field("references", \.references, .lines),
        Field("notes", \.notes, .lines),
    ])
}

extension Scale {
    /// The answers an item can have: its own, or the scale's; for yes or no the two, for a mark one.
    package func options(of item: ScaleItem) -> [ScaleOption] {
        switch item.answer {
        case .choice: item.options.isEmpty ? options : item.options
        case .yesNo: [ScaleOption(0, "no"), ScaleOption(1, "yes")]
        case .mark: [ScaleOption(1, "noticed")]
        case .number, .duration: []
        }
    }

    /// The numbers an item can have, in the unit of its range; nil where it has options, or no ends.
    package func range(of item: ScaleItem) -> ItemRange? { item.range ?? range }

    /// The lowest and the highest value an item can have.
    package func ends(of item: ScaleItem) -> (low: Int, high: Int)? {
        let values = options(of: item).map(\.value)
        if let low = values.min(), let high = values.max() { return (low, high) }
        return range(of: item).map { ($0.min, $0.max) }
    }

    /// Whether an answer can be given to an item.
    package func takes(_ value: Int, for item: ScaleItem) -> Bool {
        switch item.answer {
        case .choice, .yesNo: return options(of: item).contains { $0.value == value }
        case .mark: return (0...1).contains(value)
        case .duration: return (0...10_000).contains(value)
        case .number:
            guard let range = range(of: item) else { return false }
            return (range.min...max(range.min, range.max)).contains(value)
                && (value - range.min) % max(1, range.step) == 0
        }
    }

    /// The place of an item in the file, and so in a response.
    package func place(ofItem id: String) -> Int? { items.firstIndex { $0.id == id } }

    /// What an item is called in a few words: its number, its short name, or its place.
    package func name(ofItem id: String) -> String {
        guard let place = place(ofItem: id) else { return id }
        let item = items[place]
        return item.number.map(String.init) ?? item.title.nonEmpty ?? String(place + 1)
    }

    package func subscale(_ id: String) -> Subscale? { subscales.first { $0.id == id } }

    /// Whether it is offered after a medicine; nil is no session yet.
    package func isOffered(after medicine: Medicine?) -> Bool {
        medicines.isEmpty || medicine.map(medicines.contains) ?? false
    }

    /// Whom its text is owed to; empty where it is one's own.
    package var credit: String { permission.status == .own ? "" : permission.attribution }

    /// Whether a single number comes out of it, to be compared and drawn.
    package var hasTotal: Bool { entry == .total || scoring.method == .sum || scoring.method == .mean }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
