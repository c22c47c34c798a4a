import JournalModel
import JournalPrompts
import TextUI

/// The preparation list of a session: each line is the person's to tick, change, move or drop.
struct ChecklistScreen: Screen {
    enum Action: Hashable, Sendable { case tick, change, add, drop, higher, lower, layOut, up, down, pageUp, pageDown }

    static let name = "preparation"
    static let keys = KeyTable<Action>([
        KeyBinding(.layOut, ["f"], "Lay out the first list", hint: "lay out a first list"),
        KeyBinding(.tick, [" ", .enter], "Tick it, or take the tick away", hint: "tick"),
        KeyBinding(.change, ["e"], "Change its words", hint: "change"),
        KeyBinding(.add, ["a"], "Add a line of your own", hint: "add"),
        KeyBinding(.drop, ["d", .delete], "Drop it; u brings it back", hint: "drop"),
        KeyBinding(.higher, ["K", Key.up.shift], "Move it up"),
        KeyBinding(.lower, ["J", Key.down.shift], "Move it down"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.down, [.down, "j"], "Down"),
        KeyBinding(.pageUp, [.pageUp], "A page up"),
        KeyBinding(.pageDown, [.pageDown], "A page down"),
    ])

    /// A row of the list: a heading, or a line by its place.
    private enum Row: Sendable {
        case heading(String)
        case line(Int)
    }

    private let id: RecordID
    private var list = ListView()
    private var top = 0

    init(_ id: RecordID, in context: Context) {
        self.id = id
        list.setCount(lines(context).count)
    }

    var tab: Tab? { .journal }

    private func lines(_ context: Context) -> [ChecklistLine] { context.journal[id]?.session?.preparation ?? [] }

    func availability(of action: Action, in context: Context) -> Availability {
        let isEmpty = lines(context).isEmpty
        switch action {
        case .layOut: return isEmpty ? .enabled : .hidden
        case .add: return .enabled
        default: return isEmpty ? .hidden : .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        let lines = lines(context)
        list.setCount(lines.count)
        let index = list.selection ?? 0
        switch action {
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        case .pageUp: list.handle(.pageUp)
        case .pageDown: list.handle(.pageDown)
        case .add: return [.ask(Question("add", "A line of your own", text: ""))]
        case .change: return [.ask(Question("change", "In your words", text: lines[index].text))]
        case .layOut: return keep(context.firstChecklist, "A first list, yours to change", in: context)
        case .tick:
            var changed = lines
            changed[index].done.toggle()
            return keep(changed, changed[index].done ? "Done" : "Open again", in: context)
        case .drop:
            var changed = lines
            changed.remove(at: index)
            return keep(changed, "Dropped · u brings it back", in: context)
        case .higher: return swap(index, index - 1, in: context)
        case .lower: return swap(index, index + 1, in: context)
        }
        reveal(in: context)
        return []
    }

    private mutating func swap(_ index: Int, _ other: Int, in context: Context) -> [Command] {
        var changed = lines(context)
        guard changed.indices.contains(other) else { return [] }
        changed.swapAt(index, other)
        list.select(other)
        return keep(changed, "Moved", in: context)
    }

    private func keep(_ lines: [ChecklistLine], _ label: String, in context: Context) -> [Command] {
        guard let session = context.journal[id]?.session else { return [] }
        var after = session
        after.preparation = lines
        after.header.edited = context.now
        return [.commit(.put(.session(after), over: .session(session), label: label))]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        var lines = lines(context)
        switch event {
        case .answered(.wrote("add", let text)) where !trimmed(text).isEmpty:
            let place = lines.isEmpty ? 0 : (list.selection ?? 0) + 1
            lines.insert(ChecklistLine(trimmed(text)), at: place)
            list.setCount(lines.count)
            list.select(place)
            return keep(lines, "Added", in: context)
        case .answered(.wrote("change", let text)) where !trimmed(text).isEmpty:
            guard let index = list.selection, lines.indices.contains(index) else { break }
            lines[index].text = trimmed(text)
            return keep(lines, "Changed", in: context)
        case .wheel(let rows): list.move(by: rows.signum())
        case .clicked(let point): return clicked(point, in: context)
        default: list.setCount(lines.count)
        }
        reveal(in: context)
        return []
    }

    private mutating func clicked(_ point: Point, in context: Context) -> [Command] {
        let rows = rows(context)
        let y = point.y - Self.headRows(context) + top
        guard rows.indices.contains(y), case .line(let index) = rows[y] else { return [] }
        let again = list.selection == index
        list.select(index)
        return again ? perform(.tick, in: context) : []
    }

    // MARK: Layout

    private static func headRows(_ context: Context) -> Int { context.bodySize.height < 12 ? 1 : 3 }

    /// The lines under the headings of the first list; a line of the person's own stays under the heading it stands below.
    private func rows(_ context: Context) -> [Row] {
        var rows: [Row] = []
        var last = ""
        for (index, line) in lines(context).enumerated() {
            if let group = context.checklistGroup(of: line.text), group != last {
                rows.append(.heading(group))
                last = group
            }
            rows.append(.line(index))
        }
        return rows
    }

    private mutating func reveal(in context: Context) {
        list.setCount(lines(context).count)
        let rows = rows(context)
        let height = max(1, context.bodySize.height - Self.headRows(context))
        let place = rows.firstIndex { if case .line(let index) = $0 { index == list.selection } else { false } } ?? 0
        if place <= top { top = max(0, place - 1) }
        if place >= top + height { top = place - height + 1 }
        top = max(0, min(top, rows.count - height))
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let lines = lines(context)
        let done = lines.filter(\.done).count
        canvas.within(canvas.bounds.split(left: min(72, canvas.width)).left) { inner in
            inner.write("Preparation", in: inner.bounds.row(0), role: .heading)
            inner.write("\(done) of \(lines.count)", in: inner.bounds.row(0), role: .quiet, align: .right)
            if Self.headRows(context) > 1 {
                inner.write(context.safety.markers.checklist.intro, in: inner.bounds.row(1), role: .quiet)
            }
            guard !lines.isEmpty else {
                inner.write(
                    StyledText("f  ", .key) + StyledText("lays out a first list, yours to change", .text),
                    at: Point(0, 3))
                inner.write(StyledText("a  ", .key) + StyledText("adds a line of your own", .text), at: Point(0, 4))
                return
            }
            inner.within(inner.bounds.inset(top: Self.headRows(context))) { drawRows(lines, on: &$0, in: context) }
        }
    }

    private func drawRows(_ lines: [ChecklistLine], on canvas: inout Canvas, in context: Context) {
        for (y, row) in rows(context).dropFirst(top).prefix(canvas.height).enumerated() {
            let rect = canvas.bounds.row(y)
            switch row {
            case .heading(let words): canvas.write(words, in: rect, role: .quiet)
            case .line(let index):
                let line = lines[index]
                canvas.write(
                    line.done ? "[\(canvas.glyphs.checked)]" : "[ ]", at: Point(2, y), role: line.done ? .good : .quiet)
                canvas.write(line.text, in: rect.inset(left: 6), role: line.done ? .quiet : .text)
                if index == list.selection { canvas.select(rect) }
            }
        }
    }
}
