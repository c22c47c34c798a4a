import JournalModel
import JournalPrompts
import TextUI

/// Files that could not be opened: where they are, why, what is safe, and what to do.
struct ProblemsScreen: Screen {
    enum Action: Hashable, Sendable { case settle, look, move(Move) }

    static let name = "problems"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.settle, [.enter], "See both versions and make them one", group: "Files", hint: "see both"),
            KeyBinding(.look, ["r"], "Look again", group: "Files", hint: "look again"),
        ] + Move.lines(Move.shelf, Action.move))

    private var shelf = Shelf<UnreadableFile>(readsBelow: true)
    private var asking = FirstAsking(.listProblems)

    func title(in context: Context) -> String { "Unopened files" }

    func availability(of action: Action, in context: Context) -> Availability {
        action == .settle && shelf.selected?.versions == nil ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .settle: return shelf.selected.map { [.open(.twoVersions($0.path))] } ?? []
        case .look: return [.listProblems, .notify("Looking again")]
        case .move(let move): shelf.move(move)
        }
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if shelf.take(event, top: Self.head(context).count)?.versions != nil { return perform(.settle, in: context) }
        refresh(in: context)
        return asking.commands(at: event)
    }

    /// The journal's own files first, then packs of the person's that could not be used.
    private static func files(_ context: Context) -> (journal: [UnreadableFile], packs: [UnreadableFile]) {
        let packs = (context.catalogue.broken + context.scales.broken).map { file in
            UnreadableFile(
                path: file.path, reason: file.faults.map { "line \($0.line): \($0.reason)" }.joined(separator: "; "))
        }
        return (context.journal.unreadable, packs)
    }

    private mutating func refresh(in context: Context) {
        let (journal, packs) = Self.files(context)
        var rows: [ShelfRow<UnreadableFile>] = journal.map { .item($0) }
        if !packs.isEmpty { rows += [.heading("Packs of yours")] + packs.map { .item($0) } }
        shelf.set(rows)
        shelf.fit(context.bodySize.below(Self.head(context).count))
        shelf.read(0) { file in Self.page(file, isPack: packs.contains(file), context) }
    }

    private static func head(_ context: Context) -> [StyledText] {
        let words = "They are kept as they are, and everything else opens."
        return StyledText(words, .quiet).wrapped(to: min(72, context.bodySize.width)) + [StyledText()]
    }

    private static func page(_ file: UnreadableFile, isPack: Bool, _ context: Context) -> [StyledText] {
        let safe =
            isPack ? "The other packs work without it." : "Nothing in it was changed or lost; Loam leaves it alone."
        let next =
            file.versions != nil
            ? "Enter shows both beside each other. What fits together goes together by itself; the rest you choose."
            : isPack
                ? "Put it right in any editor, then open Loam again."
                : "Put it right in any editor, or bring back an older copy of it; Loam notices. Where it cannot be mended, its text can still be read in any editor."
        let folder = context.folder.isEmpty || isPack ? "" : context.folder + "/"
        return [
            StyledText(folder + file.path, .heading), StyledText(), StyledText(file.reason, .care), StyledText(),
            StyledText(safe, .text), StyledText(), StyledText(next, .quiet),
        ]
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !shelf.isEmpty else {
            canvas.say("Every file opens. There is nothing to do here.")
            return
        }
        let head = Self.head(context)
        for (row, line) in head.enumerated() { canvas.write(line, at: Point(0, row)) }
        let body = canvas.bounds.inset(top: head.count)
        canvas.within(body) { inner in
            shelf.draw(on: &inner) { row, file in
                let name = file.path.split(separator: "/").suffix(2).joined(separator: "/")
                row.write(StyledText(" " + name, .text) + StyledText("  " + file.reason, .quiet), in: row.bounds)
            }
        }
    }
}
