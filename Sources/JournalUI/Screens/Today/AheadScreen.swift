import JournalModel
import JournalPrompts
import TextUI

/// The days ahead: what comes back when. Nothing here has to be kept; every day can pass.
struct AheadScreen: Screen {
    enum Action: Hashable, Sendable { case open, move(Move) }

    static let name = "days ahead"
    static let keys = KeyTable<Action>(
        [KeyBinding(.open, [.enter, .right, "l"], "Open it", group: "The days ahead", hint: "open")]
            + Move.lines(Move.list, Action.move))

    private var list = ListView()
    private var dates: [ComingDay] = []
    private var seen: (revision: Int, day: Day)?

    init(in context: Context) { refresh(in: context) }

    var tab: Tab? { .today }
    func title(in context: Context) -> String { "The days ahead" }

    private var selected: ComingDay? { list.selection.flatMap { dates.indices.contains($0) ? dates[$0] : nil } }

    func availability(of action: Action, in context: Context) -> Availability {
        action == .open && selected?.route(in: context) == nil ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return selected?.route(in: context).map { [.open($0)] } ?? []
        case .move(let move): list.move(move)
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): list.scroll(by: rows)
        case .clicked(let point):
            guard let index = list.index(atRow: point.y - Self.head, rows: rows(context.bodySize)) else { break }
            if index == list.selection { return perform(.open, in: context) }
            list.select(index)
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        if seen?.revision != context.journal.revision || seen?.day != context.today {
            dates = context.engine.comingDays(context.inquiry)
            seen = (context.journal.revision, context.today)
        }
        list.setCount(dates.count)
        list.fit(rows: rows(context.bodySize))
    }

    // MARK: Drawing

    private static let head = 2
    private func rows(_ size: Size) -> Int { max(1, size.height - Self.head - 2) }

    func draw(on canvas: inout Canvas, in context: Context) {
        let page = Rect(0, 0, min(84, canvas.width), canvas.height)
        canvas.write("What comes back, and when", in: page.row(0), role: .heading)
        guard !dates.isEmpty else {
            let words =
                "Nothing yet. A letter that rests, an insight, a planned session: each comes back on its day, and any day can pass."
            canvas.writeWrapped(words, in: page.inset(top: Self.head).split(left: 72).left, role: .quiet)
            return
        }
        canvas.within(Rect(0, Self.head, page.width, rows(canvas.size))) { inner in
            list.draw(on: &inner) { row, index, _ in
                if dates.indices.contains(index) { draw(dates[index], on: &row, in: context) }
            }
        }
        let calendar = canvas.width < 70 ? "" : " loam export ics puts them into a calendar."
        canvas.write("Any of these days can pass." + calendar, in: page.row(canvas.height - 1), role: .faint)
    }

    private func draw(_ date: ComingDay, on canvas: inout Canvas, in context: Context) {
        let left = max(0, date.day - context.today)
        let day = left == 0 ? "today" : date.day.short(beside: context.today)
        canvas.write(day, at: .zero, role: left == 0 ? .accent : .quiet)
        guard canvas.width >= 70 else {
            canvas.write(date.title(in: context), in: canvas.bounds.inset(left: 12))
            return
        }
        canvas.write(date.target.kind.label, at: Point(17, 0), role: .quiet)
        canvas.write(date.title(in: context), in: canvas.bounds.inset(left: 28, right: 12))
        canvas.write(away(left), in: canvas.bounds, role: .quiet, align: .right)
    }

    private func away(_ days: Int) -> String {
        switch days {
        case ...0: ""
        case 1: "tomorrow"
        case 2..<28: "in \(days) days"
        default: "in \(days / 7) weeks"
        }
    }
}

extension ComingDay {
    /// What comes back, by the name it has in the journal.
    func title(in context: Context) -> String {
        let name = target.record.flatMap { context.journal[$0]?.summary(in: context) } ?? ""
        switch target {
        case .session: return "Your session"
        case .decision(let id): return context.journal[id]?.insight?.decision?.what ?? "A decision"
        case .step: return "A small step, and how it went"
        case .scale(let id): return context.catalogue.name(ofScale: id)
        default: return name
        }
    }

    /// Where it is looked at before its day.
    func route(in context: Context) -> Route? {
        switch target {
        case .letter(let id): .draft(id)
        case .laterLook(let id), .session(let id): .session(id)
        case .check(let id): .schema(id)
        case .decision(let id), .insight(let id), .step(let id): .insight(id)
        case .scale(let id): .scale(id)
        default: nil
        }
    }
}

extension SuggestionTarget {
    /// The entry it is about, where it is about one.
    fileprivate var record: RecordID? {
        switch self {
        case .letter(let id), .insight(let id), .decision(let id), .step(let id), .check(let id), .laterLook(let id),
            .session(let id):
            id
        default: nil
        }
    }
}
