package import JournalModel

/// What a pack is for.
package enum PackKind: String, Choice {
    /// Questions and small invitations, any of them, in any order.
    case reflection
    /// Steps that are walked in their order.
    case form
    /// What is looked at before a session.
    case preparation
    /// Scenes written to touch a stuck pattern; chosen, never pushed.
    case activation
}

/// The part of the weeks a prompt belongs to.
package enum PromptPhase: String, Choice {
    /// Setting down what came, without making anything of it.
    case capture
    case meaning
    /// Trying something of it in ordinary days.
    case embodiment
    case preparation
    case any
    case activation
}

/// The shape an answer takes.
package enum PromptForm: String, Choice {
    case words, line, word, number, list, draw, move, voice, sound

    /// What is asked for, in a word or two.
    package var label: String {
        switch self {
        case .words: "some words"
        case .line: "one line"
        case .word: "one word"
        case .number: "a number"
        case .list: "a list"
        case .draw: "a drawing"
        case .move: "a movement"
        case .voice: "your voice"
        case .sound: "a sound"
        }
    }

    /// Whether answering takes a minute or less.
    package var isShort: Bool { self == .line || self == .word || self == .number }
}

/// A stretch of days after a session, first and last counted; negative days lie before it, an open end has none.
package struct DaySpan: FieldValue, Hashable {
    package var from: Int?
    package var to: Int?

    package init(from: Int?, to: Int?) {
        self.from = from
        self.to = to
    }

    package init(json: JSON) throws(FieldError) {
        guard let ends = json.array, ends.count == 2 else { throw FieldError("two days like [0, 3]", found: json) }
        from = try Int?(json: ends[0])
        to = try Int?(json: ends[1])
        if let from, let to, from > to { throw FieldError("two days, the earlier one first", found: json) }
    }

    package var json: JSON? { .array([from.json ?? .null, to.json ?? .null]) }

    /// Whether a day lies in it.
    package func contains(_ day: Int) -> Bool { (from ?? Int.min) <= day && day <= (to ?? Int.max) }
}

extension Medicine {
    /// The medicine a pack names, as it stands in the file.
    static func named(in medicines: [String]) -> Set<Medicine> { Set(medicines.compactMap(Medicine.init(rawValue:))) }
}
