import JournalModel
import TextUI

/// What was seen: decisions that wait, small steps, and how true everything stayed.
struct InsightsScreen: Screen {
    enum Action: Hashable, Sendable { case open, new, revisit, delete, move(Move) }

    static let name = "insights"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.open, [.enter, .right, "l"], "Open the insight", group: "Insights", hint: "open"),
            KeyBinding(.new, ["n"], "Keep something you saw", group: "Insights", hint: "new insight"),
            KeyBinding(
                .revisit, ["r"], "Look at it again: how true is it now", group: "Insights", hint: "how true now"),
            KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "Insights"),
        ] + Move.lines(Move.shelf, Action.move))

    private var shelf = Shelf<RecordID>()
    private var seen: (revision: Int, day: Day)?

    var tab: Tab? { .insights }

    func availability(of action: Action, in context: Context) -> Availability {
        action != .new && shelf.selected == nil ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .new: return [.open(.newInsight)]
        case .open: return shelf.selected.map { [.open(.insight($0))] } ?? []
        case .revisit: return shelf.selected.map { [.open(.revisit($0))] } ?? []
        case .delete:
            guard let record = shelf.selected.flatMap({ context.journal[$0] }) else { return [] }
            return [.commit(.delete(record, label: "Insight deleted · u brings it back"))]
        case .move(let move): shelf.move(move)
        }
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if let id = shelf.take(event) { return [.open(.insight(id))] }
        refresh(in: context)
        return []
    }

    private mutating func refresh(in context: Context) {
        if seen.map({ $0 != (context.journal.revision, context.today) }) ?? true {
            seen = (context.journal.revision, context.today)
            shelf.set(Self.rows(context))
        }
        shelf.fit(context.bodySize)
        shelf.read(context.journal.revision) { id in
            guard let record = context.journal[id], let insight = record.insight else { return [] }
            return insight.head(in: context) + RecordText(record, in: context).lines
        }
    }

    private static func rows(_ context: Context) -> [ShelfRow<RecordID>] {
        let all = context.journal.insights.reversed()
        let waiting = all.filter(\.hasOpenDecision).sorted { waits($0, context) < waits($1, context) }
        let rest = all.filter { !$0.hasOpenDecision }
        let groups = [
            ("Decisions that wait", waiting), ("Small steps", rest.filter { $0.step != nil }),
            ("What you saw", rest.filter { $0.step == nil }),
        ]
        return groups.flatMap { heading, insights in
            insights.isEmpty ? [] : [.heading(heading)] + insights.map { .item($0.header.id) }
        }
    }

    private static func waits(_ insight: Insight, _ context: Context) -> Day {
        insight.decision?.until ?? context.today
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !shelf.isEmpty else { return drawEmpty(on: &canvas, in: context) }
        shelf.draw(on: &canvas) { row, id in
            guard let insight = context.journal[id]?.insight else { return }
            let words = insight.hasOpenDecision ? firstLine(insight.decision?.what ?? "") : firstLine(insight.text)
            row.write(StyledText("  " + words.orElse("An insight"), .text), aside: insight.standing(on: context.today))
        }
    }

    private func drawEmpty(on canvas: inout Canvas, in context: Context) {
        guard context.isWhole else {
            canvas.say("Reading the journal.")
            return
        }
        canvas.writeParagraphs(
            [
                StyledText("What you saw, and whether it stays true.", .heading), StyledText(),
                StyledText(
                    "Keep a sentence here with how sure you are of it. It is looked at again in a week, in two, in six. A decision can hang on it and wait until things have settled; so can a small step.",
                    .quiet),
                StyledText(), StyledText("n  ", .key) + StyledText("keeps the first one", .text),
            ], from: 1)
    }
}

extension Insight {
    /// "8, now 6", or the day its decision waits for.
    func standing(on today: Day) -> String {
        if hasOpenDecision, let until = decision?.until {
            return until > today ? "until \(until.dayMonth)" : "its day has come"
        }
        switch truths.count {
        case 0: return ""
        case 1: return "\(truths[0])"
        default: return "\(truths[0]), now \(truths[truths.count - 1])"
        }
    }

    /// The lines above it on its page: when it was seen, and how true it stayed.
    func head(in context: Context) -> [StyledText] {
        let day = context.clock.day(of: header.when)
        let place = context.clock.place(of: header.when).map { " · day \($0.day)" } ?? ""
        var lines = [StyledText(day.short(beside: context.today) + place, .quiet)]
        if truths.count > 1 {
            lines.append(trueText(sure == nil ? "true, each time  " : "true then, and since  ", truths))
        }
        if isDecisionDue(on: context.today) {
            lines.append(StyledText("The day of its decision has come.", .accent))
        }
        return lines + [StyledText()]
    }
}
