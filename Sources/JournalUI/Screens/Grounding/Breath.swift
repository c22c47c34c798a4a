import JournalPrompts

/// Where one is in a rhythm of breathing at a moment.
struct Breath: Hashable, Sendable {
    /// What to do now, in words.
    let words: String
    /// Whole seconds left of this part, at least 1.
    let count: Int
    /// How far the breath is in: 0 is all out, 1 all in.
    let fullness: Double

    /// The moment so many milliseconds after the first breath began; nil for a rhythm without parts.
    init?(_ rhythm: BreathRhythm, at elapsed: Int) {
        let parts = rhythm.phases.filter { $0.seconds > 0 }
        let lengths = parts.map { Int($0.seconds * 1000) }
        let whole = lengths.reduce(0, +)
        guard whole > 0 else { return nil }
        var rest = elapsed % whole
        var index = 0
        while rest >= lengths[index] {
            rest -= lengths[index]
            index += 1
        }
        words = Self.words(parts[index].name)
        count = (lengths[index] - rest + 999) / 1000
        fullness = Self.fullness(parts.map(\.name), index, Double(rest) / Double(lengths[index]))
    }

    private static func words(_ name: String) -> String {
        switch name {
        case "in": "breathe in"
        case "out": "breathe out"
        default: name
        }
    }

    /// Holding keeps what the part before it came to.
    private static func fullness(_ names: [String], _ index: Int, _ share: Double) -> Double {
        let eased = share * share * (3 - 2 * share)
        switch names[index] {
        case "in": return eased
        case "out": return 1 - eased
        default:
            let before = (names[..<index].reversed() + names[index...].reversed()).first { $0 == "in" || $0 == "out" }
            return before == "in" ? 1 : 0
        }
    }
}

extension BreathRhythm {
    /// Whether so many milliseconds are enough: the time meant for it has passed, and a breath has just ended.
    func isOver(at elapsed: Int) -> Bool {
        let whole = Int(length * 1000)
        guard whole > 0 else { return elapsed >= minutes * 60_000 }
        return elapsed >= (minutes * 60_000 + whole - 1) / whole * whole
    }
}
