import JournalModel
import TextUI

/// The person's own trackers: added, renamed, removed.
struct TrackersScreen: Screen {
    enum Action: Hashable, Sendable { case add, rename, remove, move(Move) }

    static let name = "trackers"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.add, ["a", "n"], "Add a tracker", group: "Trackers", hint: "add"),
            KeyBinding(.rename, [.enter, "r"], "Rename it", group: "Trackers", hint: "rename"),
            KeyBinding(
                .remove, ["x", .delete, "D"], "Remove it; what was answered stays in its notes", group: "Trackers",
                hint: "remove"),
        ] + Move.lines(Move.list, Action.move))

    private var list = ListView()
    /// The name of a new tracker, while it is asked what kind it is.
    private var pending = ""

    func title(in context: Context) -> String { "Your own trackers" }

    func availability(of action: Action, in context: Context) -> Availability {
        action != .add && context.settings.trackers.isEmpty ? .hidden : .enabled
    }

    private func selected(_ context: Context) -> Int? {
        list.selection.flatMap { context.settings.trackers.indices.contains($0) ? $0 : nil }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        let names = context.settings.trackers.map(\.name)
        switch action {
        case .add:
            return [.ask(Question("add", "A new tracker", ["One or two words: appetite, time outside"], text: ""))]
        case .rename:
            return selected(context).map {
                [
                    .ask(
                        Question(
                            "rename", "Another name", ["What was answered under the old name stays under it."],
                            text: names[$0]))
                ]
            } ?? []
        case .remove:
            guard let place = selected(context) else { return [] }
            var trackers = context.settings.trackers
            trackers.remove(at: place)
            return [.set(.trackers(trackers)), .notify("\(names[place]) is no longer asked")]
        case .move(let move): list.move(move)
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .answered(.wrote("add", let name)): return askKind(trimmed(name), in: context)
        case .answered(.chose("kind", let place)) where TrackerKind.allCases.indices.contains(place):
            return take(TrackerKind.allCases[place], in: context)
        case .answered(.wrote("words", let line)): return take(words: line, in: context)
        case .answered(.wrote("rename", let name)): return rename(trimmed(name), in: context)
        case .wheel(let rows): list.move(by: rows.signum())
        case .clicked(let point):
            if let index = list.index(atRow: point.y - Self.head, rows: context.bodySize.height) { list.select(index) }
        default: break
        }
        list.setCount(context.settings.trackers.count)
        list.fit(rows: max(1, context.bodySize.height - Self.head))
        return []
    }

    /// A name that can be taken is asked what kind of answer it wants.
    private mutating func askKind(_ name: String, in context: Context) -> [Command] {
        guard !name.isEmpty else { return [] }
        if let fault = fault(name, at: nil, in: context) { return [.notify(fault)] }
        pending = name
        let kinds = TrackerKind.allCases.map { $0.label.prefix(1).uppercased() + $0.label.dropFirst() }
        return [.ask(Question("kind", "How is \(name) answered?", options: kinds))]
    }

    private func take(_ kind: TrackerKind, in context: Context) -> [Command] {
        guard kind == .choice else { return add(Tracker(name: pending, kind: kind), in: context) }
        return [.ask(Question("words", "Which words?", ["Two or more, with commas: none, some, a lot"], text: ""))]
    }

    private func take(words line: String, in context: Context) -> [Command] {
        let words = line.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
        guard (2...9).contains(words.count) else { return [.notify("From two to nine words, with commas, please")] }
        return add(Tracker(name: pending, kind: .choice, options: words), in: context)
    }

    private func add(_ tracker: Tracker, in context: Context) -> [Command] {
        [
            .set(.trackers(context.settings.trackers + [tracker])),
            .notify("\(tracker.name) is asked each day from now on"),
        ]
    }

    private func rename(_ name: String, in context: Context) -> [Command] {
        guard !name.isEmpty, let place = selected(context) else { return [] }
        if let fault = fault(name, at: place, in: context) { return [.notify(fault)] }
        var trackers = context.settings.trackers
        trackers[place].name = name
        return [.set(.trackers(trackers))]
    }

    /// Why a name cannot be taken, in words; nil when it can.
    private func fault(_ name: String, at place: Int?, in context: Context) -> String? {
        if name.contains(".") { return "A name without a full stop, please" }
        if displayWidth(of: name) > 24 { return "A shorter name, please; 24 letters fit" }
        let others = context.settings.checkInNames.enumerated().filter { place == nil || $0.offset != 5 + (place ?? 0) }
        return others.contains { Fold.text($0.element) == Fold.text(name) } ? "\(name) is asked already" : nil
    }

    // MARK: Drawing

    private static let head = 2

    func draw(on canvas: inout Canvas, in context: Context) {
        let trackers = context.settings.trackers
        canvas.write("Asked each day, in the day's note", in: canvas.bounds.row(0), role: .quiet)
        guard !trackers.isEmpty else {
            canvas.writeParagraphs([StyledText("a  ", .key) + StyledText("adds the first one", .text)], from: Self.head)
            return
        }
        canvas.within(canvas.bounds.inset(top: Self.head).split(left: 64).left) { inner in
            var list = list
            list.setCount(trackers.count)
            list.draw(on: &inner) { row, index, _ in
                let tracker = trackers[index]
                let words = tracker.kind == .choice ? [tracker.options.joined(separator: ", ")] : []
                let room = row.width - displayWidth(of: tracker.name) - 3
                let aside = (words + [tracker.kind.label]).first { displayWidth(of: $0) <= room } ?? ""
                row.write(StyledText(" " + tracker.name), aside: aside)
            }
        }
    }
}
