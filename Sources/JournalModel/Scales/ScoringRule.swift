/// The lowest and highest a score can be; in the file a list of two numbers.
package struct ScoreRange: FieldValue, Hashable {
    package var low: Double
    package var high: Double

    package init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    package init(json: JSON) throws(FieldError) {
        guard let ends = json.array?.compactMap(\.double), ends.count == 2, json.array?.count == 2, ends[0] <= ends[1]
        else { throw FieldError("two numbers, the lower one first", found: json) }
        self.init(ends[0], ends[1])
    }

    package var json: JSON? { .array([.number(JSONNumber(low)), .number(JSONNumber(high))]) }

    package func contains(_ value: Double) -> Bool { value >= low && value <= high }
}

/// How the total is made.
package struct ScoringRule: Fielded, Hashable {
    package var method = ScoreMethod.none
    package var multiplier = 1.0
    /// Items whose answer is turned round.
    package var reverse: [String] = []
    /// nil: not known.
    package var range: ScoreRange?
    /// Places shown after the point; for a typed total also the most it may have.
    package var decimals = 0
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ScoringRule>([
        Field("method", \.method, .choice(ScoreMethod.words)), Field("multiplier", \.multiplier, .number),
        Field("reverse", \.reverse, .lines), Field("range", \.range, .part), Field("decimals", \.decimals, .whole),
    ])
}

/// A part of a scale with a result of its own.
package struct Subscale: Fielded, Hashable {
    package var id = ""
    package var title = ""
    package var items: [String] = []
    package var method = ScoreMethod.sum
    package var multiplier = 1.0
    package var reverse: [String] = []
    package var range: ScoreRange?
    package var decimals = 0
    package var direction: ScaleDirection?
    package var bands: [Band] = []
    package var note = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Subscale>([
        Field("id", \.id, .line), Field("title", \.title, .line), Field("items", \.items, .lines),
        Field("method", \.method, .choice(ScoreMethod.words)), Field("multiplier", \.multiplier, .number),
        Field("reverse", \.reverse, .lines), Field("range", \.range, .part), Field("decimals", \.decimals, .whole),
        Field("direction", \.direction, .choice(ScaleDirection.words)), Field("bands", \.bands, .part),
        Field("note", \.note, .text),
    ])

    var rule: ScoringRule {
        var rule = ScoringRule()
        (rule.method, rule.multiplier, rule.reverse) = (method, multiplier, reverse)
        (rule.range, rule.decimals) = (range, decimals)
        return rule
    }
}

/// A name for a stretch of a score, both ends included.
package struct Band: Fielded, Hashable {
    package var from = 0.0
    package var to = 0.0
    package var label = ""
    package var source = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Band>([
        Field("from", \.from, .number), Field("to", \.to, .number), Field("label", \.label, .line),
        Field("source", \.source, .text),
    ])
}

/// A published figure, with whom it was found in and where it is written.
package struct Threshold: Fielded, Hashable {
    package var kind = ThresholdKind.cutoff
    package var value: Double?
    /// For `mcid`: a share of the first total instead of points.
    package var percent: Double?
    /// The upper end where a source gives a stretch.
    package var upTo: Double?
    package var side = ThresholdSide.atLeast
    /// A subscale's id; empty: the total.
    package var of = ""
    package var population = ""
    package var citation = ""
    package var note = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Threshold>([
        Field("kind", \.kind, .choice(ThresholdKind.words)), Field("value", \.value, .number),
        Field("percent", \.percent, .number), Field("upTo", \.upTo, .number),
        Field("side", \.side, .choice(ThresholdSide.words)), Field("of", \.of, .line),
        Field("population", \.population, .text), Field("citation", \.citation, .text), Field("note", \.note, .text),
    ])
}
