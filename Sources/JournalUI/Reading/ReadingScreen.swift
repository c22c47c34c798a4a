import JournalModel
import TextUI

/// One record, alone on the screen. A finished entry is sealed: later thoughts stand beneath it, `E` corrects it.
struct ReadingScreen: Screen {
    enum Action: Hashable, Sendable {
        case down, up, pageDown, pageUp, annotate, correct, earlier, previous, next, delete
    }

    private static let measure = 72
    static let name = "reading"
    static let keys = KeyTable<Action>([
        KeyBinding(.annotate, ["a"], "Add a later thought beneath it", group: "This entry", hint: "a later thought"),
        KeyBinding(
            .correct, ["E", .enter], "Unseal it for a correction; the old words are kept", group: "This entry",
            hint: "correct"),
        KeyBinding(.earlier, ["v"], "Read its earlier wording", group: "This entry", hint: "earlier wording"),
        KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "This entry"),
        KeyBinding(.next, [.right, "l"], "The entry after", group: "Moving"),
        KeyBinding(.previous, [.left, "h"], "The entry before", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown, " "], "A page down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp, .backspace], "A page up", group: "Moving"),
    ])

    private var id: RecordID
    private let words: [String]
    private var page = ScrollText([])
    private var seenRevision = -1

    /// - Parameter words: Folded words to mark, when it was found by a search.
    init(_ id: RecordID, marking words: [String] = [], in context: Context) {
        self.id = id
        self.words = words
        refresh(in: context)
    }

    func title(in context: Context) -> String { context.journal[id]?.kind.label ?? "" }
    func entry(in context: Context) -> RecordID? { id }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let record = context.journal[id] else { return .hidden }
        if action == .earlier, record.header.earlier.isEmpty { return .hidden }
        return .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .down: page.handle(.down)
        case .up: page.handle(.up)
        case .pageDown: page.handle(.pageDown)
        case .pageUp: page.handle(.pageUp)
        case .annotate: return [.open(.annotate(id))]
        case .correct: return [.open(.editing(id))]
        case .earlier: return [.open(.earlier(id))]
        case .previous: go(-1, in: context)
        case .next: go(1, in: context)
        case .delete:
            guard let record = context.journal[id] else { return [] }
            return [.commit(.delete(record, label: "\(record.kind.label) deleted · u brings it back")), .back]
        }
        return []
    }

    private mutating func go(_ distance: Int, in context: Context) {
        let ids = context.journal.ids
        guard let place = ids.firstIndex(of: id) else { return }
        let next = ids.index(place, offsetBy: distance)
        guard ids.indices.contains(next) else { return }
        id = ids[next]
        seenRevision = -1
        refresh(in: context)
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): for _ in 0..<abs(rows) { page.handle(rows < 0 ? .up : .down) }
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private func head(_ record: Record, in context: Context) -> ReadingHead {
        ReadingHead(record, width: min(Self.measure, context.bodySize.width), in: context)
    }

    private mutating func refresh(in context: Context) {
        guard let record = context.journal[id] else { return }
        if seenRevision != context.journal.revision {
            page = ScrollText(RecordText(record, in: context, marking: words).lines)
            seenRevision = context.journal.revision
        }
        page.fit(context.bodySize.below(head(record, in: context).rows))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let record = context.journal[id] else {
            canvas.write(
                "This entry is no longer here. u brings back what was deleted.", in: canvas.bounds.row(1), role: .quiet)
            return
        }
        canvas.within(canvas.bounds.measure(Self.measure)) { inner in
            let head = head(record, in: context)
            head.draw(on: &inner)
            inner.within(inner.bounds.inset(top: head.rows)) { page.draw(on: &$0) }
        }
    }
}
