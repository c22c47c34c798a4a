import JournalModel
import TextUI

/// A later thought, written beneath an entry that stays as it was.
struct AnnotateScreen: Screen {
    enum Action: Hashable, Sendable { case done }

    static let name = "later thought"
    static let keys = KeyTable<Action>([KeyBinding(.done, [.escape], "Done; it is kept", hint: "done")])

    private let id: RecordID
    private let number: Int
    private var editor = TextEditor("", measure: 72, placeholder: "What you think of it now")

    init(_ id: RecordID, in context: Context) {
        self.id = id
        number = context.journal[id]?.header.annotations.count ?? 0
        editor.fit(editorSize(context))
    }

    func title(in context: Context) -> String { "A later thought" }
    var isTyping: Bool { true }
    var writingRevision: Int { editor.isEmpty ? 0 : editor.revision + 1 }

    func writing(in context: Context) -> Writing? {
        guard let base = context.journal[id], !editor.isEmpty else { return nil }
        var record = base
        record.header.annotations =
            Array(base.header.annotations.prefix(number))
            + [Annotation(at: context.now, text: editor.text)]
        record.header.edited = context.now
        return Writing(record: record, base: base)
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] { [.back] }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        editor.handle(key)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): editor.insert(text)
        case .wheel(let rows): editor.wheel(rows)
        case .answered(.chose("external-editor", _)): return [.editExternally(editor.text)]
        case .edited(let text): editor = TextEditor(text, measure: 72)
        default: break
        }
        editor.fit(editorSize(context))
        return []
    }

    mutating func leave(in context: Context) -> [Command] {
        guard let writing = writing(in: context) else { return [] }
        return [.commit(.put(writing.record, over: writing.base, label: "A later thought kept"), finishing: [id])]
    }

    private func excerptRows(_ context: Context) -> Int { max(2, context.bodySize.height / 3) }

    private func editorSize(_ context: Context) -> Size {
        Size(min(72, context.bodySize.width), context.bodySize.height - excerptRows(context) - 2)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard var record = context.journal[id] else { return }
        // The thought that is being written stands beneath, and not above as well once it is saved.
        record.header.annotations = Array(record.header.annotations.prefix(number))
        canvas.within(canvas.bounds.measure(72)) { inner in
            let rows = excerptRows(context)
            let lines = RecordText(record, in: context).lines.flatMap { $0.wrapped(to: inner.width) }.prefix(rows)
            for (index, line) in lines.enumerated() { inner.write(line.mapRoles { _ in .quiet }, at: Point(0, index)) }
            inner.rule(at: Point(0, rows), label: "now, \(context.today.short)")
            inner.within(inner.bounds.inset(top: rows + 2)) { editor.draw(on: &$0, focused: true) }
        }
    }
}
