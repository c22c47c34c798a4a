/// What can be chosen on the grounding page, in the order it stands there.
package enum GroundingWay: Hashable, Sendable {
    case breathing(Int)
    case senses
    case bodyScan
    case walk
    case sentence

    package static func all(of texts: Grounding) -> [GroundingWay] {
        texts.breathing.indices.map(GroundingWay.breathing) + [.senses, .bodyScan, .walk, .sentence]
    }

    /// The word at its left.
    package var label: String {
        switch self {
        case .breathing(let index): index == 0 ? "Breath" : ""
        case .senses: "Senses"
        case .bodyScan: "Body"
        case .walk: "Walk"
        case .sentence: "Words"
        }
    }

    package func title(in texts: Grounding) -> String {
        switch self {
        case .breathing(let index): texts.breathing[index].title
        case .senses: texts.senses.title
        case .bodyScan: texts.bodyScan.title
        case .walk: texts.walk.title
        case .sentence: "A kind sentence"
        }
    }

    package func about(in texts: Grounding) -> String {
        switch self {
        case .breathing(let index): texts.breathing[index].about
        case .senses: texts.senses.about
        case .bodyScan: texts.bodyScan.about
        case .walk: texts.walk.about
        case .sentence: "One at a time, as many as you like."
        }
    }

    /// Its steps; none where there is nothing to go through.
    package func steps(in texts: Grounding) -> [GroundingStep] {
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
package struct GroundingStep: Hashable, Sendable {
    package var text: String
    /// Less, for a hard hour.
    package var gentle = ""
    /// 0 stays until a key.
    package var seconds = 0

    package init(text: String, gentle: String = "", seconds: Int = 0) {
        self.text = text
        self.gentle = gentle
        self.seconds = seconds
    }

    package static func end(_ text: String) -> GroundingStep { GroundingStep(text: text) }
}
