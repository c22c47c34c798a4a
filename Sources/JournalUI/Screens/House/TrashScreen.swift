import JournalModel
import TextUI

/// What was deleted, until it is emptied after 30 days.
struct TrashScreen: Screen {
    enum Action: Hashable, Sendable { case restore, erase, move(Move) }

    static let name = "trash"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.restore, [.enter, "r"], "Bring it back", group: "Trash", hint: "bring back"),
            KeyBinding(.erase, [.delete, "D"], "Erase it for good", group: "Trash", hint: "erase"),
        ] + Move.lines(Move.shelf, Action.move))

    /// Days something stays in the trash.
    static let days = 30

    private var shelf = Shelf<String>(readsBelow: true)
    private var asking = FirstAsking(.listTrash)
    private var version = 0
    private var seen: [TrashedRecord] = []

    func title(in context: Context) -> String { "Trash" }

    private func selected(_ context: Context) -> TrashedRecord? { item(shelf.selected ?? "") }
    private func item(_ name: String) -> TrashedRecord? { seen.first { $0.name == name } }

    func availability(of action: Action, in context: Context) -> Availability {
        guard shelf.selected != nil else { return .hidden }
        if context.readOnly != nil, action == .erase || action == .restore {
            return .disabled("Nothing can be changed just now; the journal is open to read only")
        }
        return .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .restore: return selected(context).map { [.restore($0.name)] } ?? []
        case .erase:
            guard let item = selected(context) else { return [] }
            let lines = [
                "\(item.record.kind.label): \(item.record.summary(in: context))",
                "It cannot be brought back then, not even by u.",
            ]
            return [
                .ask(
                    Question("erase", "Erase it for good?", lines, options: ["No, it stays here", "Erase it for good"]))
            ]
        case .move(let move): shelf.move(move)
        }
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if shelf.take(event) != nil { return perform(.restore, in: context) }
        var commands = asking.commands(at: event)
        if case .answered(.chose("erase", 1)) = event, let item = selected(context) {
            commands = [.eraseForGood(item.name), .notify("Erased"), .listTrash]
        }
        refresh(in: context)
        return commands
    }

    private mutating func refresh(in context: Context) {
        let items = (context.trash ?? []).sorted { ($1.deleted, $0.name) < ($0.deleted, $1.name) }
        if items != seen {
            seen = items
            version += 1
            shelf.set(items.map { .item($0.name) })
        }
        shelf.fit(context.bodySize)
        let all = seen
        shelf.read(version) { name in
            guard let item = all.first(where: { $0.name == name }) else { return [] }
            return Self.head(item, in: context) + RecordText(item.record, in: context).lines
        }
    }

    private static func head(_ item: TrashedRecord, in context: Context) -> [StyledText] {
        let deleted = context.clock.day(of: item.deleted)
        return [
            StyledText(
                "\(item.record.kind.label), \(context.clock.day(of: item.record.when).short(beside: context.today))",
                .heading),
            StyledText("Deleted \(deleted.short(beside: context.today)); \(left(item, in: context))", .quiet),
            StyledText(),
        ]
    }

    private static func left(_ item: TrashedRecord, in context: Context) -> String {
        let left = context.clock.day(of: item.deleted) + days - context.today
        return left <= 0 ? "emptied when Loam opens next" : left == 1 ? "1 day left" : "\(left) days left"
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !shelf.isEmpty else {
            let words =
                context.trash == nil ? "Looking." : "The trash is empty. What is deleted waits here for 30 days."
            canvas.say(words)
            return
        }
        shelf.draw(on: &canvas) { row, name in
            guard let item = item(name) else { return }
            let kind = StyledText(" \(item.record.kind.label.lowercased())  ", .quiet)
            row.write(kind + StyledText(item.record.summary(in: context), .text), aside: Self.left(item, in: context))
        }
    }
}
