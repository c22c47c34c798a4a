import JournalModel
import JournalPrompts
import TextUI

/// One stuck pattern in the person's own words: how it stands, what was done, and what lies nearby.
struct SchemaScreen: Screen {
    enum Action: Hashable, Sendable {
        case work, state, check, edit, annotate, nextLink, previousLink, domain, down, up, pageDown, pageUp, delete
    }

    static let name = "schema"
    static let keys = KeyTable<Action>([
        KeyBinding(
            .work, [.enter], "Meet its next small scene, the easiest first; or open what tab chose",
            group: "This schema", hint: "next scene"),
        KeyBinding(.state, ["s"], "Say how it stands now", group: "This schema", hint: "its state"),
        KeyBinding(.check, ["c"], "Ask the three questions again", group: "This schema", hint: "check"),
        KeyBinding(.edit, ["e", "E"], "Change its words; the old ones are kept", group: "This schema", hint: "words"),
        KeyBinding(.annotate, ["a"], "Add a later thought", group: "This schema"),
        KeyBinding(.domain, ["p"], "The pattern it belongs to", group: "This schema"),
        KeyBinding(.nextLink, [.tab], "The next thing to open", group: "Moving", hint: "choose"),
        KeyBinding(.previousLink, [.backTab], "The thing before", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown, " "], "A page down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp, .backspace], "A page up", group: "Moving"),
        KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "This schema"),
    ])

    private let id: RecordID
    private var marks: [ChargeMark] = []
    private var related = RelatedEntries()
    private var seenRevision = -1
    private var top = 0
    /// Which of the things that open is chosen; nil is none.
    private var focus: Int?

    init(_ id: RecordID, in context: Context) {
        self.id = id
        refresh(in: context)
    }

    var tab: Tab? { .schemas }
    func title(in context: Context) -> String { "Schema" }
    func entry(in context: Context) -> RecordID? { id }

    private func schema(in context: Context) -> Schema? { context.journal[id]?.schema }

    private func page(_ schema: Schema, _ glyphs: GlyphSet, in context: Context) -> SchemaPage {
        SchemaPage(schema, marks, related, (min(72, context.bodySize.width), glyphs), in: context)
    }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let schema = schema(in: context) else { return .hidden }
        switch action {
        case .work where focus == nil:
            let hasNext = context.nextActivation(ofDomain: schema.domain) != nil
            return hasNext ? .enabled : .disabled("Every small scene of this pattern was met today, or it has none")
        case .domain: return schema.domain.isEmpty ? .hidden : .enabled
        default: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        guard let schema = schema(in: context) else { return [] }
        switch action {
        case .work: return open(schema, in: context)
        case .state: return [.ask(stateQuestion(schema))]
        case .check: return [.open(.check(schema: id))]
        case .edit: return [.open(.editing(id))]
        case .annotate: return [.open(.annotate(id))]
        case .domain: return [.open(.domain(schema.domain))]
        case .nextLink: moveFocus(1, schema, in: context)
        case .previousLink: moveFocus(-1, schema, in: context)
        case .down: scroll(1, in: context)
        case .up: scroll(-1, in: context)
        case .pageDown: scroll(max(1, context.bodySize.height - 1), in: context)
        case .pageUp: scroll(-max(1, context.bodySize.height - 1), in: context)
        case .delete: return [.commit(.delete(.schema(schema), label: "Schema deleted · u brings it back")), .back]
        }
        return []
    }

    private func open(_ schema: Schema, in context: Context) -> [Command] {
        let links = page(schema, .unicode, in: context).links
        if let focus, links.indices.contains(focus) {
            let record = links[focus].id
            return [.open(context.journal[record]?.session == nil ? .reading(record) : .session(record))]
        }
        return context.nextActivation(ofDomain: schema.domain).map { [.open(.working(prompt: $0.id, schema: id))] }
            ?? []
    }

    /// The state moves only by this question; what the numbers say stands above it as a suggestion.
    private func stateQuestion(_ schema: Schema) -> Question {
        let options = SchemaState.allCases.map { state in
            "\(state.rawValue)\(state == schema.state ? " (as it is)" : "  \(state.meaning)")"
        }
        let lines =
            schema.suggestedState(marks).map { ["\($0.reason) The numbers would say \($0.state.rawValue)."] } ?? []
        return Question("state", "How does it stand now", lines, options: options)
    }

    /// Asked once the state has moved, so that leaving it empty, or leaving, changes nothing more.
    private static func whyQuestion(_ state: SchemaState) -> Question {
        let lines = ["What tells you so? A word is enough, and it can stay empty."]
        return Question("why", "It is \(state.rawValue) now", lines, text: "")
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): scroll(rows, in: context)
        case .clicked(let point): return click(point, in: context)
        case .answered(.chose("state", let index)):
            guard let schema = schema(in: context), SchemaState.allCases.indices.contains(index) else { break }
            let state = SchemaState.allCases[index]
            guard schema.state != state else { break }
            return context.move(schema, to: state) + [.ask(Self.whyQuestion(state))]
        case .answered(.wrote("why", let words)):
            return schema(in: context).map { context.giveReason(trimmed(words), for: $0) } ?? []
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func click(_ point: Point, in context: Context) -> [Command] {
        guard let schema = schema(in: context) else { return [] }
        let links = page(schema, .unicode, in: context).links
        guard let index = links.firstIndex(where: { $0.line == point.y + top }) else { return [] }
        if focus == index { return open(schema, in: context) }
        focus = index
        return []
    }

    private mutating func scroll(_ rows: Int, in context: Context) {
        guard let schema = schema(in: context) else { return }
        let count = page(schema, .unicode, in: context).lines.count
        top = max(0, min(top + rows, count - context.bodySize.height))
    }

    /// Goes round through what can be opened, and through choosing nothing.
    private mutating func moveFocus(_ step: Int, _ schema: Schema, in context: Context) {
        let links = page(schema, .unicode, in: context).links
        guard !links.isEmpty else { return }
        let next = (focus ?? (step > 0 ? -1 : links.count)) + step
        focus = links.indices.contains(next) ? next : nil
        guard let focus else { return }
        let line = links[focus].line
        let height = context.bodySize.height
        if line < top + 1 { top = max(0, line - 2) }
        if line >= top + height { top = line - height + 1 }
    }

    private mutating func refresh(in context: Context) {
        guard let schema = schema(in: context) else { return }
        if seenRevision != context.journal.revision {
            marks = ChargeHistory(context.journal).ofSchema(id)
            related = RelatedEntries(schema, in: context)
            seenRevision = context.journal.revision
        }
        scroll(0, in: context)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let schema = schema(in: context) else {
            canvas.write(
                "This schema is no longer here. u brings back what was deleted.", in: canvas.bounds.row(1), role: .quiet
            )
            return
        }
        let page = page(schema, canvas.glyphs, in: context)
        let width = min(72, canvas.width)
        let chosen = focus.flatMap { page.links.indices.contains($0) ? page.links[$0].line : nil }
        canvas.within(canvas.width > 100 ? canvas.bounds.measure(72) : canvas.bounds) { inner in
            for row in 0..<inner.height where page.lines.indices.contains(top + row) {
                inner.write(page.lines[top + row], at: Point(0, row))
                if chosen == top + row { inner.select(Rect(0, row, width, 1)) }
            }
        }
    }
}
