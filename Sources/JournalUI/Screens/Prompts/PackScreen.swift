import JournalModel
import JournalPrompts
import TextUI

/// The prompts of one pack: the list at the left, the words at the right.
struct PackScreen: Screen {
    enum Action: Hashable, Sendable { case open, take, sheet, skip, peek, up, down, pageUp, pageDown, first, last }

    static let name = "pack"
    static let keys = KeyTable<Action>([
        KeyBinding(
            .open, [.enter, .right, "l"], "Answer it in a note, or work with it", group: "This prompt", hint: "answer"),
        KeyBinding(
            .take, ["t"], "Take it into your next session, or leave it", group: "This prompt", hint: "take along"),
        KeyBinding(.skip, ["x"], "Not this one: it rests two weeks", group: "This prompt", hint: "let it rest"),
        KeyBinding(.peek, [" "], "Read its gentle words here", group: "This prompt", hint: "its words"),
        KeyBinding(.sheet, ["S"], "The sheet of what you take along", group: "This prompt"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp], "A page up", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown], "A page down", group: "Moving"),
        KeyBinding(.first, [.home], "To the first", group: "Moving"),
        KeyBinding(.last, [.end], "To the last", group: "Moving"),
    ])

    private let id: String
    private var list: ListView
    /// The activation whose words were asked for.
    private var peeked: String?

    init(_ id: String, in context: Context) {
        self.id = id
        list = ListView(count: context.catalogue.pack(id)?.prompts.count ?? 0)
        list.fit(rows: rows(context.bodySize))
    }

    var tab: Tab? { .prompts }
    func title(in context: Context) -> String { context.catalogue.pack(id)?.title ?? "A pack" }

    private func selected(in context: Context) -> Prompt? {
        guard let pack = context.catalogue.pack(id), let index = list.selection else { return nil }
        return pack.prompts.indices.contains(index) ? pack.prompts[index] : nil
    }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let prompt = selected(in: context) else { return .hidden }
        if action == .peek { return prompt.isActivation && peeked != prompt.id ? .enabled : .hidden }
        return .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return selected(in: context).map { [.open($0.route)] } ?? []
        case .take: return selected(in: context).map { context.toggleOnSheet($0.id) } ?? []
        case .sheet: return [.open(.sheet(session: nil))]
        case .skip: return selected(in: context).map { skip($0, in: context) } ?? []
        case .peek: peeked = selected(in: context)?.id
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        case .pageUp: list.handle(.pageUp)
        case .pageDown: list.handle(.pageDown)
        case .first: list.handle(.home)
        case .last: list.handle(.end)
        }
        return []
    }

    private func skip(_ prompt: Prompt, in context: Context) -> [Command] {
        context.isSkipped(prompt.id)
            ? [.remember(.restored(prompt.id)), .notify("It is back")]
            : [.remember(.skipped(prompt.id)), .notify("It rests two weeks")]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): list.move(by: rows.signum())
        case .clicked(let point):
            guard let index = list.index(atRow: point.y - head(context.bodySize), rows: rows(context.bodySize)) else {
                break
            }
            if index == list.selection { return perform(.open, in: context) }
            list.select(index)
        case .refreshed: list.fit(rows: rows(context.bodySize))
        case .answered(.wrote("plan", let words)):
            return selected(in: context).map { context.planned(words, with: $0.id) } ?? []
        default: break
        }
        return []
    }

    // MARK: Drawing

    private func isNarrow(_ size: Size) -> Bool { size.width < 66 }
    private func head(_ size: Size) -> Int { size.height < 14 ? 0 : isNarrow(size) ? 0 : 2 }
    /// In one column the words stand beneath the list.
    private func below(_ size: Size) -> Int { isNarrow(size) ? max(3, size.height * 2 / 5) : 0 }
    private func rows(_ size: Size) -> Int { max(1, size.height - head(size) - below(size)) }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let pack = context.catalogue.pack(id) else {
            canvas.write("This pack is no longer here.", in: canvas.bounds.row(1), role: .quiet)
            return
        }
        let size = canvas.size
        if head(size) > 0 {
            canvas.write(pack.title, in: canvas.bounds.row(0), role: .heading)
            canvas.write(numbered(pack.prompts.count, "prompt"), in: canvas.bounds.row(0), role: .quiet, align: .right)
        }
        let body = canvas.bounds.inset(top: head(size))
        let list = isNarrow(size) ? body.split(top: rows(size)).top : body.split(left: min(44, size.width * 2 / 5)).left
        canvas.within(list) { drawList(pack, on: &$0, in: context) }
        guard let prompt = selected(in: context) else { return }
        let rest = isNarrow(size) ? body.split(top: rows(size), gap: 1).rest : body.split(left: list.width, gap: 3).rest
        let lines = PromptReading.lines(prompt, shows: peeked == prompt.id, in: context)
        canvas.writeParagraphs(lines, in: Rect(rest.left, rest.top, min(68, rest.width), rest.height))
    }

    private func drawList(_ pack: Pack, on canvas: inout Canvas, in context: Context) {
        list.draw(on: &canvas) { row, index, _ in
            let prompt = pack.prompts[index]
            let mark = context.lastUse(of: prompt.id) == nil ? " " : String(row.glyphs.checked)
            row.write(mark, at: Point(0, 0), role: .good)
            let words = prompt.isActivation ? context.place(ofActivation: prompt) : prompt.text.oneLine
            let isTaken = context.sheetSession?.prompts.contains(prompt.id) == true
            let aside = isTaken ? "taken" : context.isSkipped(prompt.id) ? "rests" : ""
            row.write(words, in: row.bounds.inset(left: 2, right: aside.isEmpty ? 0 : 7), role: .text)
            row.write(aside, in: row.bounds, role: .quiet, align: .right)
        }
    }
}

extension Prompt {
    /// Where it is answered.
    var route: Route { isActivation ? .working(prompt: id, schema: nil) : .newNote(prompt: id) }
}
