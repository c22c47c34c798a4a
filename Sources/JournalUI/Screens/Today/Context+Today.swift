import JournalModel
import JournalPrompts

extension Context {
    /// The note of the day that is lived now, when it was begun.
    var todaysNote: Note? {
        journal.newest(3, of: .note).compactMap(\.note).first {
            clock.day(of: $0.header.when) == today && $0.answers.isEmpty && clock.day(of: $0.header.created) == today
        }
    }

    /// The last value a check-in gave under a name, for each of the last days; nil where none was given.
    func daily(_ name: String, days: Int) -> [Double?] {
        var values = [Double?](repeating: nil, count: days)
        for record in journal.newest(days * 3, of: .note).reversed() {
            let ago = today - clock.day(of: record.when)
            if (0..<days).contains(ago), let value = record.note?.checkIn[name] { values[days - 1 - ago] = value }
        }
        return values
    }
}

/// The quiet lines beneath the date: what the window one is in usually means, as a default and not as a fact.
func todayLines(in context: Context) -> [String] {
    guard context.isWhole || !context.journal.isEmpty else { return [] }
    if context.journal.isEmpty {
        return [
            "Welcome. Everything you write stays in files on this machine.",
            "Begin anywhere; nothing has to be filled in.",
        ]
    }
    guard let place = context.place, let session = context.journal[place.session]?.session, place.day <= 180 else {
        return []
    }
    let window = session.openWindows(onDay: place.day).first
    return context.safety.windows.text(of: window, after: place.family).lines(onDay: place.day)
}

extension SuggestionKind {
    /// The word at its left.
    var label: String {
        switch self {
        case .reflect: "Reflect"
        case .activation: "Schema"
        case .letter: "Letter"
        case .insight: "Insight"
        case .decision: "Decision"
        case .step: "Step"
        case .check: "Check"
        case .look: "Look back"
        case .session: "Session"
        case .scale: "Scale"
        case .checkIn: "Check in"
        case .note: "Note"
        case .ground: "Ground"
        case .help: "Help"
        case .place: "Go to"
        }
    }
}

extension SuggestionTarget {
    /// What opening it does.
    var commands: [Command] {
        switch self {
        case .prompt(let id): [.open(.newNote(prompt: id))]
        case .activation(let prompt, let schema): [.open(.working(prompt: prompt, schema: schema))]
        case .letter(let id): [.open(.reread(id))]
        case .insight(let id), .decision(let id), .step(let id): [.open(.revisit(id))]
        case .check(let schema): [.open(.check(schema: schema))]
        case .laterLook(let id): [.open(.laterLook(id))]
        case .session(let id): [.open(.session(id))]
        case .scale(let id): [.open(.scale(id))]
        case .checkIn, .note: [.open(.todaysNote)]
        case .ground: [.run(.ground)]
        case .help: [.run(.help)]
        case .letters: [.switchTo(.drafts)]
        case .insights: [.switchTo(.insights)]
        case .schemas: [.switchTo(.schemas)]
        case .logSession: [.open(.beginning)]
        }
    }
}
