import JournalModel
import TextUI

/// Writes or corrects one record in a form of its own; saves by itself when it is left.
struct FormScreen: Screen {
    enum Action: Hashable, Sendable { case next, previous, find, count, done }

    static let name = "writing"
    static let keys = KeyTable<Action>([
        KeyBinding(.next, [.tab], "Next line", hint: "next"),
        KeyBinding(.previous, [.backTab], "Line before"),
        KeyBinding(.find, [.ctrl("f")], "Find a word in this text; alt-n goes on to the next"),
        KeyBinding(.count, [.alt("c")], "Count the words"),
        KeyBinding(.done, [.escape], "Done; it is kept", hint: "done"),
    ])

    private let spec: FormSpec
    private(set) var base: Record?
    /// The record as it was when the form was opened.
    private let opened: Record?
    private let finishing: RecordID?
    private var record: Record
    /// The state of the form a person was told of.
    private var warned: Int?
    private var form: Form
    private var seenSize: Size

    /// - Parameter base: The record as it stands in the journal, nil for a new one.
    /// - Parameter isUnsaved: What it opens with is already more than what the journal holds.
    /// - Parameter finishing: The unfinished writing that is done with once this is saved.
    init(
        _ record: Record, base: Record?, spec: FormSpec, isUnsaved: Bool = false, finishing: RecordID? = nil,
        in context: Context
    ) {
        self.spec = spec
        self.base = base
        opened = base
        self.record = record
        self.finishing = finishing
        seenSize = context.bodySize.below(spec.headRows(record, in: context))
        form = Form(spec.lines, values: record.value.object, now: context.now, size: seenSize)
        if isUnsaved { form.unsettle() }
    }

    func title(in context: Context) -> String { spec.title }
    var tab: Tab? { spec.tab }
    var isTyping: Bool { form.isTyping }
    var writingRevision: Int { form.revision }

    /// A rating or a choice takes digits and letters, so that none of them leads away by accident.
    func claims(_ key: Key) -> Bool { key.typed != nil && !["!", "?", "q"].contains(key.typed) }

    func writing(in context: Context) -> Writing? {
        guard let whole = whole(in: context), spec.isWorthKeeping(whole) else { return nil }
        return Writing(record: whole, base: base)
    }

    /// The record with everything that was filled in, as far as it is understood.
    private func whole(in context: Context) -> Record? {
        var object = record.value.object
        do { try form.apply(to: &object, dayStart: context.settings.dayStart) } catch {
            object = lenient(object, context)
        }
        return rebuilt(object)
    }

    /// What can be understood, with the rest left as it was: unsaved text is kept even when a date is half typed.
    private func lenient(_ object: JSONObject, _ context: Context) -> JSONObject {
        var object = object
        for (line, input) in zip(form.lines, form.inputs) {
            if let value = try? input.json(for: line, now: context.now, dayStart: context.settings.dayStart) {
                object[line.path] = value
            }
        }
        return object
    }

    private func rebuilt(_ object: JSONObject) -> Record? {
        var whole: JSONObject = ["loam": .int(Record.format), "kind": .string(record.kind.rawValue)]
        for member in object.members { whole.append(member.key, member.value) }
        return try? Record(json: .object(whole))
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .next: form.move(1)
        case .previous: form.move(-1)
        case .find:
            guard form.focusedText != nil else { return [.notify("There is no longer text here to look through")] }
            return [.ask(Question("find", "Find in this text", text: ""))]
        case .count: return [.notify(form.counts)]
        case .done: return finish(in: context)
        }
        return []
    }

    /// A line that is not understood is named once; leaving again leaves it as it was, for every field can be left.
    private mutating func finish(in context: Context) -> [Command] {
        var object = record.value.object
        do { try form.apply(to: &object, dayStart: context.settings.dayStart) } catch {
            if warned != form.revision {
                warned = form.revision
                form.focus(on: error.label)
                return [.notify(error.sentence)]
            }
        }
        if warned != form.revision, let whole = whole(in: context), let problem = spec.refusal(whole) {
            warned = form.revision
            form.focus(on: problem.label)
            return [.notify(problem.sentence)]
        }
        let after = save(in: context)
        let next = base == nil ? nil : spec.then(record, opened != nil)
        return after + (next.map { [.replace($0)] } ?? [.back])
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        form.type(key)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): form.paste(text)
        case .clicked(let point): form.click(point.offset(0, -spec.headRows(record, in: context)))
        case .wheel(let rows): form.wheel(rows)
        case .answered(.chose("external-editor", _)):
            guard let text = form.focusedText else { return [.notify("Your own editor opens in a longer text")] }
            return [.editExternally(text)]
        case .edited(let text): form.replaceFocusedText(text)
        case .answered(.wrote("find", let words)):
            guard !form.find(words) else { break }
            return [.notify("It does not stand in this text")]
        case .refreshed: form.fit(context.bodySize.below(spec.headRows(record, in: context)))
        default: break
        }
        return []
    }

    mutating func leave(in context: Context) -> [Command] { save(in: context) }

    /// One change for everything written since it was last saved; nothing when nothing is worth keeping.
    private mutating func save(in context: Context) -> [Command] {
        guard form.revision != 0, var whole = whole(in: context) else { return [] }
        // What was typed and taken away again is not offered at the next start.
        guard spec.isWorthKeeping(whole) else { return [.discard(record.id)] }
        whole = spec.finished(whole, context)
        if let opened { whole = spec.changed(whole, opened, context) }
        if let base, whole == base {
            form.settle()
            return [.discard(base.id)]
        }
        whole.header.edited = context.now
        if let opened, !context.isUnsealed(opened) {
            whole.header.earlier = opened.header.earlier
            whole.keepEarlier(of: opened, at: context.now)
        }
        let change = Change.put(
            whole, over: base, label: spec.saved ?? "\(spec.noun) \(base == nil ? "kept" : "changed")")
        record = whole
        base = whole
        form.settle()
        return [.commit(change, finishing: [whole.id] + [finishing].compactMap(\.self).filter { $0 != whole.id })]
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let head = spec.headRows(record, in: context)
        if head > 0 {
            canvas.within(canvas.bounds.split(top: head).top) { spec.drawHead(on: &$0, record, in: context) }
        }
        canvas.within(canvas.bounds.inset(top: head)) { form.draw(on: &$0) }
    }
}

extension Size {
    func below(_ rows: Int) -> Size { Size(width, height - rows) }
}
