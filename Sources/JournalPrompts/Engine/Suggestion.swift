package import JournalModel

/// What a suggestion opens.
package enum SuggestionTarget: Hashable, Sendable {
    /// A prompt to answer, by its id.
    case prompt(String)
    /// One step with a stuck pattern: an activation prompt, and the person's own schema where there is one.
    case activation(prompt: String, schema: RecordID?)
    /// A letter whose rest is over, to be read again.
    case letter(RecordID)
    /// An insight to be looked at again.
    case insight(RecordID)
    /// An insight whose decision has waited until its day.
    case decision(RecordID)
    /// An insight whose small step was some days ago.
    case step(RecordID)
    /// The three markers of a schema, asked again.
    case check(schema: RecordID)
    /// A session looked at from a distance.
    case laterLook(RecordID)
    /// A planned session and its preparation.
    case session(RecordID)
    case scale(String)
    case checkIn
    case note
    case ground
    case help
    case letters
    case insights
    case schemas
    case logSession
}

/// The kinds of suggestion, so that a set can be mixed.
package enum SuggestionKind: String, Choice {
    case reflect, activation, letter, insight, decision, step, check, look, session, scale
    case checkIn = "check-in"
    case note, ground, help, place
}

/// Something that might be done now, and why.
package struct Suggestion: Hashable, Sendable, Identifiable {
    package var target: SuggestionTarget
    /// What it is, in one line.
    package var title: String
    /// Why it is offered now, in plain words.
    package var reason: String
    /// 1 a minute, 2 some minutes, 3 a while.
    package var effort: Int
    /// Whether it was due, and stays until it is done, skipped or snoozed.
    package var isDue: Bool

    package init(_ target: SuggestionTarget, title: String, reason: String, effort: Int = 1, isDue: Bool = false) {
        self.target = target
        self.title = title
        self.reason = reason
        self.effort = effort
        self.isDue = isDue
    }

    /// The name under which skipping, snoozing and offering are remembered (`PromptMemory`); never shown.
    package var id: String { target.key }

    package var kind: SuggestionKind { target.kind }
}

extension SuggestionTarget {
    /// The name under which it is remembered; of a prompt its own id.
    package var key: String {
        switch self {
        case .prompt(let id), .activation(let id, _): id
        case .letter(let id): "letter:\(id)"
        case .insight(let id): "insight:\(id)"
        case .decision(let id): "decision:\(id)"
        case .step(let id): "step:\(id)"
        case .check(let id): "check:\(id)"
        case .laterLook(let id): "look:\(id)"
        case .session(let id): "session:\(id)"
        case .scale(let id): "scale:\(id)"
        case .checkIn: "place:checkin"
        case .note: "place:note"
        case .ground: "place:ground"
        case .help: "place:help"
        case .letters: "place:letters"
        case .insights: "place:insights"
        case .schemas: "place:schemas"
        case .logSession: "place:session"
        }
    }

    package var kind: SuggestionKind {
        switch self {
        case .prompt: .reflect
        case .activation: .activation
        case .letter: .letter
        case .insight: .insight
        case .decision: .decision
        case .step: .step
        case .check: .check
        case .laterLook: .look
        case .session, .logSession: .session
        case .scale: .scale
        case .checkIn: .checkIn
        case .note: .note
        case .ground: .ground
        case .help: .help
        case .letters, .insights, .schemas: .place
        }
    }
}
