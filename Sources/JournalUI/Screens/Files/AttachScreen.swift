import JournalModel
import TextUI

/// Adds a file to an entry: its path, with what it may go on to beneath.
struct AttachScreen: Screen {
    enum Action: Hashable, Sendable { case add, complete, up, down }

    static let name = "attach"
    static let keys = KeyTable<Action>([
        KeyBinding(.add, [.enter], "Add it; a copy is kept in the journal", hint: "add"),
        KeyBinding(.complete, [.tab], "Go on with the name", hint: "complete"),
        KeyBinding(.up, [.up], "Up"),
        KeyBinding(.down, [.down], "Down"),
    ])

    private let id: RecordID
    private var path = PathField("~/")
    private var hasAsked = false

    init(_ id: RecordID) { self.id = id }

    var isTyping: Bool { true }
    var chrome: Chrome { .box(Size(64, 4 + PathField.rows)) }

    func title(in context: Context) -> String { "Add a picture, a sound or another file" }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .add:
            if let more = path.enter() { return more }
            guard !path.text.isEmpty else { return [.back] }
            return [.attach(path: path.text, to: id), .back]
        case .complete: return path.complete()
        case .up: path.move(by: -1)
        case .down: path.move(by: 1)
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] { path.type(key) }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .refreshed where !hasAsked:
            hasAsked = true
            return path.commands
        case .paths(let listing): path.receive(listing)
        case .pasted(let text): return path.paste(text)
        case .wheel(let rows): path.move(by: rows.signum())
        default: break
        }
        return []
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let used = canvas.writeWrapped(
            "A copy is kept in the journal; the file stays where it is.", in: canvas.bounds, role: .quiet)
        canvas.within(canvas.bounds.inset(top: used + 1)) { path.draw(on: &$0) }
    }
}
