import JournalModel
import JournalPrompts
import TextUI

/// Everything that can be begun, as a quiet list on top of what was there.
struct BeginningScreen: Screen {
    enum Action: Hashable, Sendable {
        case note, live, past, plan, letter, insight, schema, prompt
        case open, up, down
    }

    static let name = "begin"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Begin what the bar is on", hint: "begin"),
        KeyBinding(.note, ["n"], "Today's note", group: "Begin"),
        KeyBinding(.live, ["s"], "A session, now", group: "Begin"),
        KeyBinding(.past, ["p"], "Log a past session", group: "Begin"),
        KeyBinding(.plan, ["a"], "Plan a session", group: "Begin"),
        KeyBinding(.letter, ["t"], "A letter that is not sent", group: "Begin"),
        KeyBinding(.insight, ["i"], "An insight", group: "Begin"),
        KeyBinding(.schema, ["c"], "A schema, in your own words", group: "Begin"),
        KeyBinding(.prompt, ["o"], "Work an activation prompt", group: "Begin"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    /// What stands in the list: the lines of the table that begin something.
    private static let offers = keys.bindings.filter { $0.group == "Begin" }
    private var list = ListView(count: BeginningScreen.offers.count)

    func title(in context: Context) -> String { "Begin something new" }
    var chrome: Chrome { .box(Size(58, Self.offers.count)) }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        case .open: return list.selection.map { begin(Self.offers[$0].action, in: context) } ?? []
        default: return begin(action, in: context)
        }
        return []
    }

    private func begin(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .note: [.replace(.todaysNote)]
        case .live: [.replace(context.runningSession.map { .liveSession($0) } ?? .newSession(live: true))]
        case .past: [.replace(.newSession(live: false))]
        case .plan: [.replace(.planSession)]
        case .letter: [.replace(.newDraft)]
        case .insight: [.replace(.newInsight)]
        case .schema: [.replace(.newSchema(domain: nil))]
        case .prompt: activation(in: context)
        default: []
        }
    }

    /// The one offered today, where there is one; otherwise the packs.
    private func activation(in context: Context) -> [Command] {
        for suggestion in context.suggestions {
            if case .activation(let prompt, let schema) = suggestion.target {
                return [.replace(.working(prompt: prompt, schema: schema))]
            }
        }
        return [.switchTo(.prompts)]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        let rows = min(Self.offers.count, context.size.height - 3)
        switch event {
        case .refreshed: list.fit(rows: rows)
        case .wheel(let distance): list.move(by: distance.signum())
        case .clicked(let point):
            guard let index = list.index(atRow: point.y, rows: rows) else { break }
            list.select(index)
            return perform(.open, in: context)
        default: break
        }
        return []
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        list.draw(on: &canvas) { row, index, _ in
            let offer = Self.offers[index]
            row.write(offer.keys.first?.shortName(row.glyphs) ?? "", at: .zero, role: .key)
            row.write(label(offer, in: context), at: Point(3, 0))
            let beside = Self.beside(offer.action)
            if row.width >= 50 { row.write(beside, in: row.bounds.inset(left: 32), role: .quiet) }
        }
    }

    private func label(_ offer: KeyBinding<Action>, in context: Context) -> String {
        offer.action == .live && context.runningSession != nil ? "Go on with the session" : offer.label
    }

    private static func beside(_ action: Action) -> String {
        switch action {
        case .note: "a word is enough"
        case .live: "it begins when you say so"
        case .past: "what you still have of it"
        case .plan: "its day, and a list"
        case .letter: "it rests here"
        case .insight: "something you saw"
        case .schema: "an old pattern"
        case .prompt: "easiest first"
        default: ""
        }
    }
}

extension Context {
    /// The session that began within the last day and has not ended.
    var runningSession: RecordID? { journal.runningSession(now: now)?.header.id }
}
