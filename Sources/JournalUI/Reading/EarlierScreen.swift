import JournalModel
import TextUI

/// What an entry said before it was corrected, the newest wording first.
struct EarlierScreen: Screen {
    enum Action: Hashable, Sendable { case move(Move) }

    static let name = "earlier wording"
    static let keys = KeyTable<Action>(Move.reading(Action.move))

    private let id: RecordID
    private var page = ScrollText([])
    private var seenRevision = -1

    init(_ id: RecordID) { self.id = id }

    func title(in context: Context) -> String { "Earlier wording" }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        if case .move(let move) = action { page.move(move) }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): page.wheel(rows)
        case .refreshed:
            if seenRevision != context.journal.revision {
                page.set(lines(in: context))
                seenRevision = context.journal.revision
            }
            page.fit(context.bodySize)
        default: break
        }
        return []
    }

    private func lines(in context: Context) -> [StyledText] {
        guard let record = context.journal[id] else { return [StyledText("This entry is no longer here.", .quiet)] }
        guard !record.header.earlier.isEmpty else { return [StyledText("It was never corrected.", .quiet)] }
        var lines = [StyledText(record.summary(in: context), .heading), StyledText()]
        for earlier in record.header.earlier.reversed() {
            let day = context.clock.day(of: earlier.at).short(beside: context.today)
            let field = earlier.field == "text" ? "" : " · \(earlier.field)"
            lines.append(StyledText("── until \(day), \(earlier.at.clock)\(field) ──", .rule))
            lines += Markdown.styled(earlier.text) + [StyledText()]
        }
        return lines
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.within(canvas.bounds.measure(72)) { page.draw(on: &$0) }
    }
}
