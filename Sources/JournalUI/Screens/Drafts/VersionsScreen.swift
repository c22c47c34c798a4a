import JournalModel
import TextUI

/// The versions of a letter, two at a time: side by side where there is room, in one text where there is not.
struct VersionsScreen: Screen {
    enum Action: Hashable, Sendable { case older, newer, move(Move) }

    static let name = "versions"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.older, [.left, "h"], "The change before", group: "Versions", hint: "earlier"),
            KeyBinding(.newer, [.right, "l"], "The change after", group: "Versions", hint: "later"),
        ] + Move.reading(Action.move))

    private let id: RecordID
    /// Which version is compared with the one after it; counted from the oldest.
    private var place: Int?
    private var old = ScrollText([])
    private var new = ScrollText([])
    private var shown: (revision: Int, place: Int, width: Int)?

    init(_ id: RecordID) { self.id = id }

    var tab: Tab? { .drafts }
    func title(in context: Context) -> String { "Versions" }

    private func draft(_ context: Context) -> Draft? { context.journal[id]?.draft }

    func availability(of action: Action, in context: Context) -> Availability {
        let count = draft(context)?.versions.count ?? 0
        switch action {
        case .older: return (place ?? count) > 0 ? .enabled : .disabled("This is the first change")
        case .newer: return (place ?? 0) < count - 1 ? .enabled : .disabled("This is the last change")
        case .move: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .older: place = place.map { $0 - 1 }
        case .newer: place = place.map { $0 + 1 }
        case .move(let move):
            old.move(move)
            new.move(move)
        }
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if case .wheel(let rows) = event {
            old.wheel(rows)
            new.wheel(rows)
        }
        refresh(in: context)
        return []
    }

    // MARK: Comparing

    private static let head = 2

    private func isNarrow(_ size: Size) -> Bool { size.width < 72 }

    private mutating func refresh(in context: Context) {
        guard let draft = draft(context), !draft.versions.isEmpty else { return }
        let size = context.bodySize
        let place = max(0, min(self.place ?? draft.versions.count - 1, draft.versions.count - 1))
        self.place = place
        let state = (context.journal.revision, place, size.width)
        if shown.map({ $0 != state }) ?? true {
            shown = state
            let diff = WordDiff(from: draft.versions[place].text, to: Self.text(after: place, of: draft))
            old.set(Self.lines(isNarrow(size) ? diff.pieces : diff.pieces.filter { $0.fate != .came }, isNarrow(size)))
            new.set(Self.lines(diff.pieces.filter { $0.fate != .went }, false))
        }
        let columns = columns(size)
        old.fit(columns[0].size)
        new.fit((columns.last ?? columns[0]).size)
    }

    private static func text(after place: Int, of draft: Draft) -> String {
        place + 1 < draft.versions.count ? draft.versions[place + 1].text : draft.text
    }

    /// What differs is bright; what went stands in brackets where both are one text.
    private static func lines(_ pieces: [WordDiff.Piece], _ isOneText: Bool) -> [StyledText] {
        var text = StyledText()
        for piece in pieces {
            switch piece.fate {
            case .stayed: text.append(piece.text, .text)
            case .came: text.append(piece.text, .accent)
            case .went where isOneText: text.append("[\(trimmed(piece.text))] ", .quiet)
            case .went: text.append(piece.text, .strong)
            }
        }
        return text.paragraphs
    }

    private func columns(_ size: Size) -> [Rect] {
        let body = Rect(origin: .zero, size: size).inset(top: Self.head)
        return isNarrow(size) ? [body] : body.split(left: 150).left.columns(2, gap: 4)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let draft = draft(context), let place, draft.versions.indices.contains(place) else {
            canvas.say("This letter has no earlier versions.")
            return
        }
        let until = context.clock.day(of: draft.versions[place].at).short(beside: context.today)
        let isLast = place + 1 == draft.versions.count
        let columns = columns(canvas.size)
        if isNarrow(canvas.size) {
            canvas.write("[Until \(until)], then", in: canvas.bounds.inset(right: 8), role: .quiet)
        } else {
            canvas.write("Until \(until)", in: columns[0].moved(by: Point(0, -Self.head)), role: .heading)
            canvas.write(
                isLast ? "As it is now" : "As it was then", in: columns[1].moved(by: Point(0, -Self.head)),
                role: .heading)
            canvas.within(columns[1]) { new.draw(on: &$0) }
        }
        canvas.within(columns[0]) { old.draw(on: &$0) }
        let count = "\(isNarrow(canvas.size) ? "" : "change ")\(place + 1) of \(draft.versions.count)"
        canvas.write(count, in: canvas.bounds.row(0), role: .quiet, align: .right)
    }
}
