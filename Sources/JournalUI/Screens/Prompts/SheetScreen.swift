import JournalModel
import JournalPrompts
import TextUI

/// The prompts chosen beforehand and taken into a session.
struct SheetScreen: Screen {
    enum Action: Hashable, Sendable { case open, full, remove, earlier, later, out, up, down }

    static let name = "sheet"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Answer it, or work with it", group: "This sheet", hint: "begin"),
        KeyBinding(.full, [" "], "The full wording, or the gentle one", group: "This sheet", hint: "full wording"),
        KeyBinding(.remove, ["x", .delete], "Take it off the sheet", group: "This sheet", hint: "take off"),
        KeyBinding(.earlier, ["K", Key.up.shift], "Earlier in the order", group: "This sheet"),
        KeyBinding(.later, ["J", Key.down.shift], "Later in the order", group: "This sheet"),
        KeyBinding(
            .out, ["o"], "Write it to a file: a page to print, or Markdown", group: "This sheet", hint: "on paper"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    private let session: RecordID?
    private var list = ListView()
    private var showsFull = false

    /// - Parameter session: Whose sheet; nil is the one under way or planned next.
    init(session: RecordID?, in context: Context) {
        self.session = session ?? context.sheetSession?.header.id
        refresh(in: context)
    }

    var tab: Tab? { .prompts }
    func title(in context: Context) -> String { "Taken along" }

    private func record(in context: Context) -> Session? { session.flatMap { context.journal[$0]?.session } }
    private func prompts(in context: Context) -> [String] { record(in: context)?.prompts ?? [] }

    private func selected(in context: Context) -> Prompt? {
        let ids = prompts(in: context)
        return list.selection.flatMap { ids.indices.contains($0) ? context.catalogue.prompt(ids[$0]) : nil }
    }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .open: selected(in: context) == nil ? .hidden : .enabled
        case .full: selected(in: context)?.full.isEmpty == false ? .enabled : .hidden
        default: prompts(in: context).isEmpty ? .hidden : .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return selected(in: context).map { [.open($0.route)] } ?? []
        case .full: showsFull.toggle()
        case .remove: return change("Taken off the sheet", in: context) { $0.remove(at: $1) }
        case .earlier: return move(-1, in: context)
        case .later: return move(1, in: context)
        case .out: return [.ask(Self.formQuestion)]
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        }
        return []
    }

    private mutating func move(_ distance: Int, in context: Context) -> [Command] {
        guard let from = list.selection, prompts(in: context).indices.contains(from + distance) else { return [] }
        list.select(from + distance)
        return change("The order is changed", in: context) { ids, _ in ids.swapAt(from, from + distance) }
    }

    private func change(
        _ label: String, in context: Context, _ edit: (inout [String], Int) -> Void
    ) -> [Command] {
        guard let old = record(in: context), let index = list.selection, old.prompts.indices.contains(index) else {
            return []
        }
        var new = old
        edit(&new.prompts, index)
        new.header.edited = context.now
        return [.commit(.put(.session(new), over: .session(old), label: label))]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): list.move(by: rows.signum())
        case .clicked(let point):
            guard let index = list.index(atRow: point.y - Self.head, rows: rows(context.bodySize)) else { break }
            if index == list.selection { return perform(.open, in: context) }
            list.select(index)
        case .refreshed: refresh(in: context)
        case .answered(.chose("form", let index)):
            return SheetForm.allCases.indices.contains(index)
                ? [.ask(SheetForm.allCases[index].placeQuestion(record(in: context)))] : []
        case .answered(.wrote(let form, let path)):
            return SheetForm(rawValue: form).map { writeOut($0, to: trimmed(path), in: context) } ?? []
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        list.setCount(prompts(in: context).count)
        list.fit(rows: rows(context.bodySize))
    }

    // MARK: On paper

    private static let formQuestion = Question("form", "On paper", options: SheetForm.allCases.map(\.label))

    private func writeOut(_ form: SheetForm, to path: String, in context: Context) -> [Command] {
        guard let session = record(in: context), !path.isEmpty else { return [] }
        let sheet = PromptSheet(session, context.catalogue, full: showsFull)
        return [.writeOut(form == .page ? sheet.html : sheet.markdown, to: path)]
    }

    // MARK: Drawing

    private static let head = 2
    private func rows(_ size: Size) -> Int { max(1, min(list.count, (size.height - Self.head) / 2)) }

    func draw(on canvas: inout Canvas, in context: Context) {
        let ids = prompts(in: context)
        let name = record(in: context).map(context.sheetName) ?? "a session"
        canvas.write("Taken along to \(name)", in: canvas.bounds.row(0), role: .heading)
        guard !ids.isEmpty else {
            canvas.writeWrapped(
                "Nothing is chosen yet. In any pack, t takes a prompt along.", in: canvas.bounds.inset(top: 2),
                role: .quiet)
            return
        }
        let list = Rect(0, Self.head, canvas.width, rows(canvas.size))
        canvas.within(list) { inner in
            self.list.draw(on: &inner) { row, index, _ in
                drawRow(ids[min(index, ids.count - 1)], index, on: &row, in: context)
            }
        }
        guard let prompt = selected(in: context) else { return }
        let rest = canvas.bounds.inset(top: list.bottom + 1)
        let words = showsFull && !prompt.full.isEmpty ? prompt.full : prompt.text
        canvas.within(Rect(0, rest.top, min(68, rest.width), rest.height)) { inner in
            let used = inner.writeWrapped(words, in: inner.bounds, role: .text)
            inner.writeWrapped(prompt.hint, in: inner.bounds.inset(top: used + 1), role: .quiet)
        }
    }

    private func drawRow(_ id: String, _ index: Int, on canvas: inout Canvas, in context: Context) {
        let prompt = context.catalogue.prompt(id)
        let words = prompt.map { $0.isActivation ? context.place(ofActivation: $0) : $0.text.oneLine }
        canvas.write("\(index + 1)", in: Rect(0, 0, 2, 1), role: .quiet, align: .right)
        canvas.write(words ?? "\(id) (its pack is not here)", in: canvas.bounds.inset(left: 4))
    }
}

/// What a sheet can be written out as; the raw value ends the file's name.
private enum SheetForm: String, CaseIterable {
    case page = "html"
    case markdown = "md"

    var label: String {
        switch self {
        case .page: "A page to print (HTML)"
        case .markdown: "Markdown"
        }
    }

    /// Where to, with a place in the home folder and a name that gives nothing away.
    func placeQuestion(_ session: Session?) -> Question {
        let day = (session?.began?.calendarDay ?? session?.planned).map { "-\($0.iso)" } ?? ""
        let lines = ["A plain file outside the journal: whoever can open that folder can read it."]
        return Question(rawValue, "Where to", lines, text: "~/sheet\(day).\(rawValue)")
    }
}
