import JournalModel
import TextUI

/// An insight's page: its words, how true it stayed, its decision and its small step.
struct InsightScreen: Screen {
    enum Action: Hashable, Sendable { case revisit, decide, wait, step, correct, annotate, earlier, delete, move(Move) }

    static let name = "insight"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(
                .revisit, ["r", .enter], "Look at it again: how true is it now", group: "This insight",
                hint: "how true now"),
            KeyBinding(.decide, ["c"], "Decide, when its day has come", group: "This insight", hint: "decide"),
            KeyBinding(.wait, ["H"], "How long the decision waits", group: "This insight", hint: "wait longer"),
            KeyBinding(.step, ["s"], "A word on how the small step went", group: "This insight", hint: "the step"),
            KeyBinding(
                .correct, ["E"], "Correct it, or add a decision or a step", group: "This insight", hint: "correct"),
            KeyBinding(.annotate, ["a"], "Add a later thought beneath it", group: "This insight"),
            KeyBinding(.earlier, ["v"], "Read its earlier wording", group: "This insight"),
            KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "This insight"),
        ] + Move.reading(Action.move))

    private let id: RecordID
    private var page = ScrollText([])
    private var seen: (revision: Int, day: Day)?

    init(_ id: RecordID) { self.id = id }

    var tab: Tab? { .insights }
    func title(in context: Context) -> String { "Insight" }
    func entry(in context: Context) -> RecordID? { id }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let insight = context.journal[id]?.insight else { return .hidden }
        switch action {
        case .decide where !insight.hasOpenDecision, .wait where !insight.hasOpenDecision: return .hidden
        case .decide:
            guard let until = insight.decision?.until, until > context.today else { return .enabled }
            return .disabled("It waits until \(until.short(beside: context.today)); H moves the day")
        case .step: return insight.step == nil ? .hidden : .enabled
        case .earlier: return insight.header.earlier.isEmpty ? .hidden : .enabled
        default: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        guard let record = context.journal[id] else { return [] }
        switch action {
        case .revisit: return [.open(.revisit(id))]
        case .decide: return [.open(.deciding(id))]
        case .wait: return [.ask(rest(context).question)]
        case .step: return [.ask(stepQuestion(record))]
        case .correct: return [.open(.editing(id))]
        case .annotate: return [.open(.annotate(id))]
        case .earlier: return [.open(.earlier(id))]
        case .delete: return [.commit(.delete(record, label: "Insight deleted · u brings it back")), .back]
        case .move(let move): page.move(move)
        }
        return []
    }

    private func rest(_ context: Context) -> RestQuestion {
        RestQuestion(name: "wait", title: "How long the decision waits", context: context)
    }

    private func stepQuestion(_ record: Record) -> Question {
        let step = record.insight?.step
        return Question(
            "step", "How did the step go", ["If \(step?.cue ?? ""), then I will \(step?.action ?? "")."], text: "")
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): page.wheel(rows)
        case .answered(.wrote("step", let words)): return follow(words, in: context)
        case .answered(let answer): return wait(answer, in: context)
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        guard let record = context.journal[id], let insight = record.insight else { return }
        if seen.map({ $0 != (context.journal.revision, context.today) }) ?? true {
            seen = (context.journal.revision, context.today)
            let place = page.top
            page.set(insight.head(in: context) + RecordText(record, in: context).lines)
            page.scroll(to: place)
        }
        page.fit(context.bodySize)
    }

    // MARK: Changing

    private func change(_ label: String, in context: Context, _ body: (inout Insight) -> Void) -> [Command] {
        guard let old = context.journal[id], case .insight(var insight) = old else { return [] }
        body(&insight)
        insight.header.edited = context.now
        return [.commit(.put(.insight(insight), over: old, label: label))]
    }

    private func wait(_ answer: Answer, in context: Context) -> [Command] {
        switch rest(context).reply(to: answer) {
        case .day(let day):
            return change("It waits until \(day.short(beside: context.today))", in: context) {
                $0.decision?.until = day
            }
        case .ask(let more): return [.ask(more)]
        case .unclear(let words): return [.notify(words)]
        case nil: return []
        }
    }

    private func follow(_ words: String, in context: Context) -> [Command] {
        guard !trimmed(words).isEmpty else { return [] }
        return change("Kept with the step", in: context) {
            $0.step?.followUps.append(Annotation(at: context.now, text: trimmed(words)))
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard context.journal[id]?.insight != nil else {
            canvas.say("This insight is no longer here. u brings back what was deleted.")
            return
        }
        canvas.within(canvas.bounds.measure(72)) { page.draw(on: &$0) }
    }
}
