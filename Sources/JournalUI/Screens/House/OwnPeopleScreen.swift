import JournalModel
import TextUI

/// The person's own page of Help now: people to turn to, and what helps.
struct OwnPeopleScreen: Screen {
    enum Action: Hashable, Sendable { case done }

    static let name = "your people"
    static let keys = KeyTable<Action>([KeyBinding(.done, [.escape], "Done; it is kept", hint: "done")])

    private var editor: TextEditor
    private var savedRevision: Int
    private var isWaiting = false

    init(in context: Context) {
        editor = TextEditor(
            context.settings.ownPeople, measure: 72,
            placeholder: "Names and numbers; what helps you; what others can do")
        savedRevision = editor.revision
        editor.fit(rect(context).size)
    }

    func title(in context: Context) -> String { "Your people and your plan" }
    var isTyping: Bool { true }
    var writingRevision: Int { editor.revision == savedRevision ? 0 : editor.revision }

    mutating func perform(_ action: Action, in context: Context) -> [Command] { [.back] }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        editor.handle(key)
        return saveSoon()
    }

    /// It is no record, so it is kept by its own timer, one and a half seconds after the first key.
    private mutating func saveSoon() -> [Command] {
        guard editor.revision != savedRevision, !isWaiting else { return [] }
        isWaiting = true
        return [.wake(after: 1500)]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): editor.insert(text)
        case .wheel(let rows): editor.wheel(rows)
        case .clicked(let point): editor.click(point.offset(-rect(context).left, -rect(context).top))
        case .answered(.chose("external-editor", _)): return [.editExternally(editor.text)]
        case .edited(let text): editor.replaceAll(with: text)
        case .refreshed:
            editor.fit(rect(context).size)
            isWaiting = false
        case .timer: return save()
        default: break
        }
        return saveSoon()
    }

    mutating func leave(in context: Context) -> [Command] { save() }

    private mutating func save() -> [Command] {
        isWaiting = false
        guard editor.revision != savedRevision else { return [] }
        savedRevision = editor.revision
        return [.set(.ownPeople(editor.text))]
    }

    private func rect(_ context: Context) -> Rect {
        Rect(origin: .zero, size: context.bodySize).measure(72).inset(top: context.bodySize.height < 12 ? 1 : 3)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let room = canvas.bounds.measure(72)
        canvas.write("Shown under Help now, and nowhere else.", in: room, role: .quiet)
        canvas.within(rect(context)) { editor.draw(on: &$0, focused: true) }
    }
}
