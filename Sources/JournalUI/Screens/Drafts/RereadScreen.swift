import JournalModel
import TextUI

/// A letter to be read again, alone on the screen; then how true it is now.
struct RereadScreen: Screen {
    enum Action: Hashable, Sendable { case answer, move(Move) }

    static let name = "reading again"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(
                .answer, [.enter, .tab], "Then: how true is it now", group: "This letter", hint: "how true is it now")
        ]
            + Move.reading(Action.move))

    private let id: RecordID
    private var page = ScrollText([])
    private var seenRevision = -1

    init(_ id: RecordID) { self.id = id }

    var tab: Tab? { .drafts }
    func title(in context: Context) -> String { "Reading again" }

    func availability(of action: Action, in context: Context) -> Availability {
        context.journal[id]?.draft == nil ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .answer: return [.replace(.rereadWords(id))]
        case .move(let move): page.move(move)
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): page.wheel(rows)
        case .refreshed:
            guard let draft = context.journal[id]?.draft else { return [] }
            if seenRevision != context.journal.revision {
                page.set(draft.head(in: context) + Markdown.styled(draft.text) + closing(draft, context))
                seenRevision = context.journal.revision
            }
            page.fit(context.bodySize)
        default: break
        }
        return []
    }

    /// What the last re-reading said, and how to go on.
    private func closing(_ draft: Draft, _ context: Context) -> [StyledText] {
        var lines = [StyledText(), StyledText("── now ──", .rule)]
        if let last = draft.rereads.last, !last.changed.isEmpty {
            let day = context.clock.day(of: last.at).short(beside: context.today)
            lines.append(StyledText("\(day) you wrote: \(last.changed)", .quiet))
        }
        return lines + [StyledText("enter", .key) + StyledText("  how true is it now, and what has changed", .quiet)]
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard context.journal[id]?.draft != nil else {
            canvas.say("This letter is no longer here. u brings back what was deleted.")
            return
        }
        canvas.within(canvas.bounds.measure(72)) { page.draw(on: &$0) }
    }
}
