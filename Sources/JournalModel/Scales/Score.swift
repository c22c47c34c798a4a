/// A number that came out of answers, with the band it lies in.
package struct ScoreValue: Hashable, Sendable {
    /// Exact; `shown` rounds it.
    package var value: Double
    package var band: Band?
    package var range: ScoreRange?
    package var decimals: Int

    /// The number as it is read: rounded to its places, and "0.0" where places are due.
    package var shown: String { scoreText(value, decimals: decimals) }
}

/// A score with at most so many places after the point, half away from zero.
package func scoreText(_ value: Double, decimals: Int) -> String {
    let factor = [1.0, 10, 100, 1000][max(0, min(3, decimals))]
    let scaled = (abs(value) * factor).rounded()
    guard scaled < 1e15 else { return JSONNumber(value).text }
    let whole = Int(scaled)
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    return sign + "\(whole / Int(factor))." + padded(whole % Int(factor), min(3, decimals))
}

/// Whether a pattern is there; nil while one of its items is open.
package struct PatternResult: Sendable {
    package let pattern: Pattern
    package let isMet: Bool?
    /// How many items of each cluster count so far.
    package let counts: [(id: String, count: Int)]

    /// What the scale says about it.
    package var words: String {
        switch isMet {
        case true?: pattern.met
        case false?: pattern.notMet
        case nil: pattern.unknown
        }
    }
}

/// What answers come to by the rules of their scale. Nothing is ever filled in.
package struct Score: Sendable {
    package let answered: Int
    package let of: Int
    /// The ids of the items that count and are open.
    package let missing: [String]
    package let total: ScoreValue?
    /// The subscales that stand, in the scale's order.
    package let subscales: [(id: String, score: ScoreValue)]
    package let patterns: [PatternResult]
    /// The safety rules that speak.
    package let safety: [SafetyRule]
    /// Cut-offs and caseness figures that were reached.
    package let reached: [Threshold]

    package var isComplete: Bool { missing.isEmpty }

    package subscript(subscale id: String) -> ScoreValue? { subscales.first { $0.id == id }?.score }

    /// The total, or the subscale of an id.
    func value(_ id: String) -> Double? { id.isEmpty || id == "total" ? total?.value : self[subscale: id]?.value }
}
