import JournalModel
import TextUI

/// One response, read: what it comes to, what changed since the first, and what it cannot say.
struct ResultScreen: Screen {
    enum Action: Hashable, Sendable { case done, goOn, chart, reach, annotate, delete, move(Move) }

    static let name = "result"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.done, [.enter], "Done", group: "This result", hint: "done"),
            KeyBinding(.goOn, ["c"], "Go on with the open questions", group: "This result", hint: "go on"),
            KeyBinding(.chart, ["v"], "How it went over time", group: "This result", hint: "over time"),
            KeyBinding(.reach, ["p"], "People to reach: Help now", group: "This result", hint: "people to reach"),
            KeyBinding(.annotate, ["a"], "Add a later thought beneath it", group: "This result", hint: "a thought"),
            KeyBinding(.delete, ["D", .delete], "Delete it; it goes to the trash for 30 days", group: "This result"),
        ] + Move.reading(Action.move))

    private let id: RecordID
    private var page = ScrollText([])
    private var seen: Int?

    init(_ id: RecordID, in context: Context) {
        self.id = id
        refresh(in: context)
    }

    var tab: Tab? { .scales }
    func title(in context: Context) -> String { scale(context)?.title ?? "Result" }
    func entry(in context: Context) -> RecordID? { id }

    private func scale(_ context: Context) -> Scale? {
        context.journal[id]?.response.flatMap { context.scales[$0.scale] }
    }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let response = context.journal[id]?.response, let scale = context.scales[response.scale] else {
            return action == .done ? .enabled : .hidden
        }
        switch action {
        case .goOn: return scale.score(response).isComplete ? .hidden : .enabled
        case .reach: return isWorse(response, scale, context) ? .enabled : .hidden
        default: return .enabled
        }
    }

    /// Whether it is worse than the first by more than chance tends to make.
    private func isWorse(_ response: Response, _ scale: Scale, _ context: Context) -> Bool {
        ScaleSeries(scale, context.journal).change(to: response.header.id)?.reliable == .worse
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .reach: return [.run(.help)]
        case .done: return [.back]
        case .goOn: return [.replace(.goingOn(id))]
        case .chart: return scale(context).map { [.open(.scale($0.id))] } ?? []
        case .annotate: return [.open(.annotate(id))]
        case .delete:
            guard let record = context.journal[id] else { return [] }
            return [.commit(.delete(record, label: "Answers deleted · u brings them back")), .back]
        case .move(let move): page.move(move)
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): page.wheel(rows)
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        if seen != context.journal.revision {
            seen = context.journal.revision
            page.set(Self.lines(id, in: context))
        }
        page.fit(context.bodySize)
    }

    private static func lines(_ id: RecordID, in context: Context) -> [StyledText] {
        guard let record = context.journal[id], let response = record.response else {
            return [StyledText("These answers are no longer here. u brings back what was deleted.", .quiet)]
        }
        guard let scale = context.scales[response.scale] else {
            return [
                StyledText("The scale \(response.scale) is not here, so its answers cannot be added up.", .quiet),
                StyledText(),
            ] + RecordText(record, in: context).lines
        }
        let later = response.header.annotations.flatMap { thought in
            [
                StyledText(), StyledText(context.clock.day(of: thought.at).short(beside: context.today), .quiet),
                StyledText(thought.text),
            ]
        }
        let own = response.text.isEmpty ? [] : [StyledText(), StyledText(response.text)]
        let attached = response.header.attachedLines
        return ScaleResult(scale, response, in: context).page + own
            + (attached.isEmpty ? [] : [StyledText()] + attached)
            + later
    }

    func draw(on canvas: inout Canvas, in context: Context) { page.draw(on: &canvas) }
}
