import JournalPrompts

/// What can be chosen on the grounding page, in the order it stands there.
enum GroundingWay: Hashable, Sendable {
    case breathing(Int)
    case senses
    case bodyScan
    case walk
    case sentence

    static func all(of texts: Grounding) -> [GroundingWay] {
        texts.breathing.indices.map(GroundingWay.breathing) + [.senses, .bodyScan, .walk, .sentence]
    }

    /// The word at its left.
    var label: String {
        switch self {
        case .breathing(let index): index == 0 ? "Breath" : ""
        case .senses: "Senses"
        case .bodyScan: "Body"
        case .walk: "Walk"
        case .sentence: "Words"
        }
    }

    func title(in texts: Grounding) -> String {
        switch self {
        case .breathing(let index): texts.breathing[index].title
        case .senses: texts.senses.title
        case .bodyScan: texts.bodyScan.title
        case .walk: texts.walk.title
        case .sentence: "A kind sentence"
        }
    }

    func about(in texts: Grounding) -> String {
        switch self {
        case .breathing(let index): texts.breathing[index].about
        case .senses: texts.senses.about
        case .bodyScan: texts.bodyScan.about
        case .walk: texts.walk.about
        case .sentence: "One at a time, as many as you like."
        }
    }

    /// Its steps; none where there is nothing to go through.
    func steps(in texts: Grounding) -> [GroundingStep] {
        switch self {
        case .breathing: []
        case .senses:
            texts.senses.steps.map { GroundingStep(text: $0.text, gentle: $0.gentle) } + [.end(texts.senses.end)]
        case .bodyScan: Self.steps(of: texts.bodyScan)
        case .walk: Self.steps(of: texts.walk)
        case .sentence: texts.kindSentences.map { GroundingStep(text: $0) }
        }
    }

    private static func steps(of practice: GroundingPractice) -> [GroundingStep] {
        practice.steps.map { GroundingStep(text: $0.text, gentle: practice.gentle, seconds: $0.seconds) }
            + [.end(practice.end)]
    }
}

/// One thing said, and how long it stays when it goes on by itself.
struct GroundingStep: Hashable, Sendable {
    var text: String
    /// Less, for a hard hour.
    var gentle = ""
    /// 0 stays until a key.
    var seconds = 0

    static func end(_ text: String) -> GroundingStep { GroundingStep(text: text) }
}
