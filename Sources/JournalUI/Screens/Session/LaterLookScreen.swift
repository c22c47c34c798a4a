import JournalModel
import JournalPrompts
import TextUI

/// Looks at a session from a distance: the three markers one after the other, then words. Everything can be passed by.
struct LaterLookScreen: Screen {
    enum Action: Hashable, Sendable { case up, down, choose, back, done }

    static let name = "later look"
    static let keys = KeyTable<Action>([
        KeyBinding(.choose, [.enter, .tab, .right], "This one, and on", hint: "this one"),
        KeyBinding(.back, [.backTab, .left, .backspace], "The question before"),
        KeyBinding(.done, [.escape], "Done; what was answered is kept", hint: "done"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.down, [.down, "j"], "Down"),
    ])

    private let id: RecordID
    private let at: Moment
    /// Which question is asked; after the last of them come the words.
    private var step = 0
    /// The bar of each question, and which option was chosen.
    private var bar: Int
    private var chosen: [Int?]
    private var editor = TextEditor("", measure: 72, placeholder: "in your words, if there are any")
    private var changes = 0
    /// The words as they stood when they were last counted as a change.
    private var isKept = false

    init(_ id: RecordID, in context: Context) {
        self.id = id
        at = context.now
        bar = 0
        chosen = context.safety.markers.markers.items.map { _ in nil }
        editor.fit(editorSize(context))
    }

    var tab: Tab? { .journal }
    var isTyping: Bool { step >= chosen.count }
    var writingRevision: Int {
        let revision = changes + editor.revision
        return isKept ? 0 : revision
    }

    private func items(_ context: Context) -> [MarkerItem] { context.safety.markers.markers.items }

    // MARK: Keeping

    func writing(in context: Context) -> Writing? {
        guard let session = context.journal[id]?.session else { return nil }
        let look = look(in: context)
        guard look.markers.json != nil || !look.text.isEmpty else { return nil }
        var after = session
        after.looks.removeAll { $0.at == at }
        after.looks.append(look)
        after.header.edited = context.now
        return Writing(record: .session(after), base: .session(session))
    }

    /// An answer not met stays absent.
    private func look(in context: Context) -> LaterLook {
        var look = LaterLook()
        look.at = at
        look.text = editor.text
        let values = zip(items(context), chosen).map { item, index in
            index.flatMap { item.value(of: item.options[$0]) }
        }
        let paths: [WritableKeyPath<Markers, Bool?>] = [\.quiet, \.symptomsGone, \.effortless]
        for (path, value) in zip(paths, values) { look.markers[keyPath: path] = value }
        return look
    }

    mutating func leave(in context: Context) -> [Command] {
        guard writingRevision != 0, let writing = writing(in: context) else { return [] }
        isKept = true
        return [.commit(.put(writing.record, over: writing.base, label: "A later look kept"), finishing: [id])]
    }

    // MARK: Keys

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .done: .enabled
        case .back: isTyping ? .hidden : step == 0 ? .hidden : .enabled
        default: isTyping ? .hidden : .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: bar = max(0, bar - 1)
        case .down: bar = min(options(context).count - 1, bar + 1)
        case .choose: choose(bar, in: context)
        case .back: go(to: step - 1)
        case .done: return [.back]
        }
        return []
    }

    private func options(_ context: Context) -> [LabelledChoice] {
        let items = items(context)
        return items.indices.contains(step) ? items[step].options : []
    }

    private mutating func choose(_ index: Int, in context: Context) {
        guard chosen.indices.contains(step), options(context).indices.contains(index) else { return }
        chosen[step] = index
        changes += 1
        isKept = false
        go(to: step + 1)
    }

    private mutating func go(to step: Int) {
        self.step = max(0, min(step, chosen.count))
        bar = chosen.indices.contains(self.step) ? chosen[self.step] ?? 0 : 0
    }

    /// A digit answers; it changes no tab.
    func claims(_ key: Key) -> Bool { key.typed.flatMap { Int($0) } != nil }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        guard isTyping else {
            if let digit = key.typed.flatMap({ Int($0) }) { choose(digit - 1, in: context) }
            return []
        }
        if key == .backTab {
            go(to: step - 1)
        } else {
            change { $0.handle(key) }
        }
        return []
    }

    private mutating func change<Result>(_ body: (inout TextEditor) -> Result) {
        let before = editor.revision
        _ = body(&editor)
        if editor.revision != before { isKept = false }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): if isTyping { change { $0.insert(text) } }
        case .wheel(let rows):
            if isTyping { editor.wheel(rows) } else { return perform(rows < 0 ? .up : .down, in: context) }
        case .answered(.chose("external-editor", _)): return isTyping ? [.editExternally(editor.text)] : []
        case .edited(let text):
            editor = TextEditor(text, measure: 72)
            changes += 1
            isKept = false
        case .clicked(let point): clicked(point, in: context)
        default: break
        }
        editor.fit(editorSize(context))
        return []
    }

    private mutating func clicked(_ point: Point, in context: Context) {
        guard !isTyping else { return editor.click(point.offset(0, -editorTop(context))) }
        choose(point.y - optionTop(context), in: context)
    }

    // MARK: Layout

    private func headRows(_ context: Context) -> Int { context.bodySize.height < 12 ? 1 : 2 }

    private func questionRows(_ context: Context) -> Int {
        let items = items(context)
        guard items.indices.contains(step) else { return 1 }
        return StyledText(items[step].question).wrapped(to: min(72, context.bodySize.width)).count
    }

    private func optionTop(_ context: Context) -> Int {
        headRows(context) + questionRows(context) + (context.bodySize.height < 12 ? 0 : 1)
    }

    private func editorTop(_ context: Context) -> Int { headRows(context) + (context.bodySize.height < 12 ? 0 : 2) }

    private func editorSize(_ context: Context) -> Size {
        Size(min(72, context.bodySize.width), max(1, context.bodySize.height - editorTop(context)))
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let session = context.journal[id]?.session else { return }
        let body = canvas.bounds.split(left: min(72, canvas.width)).left
        canvas.within(body) { inner in
            let place = context.clock.place(of: at, after: id)
            let words = place.map { "A later look, day \($0.day)" } ?? "A later look"
            inner.write(words, in: inner.bounds.row(0), role: .heading)
            let count = isTyping ? "" : "\(step + 1) of \(chosen.count)"
            inner.write(count, in: inner.bounds.row(0), role: .quiet, align: .right)
            if isTyping { drawWords(on: &inner, in: context) } else { drawQuestion(session, on: &inner, in: context) }
        }
    }

    private func drawWords(on canvas: inout Canvas, in context: Context) {
        let top = editorTop(context)
        if top > 2 {
            canvas.writeWrapped(context.safety.markers.markers.note, in: canvas.bounds.inset(top: 1), role: .quiet)
        }
        canvas.within(canvas.bounds.inset(top: top)) { editor.draw(on: &$0, focused: true) }
    }

    private func drawQuestion(_ session: Session, on canvas: inout Canvas, in context: Context) {
        let item = items(context)[step]
        canvas.writeWrapped(item.question, in: canvas.bounds.inset(top: headRows(context)), role: .text)
        var y = optionTop(context)
        for (index, option) in item.options.enumerated() {
            let row = canvas.bounds.row(y)
            let mark = chosen[step] == index ? String(canvas.glyphs.checked) : "\(index + 1)"
            canvas.write(mark, at: Point(0, y), role: .key)
            canvas.write(option.label, at: Point(3, y))
            if index == bar { canvas.select(row) }
            y += 1
        }
        let gap = canvas.height < 12 ? 0 : 1
        let beneath = canvas.bounds.inset(top: y + gap)
        if item.options.indices.contains(bar) {
            y += canvas.writeWrapped(item.options[bar].line, in: beneath, role: .quiet) + gap
        }
        drawBefore(session, below: y + gap, on: &canvas, in: context)
    }

    /// What was answered here at earlier looks.
    private func drawBefore(_ session: Session, below y: Int, on canvas: inout Canvas, in context: Context) {
        let paths: [KeyPath<Markers, Bool?>] = [\.quiet, \.symptomsGone, \.effortless]
        guard paths.indices.contains(step) else { return }
        let said = session.looks.filter { $0.at != at }.compactMap { look in
            look.markers[keyPath: paths[step]].map {
                "\(context.clock.day(of: look.at).shortWithYear): \($0 ? "yes" : "not yet")"
            }
        }
        if !said.isEmpty, y < canvas.height {
            canvas.write(said.suffix(3).joined(separator: "   "), in: canvas.bounds.row(y), role: .faint)
        }
    }
}
