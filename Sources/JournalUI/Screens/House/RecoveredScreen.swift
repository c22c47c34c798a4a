import JournalModel
import TextUI

/// What was being written when an earlier run ended. It stays until the person says what becomes of it.
struct RecoveredScreen: Screen {
    enum Action: Hashable, Sendable { case goOn, keep, discard, move(Move) }

    static let name = "unfinished"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.goOn, [.enter], "Go on writing it", group: "Unfinished", hint: "go on writing"),
            KeyBinding(.keep, ["K", "s"], "Keep it as it is", group: "Unfinished", hint: "keep"),
            KeyBinding(.discard, [.delete, "D"], "Let it go", group: "Unfinished", hint: "discard"),
        ] + Move.lines(Move.shelf, Action.move))

    private var shelf = Shelf<RecordID>(readsBelow: true)
    private var version = 0
    private var seen: [Writing] = []

    func title(in context: Context) -> String { "Unfinished writing" }

    private func selected(_ context: Context) -> Writing? {
        shelf.selected.flatMap { id in context.recovered.first { $0.id == id } }
    }

    func availability(of action: Action, in context: Context) -> Availability {
        guard selected(context) != nil else { return .hidden }
        switch action {
        case .goOn, .keep: return context.isWhole ? .enabled : .disabled("The journal is still being read; in a moment")
        default: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .goOn: return selected(context).map { [.open(.resume($0.id))] } ?? []
        case .keep: return selected(context).map { $0.kept(in: context) } ?? []
        case .discard: return selected(context).map { [.ask(Self.question($0, in: context))] } ?? []
        case .move(let move): shelf.move(move)
        }
        refresh(in: context)
        return []
    }

    private static func question(_ writing: Writing, in context: Context) -> Question {
        let lines = [
            "\(writing.record.kind.label): \(writing.record.summary(in: context))",
            "What was saved before stays as it is.",
        ]
        return Question("discard", "Let this writing go?", lines, options: ["No, it stays here", "Let it go for good"])
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if shelf.take(event) != nil { return perform(.goOn, in: context) }
        var commands: [Command] = []
        if case .answered(.chose("discard", 1)) = event, let writing = selected(context) {
            commands = [.discard(writing.id), .notify("Let go")]
        }
        refresh(in: context)
        return commands
    }

    private mutating func refresh(in context: Context) {
        if context.recovered != seen {
            seen = context.recovered
            version += 1
            shelf.set(seen.map { .item($0.id) })
        }
        shelf.fit(context.bodySize)
        shelf.read(version) { id in
            guard let writing = context.recovered.first(where: { $0.id == id }) else { return [] }
            return Self.head(writing, in: context) + RecordText(writing.record, in: context).lines
        }
    }

    private static func head(_ writing: Writing, in context: Context) -> [StyledText] {
        let day = context.clock.day(of: writing.record.header.edited).short(beside: context.today)
        let words =
            context.isWhole && writing.isBeside(context)
            ? "The saved entry has changed since. Kept, this one stands beside it."
            : "It was not finished; what you had typed is here."
        return [StyledText("\(writing.record.kind.label), \(day)", .heading), StyledText(words, .quiet), StyledText()]
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !context.recovered.isEmpty, !shelf.isEmpty else {
            canvas.say("Everything is finished or saved. There is nothing to do here.")
            return
        }
        shelf.draw(on: &canvas) { row, id in
            guard let writing = context.recovered.first(where: { $0.id == id }) else { return }
            let kind = StyledText(" \(writing.record.kind.label.lowercased())  ", .quiet)
            row.write(kind + StyledText(writing.record.summary(in: context), .text), in: row.bounds)
        }
    }
}

extension Writing {
    /// Whether the record it changes is no longer what it was: then it goes beside it, and both are kept.
    func isBeside(_ context: Context) -> Bool {
        guard let now = context.journal[record.id] else { return false }
        return now != base
    }

    /// The record it becomes, and the one it replaces.
    func settled(in context: Context) -> (record: Record, base: Record?) {
        guard isBeside(context) else { return (record, context.journal[record.id]) }
        var copy = record
        copy.header.id = context.newID()
        return (copy, nil)
    }

    /// Saves it as it is.
    func kept(in context: Context) -> [Command] {
        var (record, base) = settled(in: context)
        record.header.edited = context.now
        let label = "\(record.kind.label) kept"
        return [.commit(.put(record, over: base, label: label), finishing: [id])]
    }
}
