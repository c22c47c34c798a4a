import JournalModel
import TextUI

/// Letting a letter go: its lines thin out, one by one. It can be stopped at any moment with nothing lost.
struct LettingGoScreen: Screen {
    enum Action: Hashable, Sendable { case goOn, line, stop }

    static let name = "letting go"
    static let keys = KeyTable<Action>([
        KeyBinding(.stop, [.escape, "q"], "Stop; the letter stays as it is", group: "Letting go", hint: "stop"),
        KeyBinding(.line, [.enter, .down, "j"], "Let the next line go", group: "Letting go", hint: "a line"),
        KeyBinding(.goOn, [" "], "Rest a moment, or go on", group: "Letting go", hint: "rest"),
    ])

    private let id: RecordID
    private let erase: Bool
    /// Whether the lines go by themselves.
    private var isRunning: Bool
    private var text: ThinningText

    init(_ id: RecordID, erase: Bool, in context: Context) {
        self.id = id
        self.erase = erase
        isRunning = context.settings.motion
        text = ThinningText(context.journal[id]?.draft?.text ?? "", width: min(64, context.size.width - 4))
    }

    var tab: Tab? { .drafts }
    var chrome: Chrome { .bare }

    func availability(of action: Action, in context: Context) -> Availability {
        action == .goOn && !context.settings.motion ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .goOn:
            isRunning.toggle()
            return wake
        case .line:
            text.stepLine()
            return text.isGone ? letGo(in: context) : wake
        case .stop: return [.back, .notify("It stays, as it is")]
        }
    }

    /// A timer runs only while the lines go by themselves.
    private var wake: [Command] { isRunning ? [.wake(after: text.pace)] : [] }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .refreshed: return wake
        case .timer where isRunning:
            text.step()
            return text.isGone ? letGo(in: context) : wake
        default: return []
        }
    }

    private mutating func letGo(in context: Context) -> [Command] {
        isRunning = false
        guard let record = context.journal[id], context.readOnly == nil else {
            return [.back, .notify("It cannot be let go just now; it stays as it is")]
        }
        let change = Change.delete(record, label: erase ? "Let go" : "Let go · u brings it back")
        return [.commit(change, finishing: [id])] + (erase ? [.eraseForGood(id.text)] : [])
            + [.replace(.letGone(erased: erase))]
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard context.journal[id] != nil else { return }
        let lines = text.shown
        let room = canvas.bounds.measure(64)
        let top = max(0, (canvas.height - lines.count) / 2)
        let first = max(0, min(text.place - canvas.height / 2, lines.count - canvas.height))
        for (row, line) in lines.dropFirst(first).prefix(canvas.height).enumerated() {
            canvas.write(line, at: Point(room.left, top + row))
        }
    }
}

/// What is said when a letter has been let go.
struct LetGoneScreen: Screen {
    enum Action: Hashable, Sendable { case leave }

    static let name = "let go"
    static let keys = KeyTable<Action>([
        KeyBinding(.leave, [.enter, .escape, " ", "q"], "Back", group: "Letting go", hint: "back")
    ])

    let erased: Bool

    var tab: Tab? { .drafts }
    var chrome: Chrome { .bare }

    mutating func perform(_ action: Action, in context: Context) -> [Command] { [.backToTab] }

    func draw(on canvas: inout Canvas, in context: Context) {
        let place = canvas.bounds.measure(56)
        let words =
            erased
            ? "It is gone, with its versions, and from Loam's own backups too. Copies made elsewhere keep theirs."
            : "It lies in the trash until \((context.today + 30).short(beside: context.today)). Until you leave Loam, u brings it back."
        let row = max(1, canvas.height / 3)
        canvas.write("Let go.", at: Point(place.left, row), role: .heading)
        canvas.writeWrapped(words, in: place.inset(top: row + 2), role: .quiet)
    }
}
