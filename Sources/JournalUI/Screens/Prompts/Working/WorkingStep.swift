/// Where one is in working a prompt. Every step can be left, and all but the first two can be passed by.
enum WorkingStep: Hashable, Sendable {
    /// How are you now?
    case readiness
    /// Raw was said: grounding is offered, the choice stays theirs.
    case raw
    /// The words, and how strong it is.
    case meet
    /// The words alone.
    case stay
    /// What came, in its parts, and what is also true.
    case write
    /// How strong it is now.
    case after
    /// How it went.
    case outcome
    /// Next, stop, or ground.
    case close
    /// It was too much: a kind stop.
    case enough

    /// The step before, where one can go back to it.
    var before: WorkingStep? {
        switch self {
        case .stay: .meet
        case .write: .stay
        case .after: .write
        case .outcome: .after
        default: nil
        }
    }

    /// Whether it is answered by choosing one of a few options.
    var isChoice: Bool {
        switch self {
        case .readiness, .raw, .outcome, .close, .enough: true
        case .meet, .stay, .write, .after: false
        }
    }

    /// Whether the words stand in the middle of the screen.
    var showsWords: Bool { self == .meet || self == .stay }

    /// Whether a number from 0 to 10 is asked for.
    var isRating: Bool { self == .meet || self == .after }
}
