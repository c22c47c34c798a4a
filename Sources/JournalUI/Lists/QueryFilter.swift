import JournalModel

/// Only some of the journal: the questions it is narrowed by, and what they have come to.
struct QueryFilter {
    private(set) var query = Query()

    private static let kinds: [(kind: RecordKind, words: String)] = [
        (.note, "notes"), (.session, "sessions"), (.work, "work with prompts"), (.draft, "letters"),
        (.insight, "insights"),
    ]
    private static let others = ["a session's arc", "a tag", "some days"]

    mutating func clear() { query = Query() }

    /// The question that begins it.
    func question(titled title: String) -> Question {
        Question("filter", title, [], options: ["everything"] + Self.kinds.map(\.words) + Self.others)
    }

    /// Takes an answer to one of its questions in; what is to be asked or said then. Nil for any other answer.
    mutating func take(_ answer: Answer, in context: Context) -> [Command]? {
        switch answer {
        case .chose("filter", 0): query = Query()
        case .chose("filter", let index) where index <= Self.kinds.count: query.kinds = [Self.kinds[index - 1].kind]
        case .chose("filter", let index): return ask(index - Self.kinds.count - 1, in: context)
        case .chose("session", let index):
            let sessions = Array(context.journal.sessions.reversed())
            if sessions.indices.contains(index) { query.session = sessions[index].header.id }
        case .wrote("tag", let tag): query.tag = trimmed(tag).isEmpty ? nil : trimmed(tag.drop { $0 == "#" })
        case .wrote("from", let words):
            let unclear = take(words, into: \.from, in: context)
            return unclear.isEmpty ? [.ask(Self.dayQuestion("until", "Until which day"))] : unclear
        case .wrote("until", let words): return take(words, into: \.to, in: context)
        default: return nil
        }
        return []
    }

    private func ask(_ other: Int, in context: Context) -> [Command] {
        switch other {
        case 0: [.ask(sessionQuestion(context))]
        case 1: [.ask(Question("tag", "Which tag", ["Without the sign: tired, not #tired"], text: ""))]
        default: [.ask(Self.dayQuestion("from", "From which day"))]
        }
    }

    private static func dayQuestion(_ name: String, _ title: String) -> Question {
        Question(name, title, ["last monday, 3 weeks ago, 2 nov; nothing leaves it open"], text: "")
    }

    private mutating func take(
        _ words: String, into end: WritableKeyPath<Query, Day?>, in context: Context
    ) -> [Command] {
        if trimmed(words).isEmpty {
            query[keyPath: end] = nil
            return []
        }
        let reader = DateWords(now: context.now, dayStart: context.settings.dayStart)
        guard let day = reader.day(words) else {
            return [.notify("That day was not understood; 2 nov or last monday would do")]
        }
        query[keyPath: end] = day
        return []
    }

    private func sessionQuestion(_ context: Context) -> Question {
        let names = context.journal.sessions.reversed().prefix(9).map {
            [$0.medicine.orElse("a session"), context.clock.day(ofSession: $0.header.id)?.shortWithYear ?? "planned"]
                .joinedWords
        }
        return Question("session", "Which session", names.isEmpty ? ["There is none yet."] : [], options: names)
    }

    /// What it says, in words; nil when everything is meant.
    func words(in context: Context) -> String? {
        var words = Self.kinds.filter { query.kinds.contains($0.kind) }.map(\.words)
        if let tag = query.tag { words.append("#\(tag)") }
        if let session = query.session {
            words.append("the arc of \(context.clock.day(ofSession: session)?.short ?? "a session")")
        }
        if let from = query.from { words.append("from \(from.shortWithYear)") }
        if let to = query.to { words.append("until \(to.shortWithYear)") }
        return words.isEmpty ? nil : "only " + words.joined(separator: ", ")
    }
}
