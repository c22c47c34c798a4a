import JournalModel
import TextUI

/// What is attached to an entry: opened, added, taken away.
struct AttachmentsScreen: Screen {
    enum Action: Hashable, Sendable { case look, open, add, remove, move(Move) }

    static let name = "attachments"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.look, [.enter], "Look at it; a picture is shown here", group: "Attached", hint: "look at it"),
            KeyBinding(.open, ["o"], "Open a copy with the program the desktop has", group: "Attached", hint: "open"),
            KeyBinding(.add, ["a"], "Add a file", group: "Attached", hint: "add"),
            KeyBinding(.remove, [.delete, "D"], "Take it from the entry", group: "Attached", hint: "take away"),
        ] + Move.lines(Move.list, Action.move))

    private let id: RecordID
    private var list = ListView()

    init(_ id: RecordID) { self.id = id }

    var chrome: Chrome { .box(Size(60, 12)) }
    func title(in context: Context) -> String { "Attached" }

    private func attachments(_ context: Context) -> [Attachment] { context.journal[id]?.header.attachments ?? [] }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .add:
            context.readOnly == nil ? .enabled : .disabled("Nothing can be added; the journal is open to read only")
        case .remove where context.readOnly != nil: .hidden
        case .move, .look, .open, .remove: attachments(context).isEmpty ? .hidden : .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        let attachments = attachments(context)
        list.setCount(attachments.count)
        switch action {
        case .add: return [.open(.attach(id))]
        case .move(let move): list.move(move)
        case .look: return list.selection.map { look(at: attachments[$0]) } ?? []
        case .open: return list.selection.map { [.openAttachment(attachments[$0])] } ?? []
        case .remove: return list.selection.map { remove(attachments[$0], in: context) } ?? []
        }
        return []
    }

    /// What is not drawn in the terminal goes to the desktop's own program.
    private func look(at attachment: Attachment) -> [Command] {
        [attachment.isDrawn ? .showPicture(attachment) : .openAttachment(attachment)]
    }

    private func remove(_ attachment: Attachment, in context: Context) -> [Command] {
        guard let old = context.journal[id] else { return [] }
        var record = old
        record.header.attachments.removeAll { $0 == attachment }
        record.header.edited = context.now
        return [.commit(.put(record, over: old, label: "\(attachment.name) taken away · u brings it back"))]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        let attachments = attachments(context)
        list.setCount(attachments.count)
        list.fit(rows: 12)
        switch event {
        case .wheel(let rows): list.move(by: rows.signum())
        case .clicked(let point):
            guard attachments.indices.contains(list.top + point.y) else { break }
            list.select(list.top + point.y)
            return perform(.look, in: context)
        default: break
        }
        return []
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let attachments = attachments(context)
        guard !attachments.isEmpty else {
            return canvas.say("Nothing yet. a adds a picture, a sound or another file.")
        }
        for (y, attachment) in attachments.dropFirst(list.top).prefix(canvas.height).enumerated() {
            canvas.within(canvas.bounds.row(y)) { row in
                row.write(
                    StyledText(" \(attachment.name)", .text), aside: "\(attachment.kindWords), \(attachment.sizeWords)")
                if list.top + y == list.selected { row.select(row.bounds) }
            }
        }
    }
}
