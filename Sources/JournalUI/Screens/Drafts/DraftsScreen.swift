import JournalModel
import TextUI

/// Letters that are not sent: those that rest, those that have rested, and those something became of.
struct DraftsScreen: Screen {
    enum Action: Hashable, Sendable { case open, new, reread, delete, move(Move) }

    static let name = "drafts"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.open, [.enter, .right, "l"], "Open the letter", group: "Letters", hint: "open"),
            KeyBinding(.new, ["n"], "Write a letter that is not sent", group: "Letters", hint: "new letter"),
            KeyBinding(.reread, ["r"], "Read it again", group: "Letters", hint: "read again"),
            KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "Letters"),
        ] + Move.lines(Move.shelf, Action.move))

    private var shelf = Shelf<RecordID>()
    private var seen: (revision: Int, day: Day)?

    var tab: Tab? { .drafts }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .open, .reread, .delete, .move: shelf.selected == nil ? .hidden : .enabled
        case .new: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .new: return [.open(.newDraft)]
        case .open: return shelf.selected.map { [.open(.draft($0))] } ?? []
        case .reread: return shelf.selected.map { [.open(.reread($0))] } ?? []
        case .delete:
            guard let record = shelf.selected.flatMap({ context.journal[$0] }) else { return [] }
            return [.commit(.delete(record, label: "Letter deleted · u brings it back"))]
        case .move(let move): shelf.move(move)
        }
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if let id = shelf.take(event) { return [.open(.draft(id))] }
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
            guard let record = context.journal[id], let draft = record.draft else { return [] }
            return draft.head(in: context) + RecordText(record, in: context).lines
        }
    }

    private static func rows(_ context: Context) -> [ShelfRow<RecordID>] {
        let drafts = context.journal.drafts.reversed()
        let open = drafts.filter(\.isOpen)
        let resting = open.filter { !$0.hasRested(on: context.today) }
            .sorted {
                ($0.holdUntil ?? context.today, $1.header.when) < ($1.holdUntil ?? context.today, $0.header.when)
            }
        let groups = [
            ("Resting", resting), ("Rested", open.filter { $0.hasRested(on: context.today) }),
            ("What became of them", drafts.filter { !$0.isOpen }),
        ]
        return groups.flatMap { heading, letters in
            letters.isEmpty ? [] : [.heading(heading)] + letters.map { .item($0.header.id) }
        }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !shelf.isEmpty else { return drawEmpty(on: &canvas, in: context) }
        shelf.draw(on: &canvas) { row, id in
            guard let record = context.journal[id], let draft = record.draft else { return }
            let name = draft.to.isEmpty ? record.summary(in: context) : "To \(draft.to)"
            let line = StyledText("  " + name, .text) + StyledText("  " + firstLine(draft.text), .faint)
            row.write(line, aside: draft.standing(on: context.today))
        }
    }

    private func drawEmpty(on canvas: inout Canvas, in context: Context) {
        guard context.isWhole else {
            canvas.say("Reading the journal.")
            return
        }
        canvas.writeParagraphs(
            [
                StyledText("Letters that are not sent.", .heading), StyledText(),
                StyledText(
                    "To someone, to a part of you, to anyone. A letter stays here, rests until things have settled, and can be read again then. Nothing leaves Loam.",
                    .quiet),
                StyledText(), StyledText("n  ", .key) + StyledText("writes the first one", .text),
            ], from: 1)
    }
}
