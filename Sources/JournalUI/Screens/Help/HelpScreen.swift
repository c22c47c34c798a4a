import JournalModel
import JournalPrompts
import TextUI

/// Help now: emergency first, then crisis lines, then peers, then the person's own page. Opens over anything.
struct HelpScreen: Screen {
    enum Action: Hashable, Sendable { case down, up, pageDown, pageUp, first, last, next, previous, own, write, done }

    static let name = "help now"
    static let keys = KeyTable<Action>([
        KeyBinding(.done, [.escape], "Done; it is kept", hint: "done"),
        KeyBinding(.next, [.tab, .right, "l"], "The next part", hint: "next part"),
        KeyBinding(.previous, [.backTab, .left, "h"], "The part before"),
        KeyBinding(.own, ["o"], "Your own page", hint: "your page"),
        KeyBinding(.write, ["e"], "Write your own page: people, and what helps", hint: "write it"),
        KeyBinding(.down, [.down, "j"], "Down"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.pageDown, [.pageDown, " "], "A page down"),
        KeyBinding(.pageUp, [.pageUp, .backspace], "A page up"),
        KeyBinding(.first, [.home, "g"], "To the emergency numbers"),
        KeyBinding(.last, [.end, "G"], "To the end"),
    ])

    private var text: HelpText
    private var page: ScrollText
    /// The person's own page while it is being written; every change goes to the settings at once.
    private var editor: TextEditor?

    init(in context: Context) {
        text = HelpText(context.safety.help, own: context.settings.ownPeople)
        page = ScrollText(text.lines)
        page.fit(bodySize(context))
    }

    func title(in context: Context) -> String { context.safety.help.title }
    var chrome: Chrome { .bare }
    var isTyping: Bool { editor != nil }

    func availability(of action: Action, in context: Context) -> Availability {
        (action == .done) == isTyping ? .enabled : .hidden
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .down: page.handle(.down)
        case .up: page.handle(.up)
        case .pageDown: page.handle(.pageDown)
        case .pageUp: page.handle(.pageUp)
        case .first: page.handle(.home)
        case .last: page.handle(.end)
        case .next: goToPart(after: true, in: context)
        case .previous: goToPart(after: false, in: context)
        case .own: goToOwn(in: context)
        case .write: return write(in: context)
        case .done:
            editor = nil
            refresh(in: context)
            goToOwn(in: context)
        }
        return []
    }

    // MARK: The person's own page

    private mutating func write(in context: Context) -> [Command] {
        if let reason = context.readOnly { return [.notify("Not now: \(reason)")] }
        let hint = "Who you would call, in order. What has helped before."
        edit(context.settings.ownPeople, placeholder: hint, in: context)
        return []
    }

    private mutating func edit(_ text: String, placeholder: String = "", in context: Context) {
        var editor = TextEditor(text, measure: 72, placeholder: placeholder)
        editor.fit(editorSize(context))
        self.editor = editor
    }

    private func kept() -> [Command] { editor.map { [.set(.ownPeople($0.text))] } ?? [] }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        guard let before = editor?.revision else { return [] }
        editor?.handle(key)
        return editor?.revision == before ? [] : kept()
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let words):
            guard isTyping else { break }
            editor?.insert(words)
            return kept()
        case .answered(.chose("external-editor", _)): return editor.map { [.editExternally($0.text)] } ?? []
        case .edited(let words):
            guard isTyping else { break }
            edit(words, in: context)
            return kept()
        case .wheel(let rows):
            if isTyping { editor?.wheel(rows) } else { scroll(by: rows) }
        case .clicked(let point):
            let left = Rect(origin: .zero, size: Size(context.size.width - 4, 1)).measure(72).left
            editor?.click(point.offset(-left, -2))
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    // MARK: Scrolling

    private mutating func refresh(in context: Context) {
        let size = editorSize(context)
        editor?.fit(size)
        let top = page.top
        text = HelpText(context.safety.help, own: context.settings.ownPeople)
        page.set(text.lines)
        page.fit(bodySize(context))
        page.scroll(to: top)
    }

    private mutating func scroll(by rows: Int) { page.scroll(to: page.top + rows) }

    /// The screen lines at which the parts begin.
    private func partLines(_ context: Context) -> [Int] {
        let width = bodySize(context).width
        var ends: [Int] = [0]
        for line in text.lines { ends.append((ends.last ?? 0) + line.wrapped(to: width).count) }
        return text.starts.map { ends[$0] }
    }

    private mutating func goToPart(after: Bool, in context: Context) {
        let lines = partLines(context)
        let line = after ? lines.first { $0 > page.top } : lines.last { $0 < page.top }
        if let line { page.scroll(to: line) } else if after { page.handle(.end) }
    }

    private mutating func goToOwn(in context: Context) {
        let index = context.safety.help.sections.firstIndex { $0.id == "own" }
        let lines = partLines(context)
        if let index, lines.indices.contains(index) { page.scroll(to: lines[index]) }
    }

    // MARK: Drawing

    private static func headRows(_ height: Int) -> Int { height < 16 ? 1 : 2 }

    /// The room below the title.
    private func bodySize(_ context: Context) -> Size {
        let height = context.size.height - 1
        return Size(min(72, context.size.width - 4), max(1, height - Self.headRows(height)))
    }

    private func editorSize(_ context: Context) -> Size {
        Size(bodySize(context).width, max(1, context.size.height - 3))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.within(canvas.bounds.measure(72)) { drawMeasured(on: &$0, in: context) }
    }

    private func drawMeasured(on canvas: inout Canvas, in context: Context) {
        let help = context.safety.help
        let right = editor == nil ? "checked \(Self.month(help.checked))" : "kept as you write"
        canvas.write(editor == nil ? help.title : "Your own page", in: canvas.bounds.row(0), role: .title)
        canvas.write(right, in: canvas.bounds.row(0), role: .quiet, align: .right)
        if let editor {
            canvas.within(canvas.bounds.inset(top: 2)) { editor.draw(on: &$0, focused: true) }
        } else {
            canvas.within(canvas.bounds.inset(top: Self.headRows(canvas.height))) { page.draw(on: &$0) }
        }
    }

    /// "November 2026" for "2026-11".
    static func month(_ text: String) -> String {
        Day("\(text)-01").map { "\($0.monthName) \($0.year)" } ?? text
    }
}
