import JournalModel
import TextUI

/// Every key of every screen, each of which can be another one.
struct KeySettingsScreen: Screen {
    enum Action: Hashable, Sendable { case bind, add, reset, resetAll, cancel, move(Move) }

    static let name = "key settings"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.bind, [.enter], "Press another key for it", group: "Keys", hint: "another key"),
            KeyBinding(.add, ["a"], "Press one more key for it", group: "Keys", hint: "one more"),
            KeyBinding(.reset, ["x"], "The key it came with", group: "Keys", hint: "as it came"),
            KeyBinding(.resetAll, ["X"], "All keys as they came", group: "Keys"),
            KeyBinding(.cancel, [.escape], "Leave it as it is", group: "Keys", hint: "leave it"),
        ] + Move.lines(Move.list, Action.move))

    /// A line that can be bound: its screen and its name.
    struct Place: Hashable, Sendable {
        let screen: String
        let name: String
    }

    private enum Stage: Hashable { case choosing, waiting(adding: Bool), asking(Key, adding: Bool) }

    private var shelf = Shelf<Place>()
    private var stage = Stage.choosing

    init() {
        shelf.set(
            ([ScreenKeys.anywhere] + ScreenKeys.screens).flatMap { screen in
                [.heading(screen.name)] + screen.lines.map { .item(Place(screen: screen.name, name: $0.name)) }
            })
    }

    func title(in context: Context) -> String { "Keys" }
    /// While a key is waited for, every key is the answer.
    var isTyping: Bool { if case .waiting = stage { true } else { false } }

    func availability(of action: Action, in context: Context) -> Availability {
        guard !isTyping else { return action == .cancel ? .enabled : .hidden }
        switch action {
        case .cancel: return .hidden
        case .reset: return isOwn(context) ? .enabled : .hidden
        case .resetAll: return context.settings.keys.isEmpty ? .hidden : .enabled
        default: return .enabled
        }
    }

    private func isOwn(_ context: Context) -> Bool {
        shelf.selected.map { context.settings.keys[$0.screen]?.object?[$0.name] != nil } ?? false
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .bind: stage = .waiting(adding: false)
        case .add: stage = .waiting(adding: true)
        case .cancel: stage = .choosing
        case .reset: return shelf.selected.map { [.set(.keys(screen: $0.screen, action: $0.name, nil))] } ?? []
        case .resetAll: return [.ask(Question("reset", "All keys as they came", options: ["Yes, all of them", "No"]))]
        case .move(let move): shelf.move(move)
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        guard case .waiting(let adding) = stage, let place = shelf.selected else { return [] }
        stage = .choosing
        if let reason = refusal(key, place) { return [.notify(reason)] }
        guard let other = KeyFinder(context).owner(of: key, beside: place) else {
            return bind(key, adding, in: context)
        }
        stage = .asking(key, adding: adding)
        let lines = ["\(key.name) is \"\(other.label)\" here. It would lose that key."]
        return [.ask(Question("taken", "That key is taken", lines, options: ["Use it for this", "Leave it as it is"]))]
    }

    /// Why a key cannot be taken: what works while text is written needs one that types nothing.
    private func refusal(_ key: Key, _ place: Place) -> String? {
        let isAlways =
            place.screen == "anywhere"
            && AppAction.keys.bindings.contains { $0.name == place.name && $0.action.isAlways }
        guard isAlways, key.typed != nil || key.isPlainEditing else { return nil }
        return "This works while you write too, so it needs a key that does nothing in a text, as f2 or ctrl-t"
    }

    private func bind(_ key: Key, _ adding: Bool, in context: Context) -> [Command] {
        guard let place = shelf.selected else { return [] }
        let old = adding ? KeyFinder(context).keys(of: place).map(\.name).filter { $0 != key.name } : []
        let set = Command.set(.keys(screen: place.screen, action: place.name, old + [key.name]))
        let shadow = KeyFinder(context).shadowed(by: key, place)
        return [set] + (shadow.map { [.notify($0)] } ?? [])
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if shelf.take(event, top: Self.head) != nil { return perform(.bind, in: context) }
        switch event {
        case .answered(.chose("taken", 0)):
            guard case .asking(let key, let adding) = stage else { break }
            stage = .choosing
            return bind(key, adding, in: context)
        case .answered(.chose("reset", 0)): return resetAll(context)
        default: break
        }
        shelf.fit(listSize(context))
        return []
    }

    private func resetAll(_ context: Context) -> [Command] {
        context.settings.keys.members.flatMap { screen in
            (screen.value.object?.members ?? []).map { Command.set(.keys(screen: screen.key, action: $0.key, nil)) }
        } + [.notify("All keys are as they came")]
    }

    // MARK: Drawing

    private static let head = 2

    /// Narrower than a shelf with a page beside it.
    private func listSize(_ context: Context) -> Size {
        Size(min(64, context.bodySize.width), max(1, context.bodySize.height - Self.head))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let finder = KeyFinder(context)
        let words =
            isTyping
            ? StyledText("Press the key for: \(shelf.selected.flatMap { finder.line($0)?.label } ?? "")", .accent)
            : StyledText("Every key can be another one.", .quiet)
        canvas.write(words, in: canvas.bounds.row(0))
        canvas.within(Rect(origin: Point(0, Self.head), size: Size(min(64, canvas.width), canvas.height - Self.head))) {
            inner in
            shelf.draw(on: &inner) { row, place in
                guard let line = finder.line(place) else { return }
                let isOwn = context.settings.keys[place.screen]?.object?[place.name] != nil
                let keys =
                    line.keys.isEmpty ? "none" : line.keys.map { $0.shortName(row.glyphs) }.joined(separator: " ")
                row.write(StyledText("  " + line.label, .text), aside: keys, role: isOwn ? .accent : .key)
            }
        }
    }
}

extension Key {
    /// Whether a text being written needs it: enter, arrows, deleting.
    fileprivate var isPlainEditing: Bool { isEditing && modifiers.isEmpty }
}
