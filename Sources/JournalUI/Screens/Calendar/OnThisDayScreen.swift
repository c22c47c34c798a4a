import JournalModel
import TextUI

/// What stood on the same day after other sessions, and on the same date in other years.
struct OnThisDayScreen: Screen {
    enum Action: Hashable, Sendable { case open, up, down, pageUp, pageDown, first, last }

    static let name = "on this day"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Read it", hint: "read"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.down, [.down, "j"], "Down"),
        KeyBinding(.pageUp, [.pageUp], "A page up"),
        KeyBinding(.pageDown, [.pageDown], "A page down"),
        KeyBinding(.first, [.home, "g"], "To the start"),
        KeyBinding(.last, [.end, "G"], "To the end"),
    ])

    private let day: Day
    private var page = ArcPage()
    private var seenRevision = -1

    init(_ day: Day?, in context: Context) {
        self.day = day ?? context.today
        refresh(in: context)
    }

    func title(in context: Context) -> String { "On this day" }
    var tab: Tab? { .journal }

    func availability(of action: Action, in context: Context) -> Availability {
        action == .open && page.record == nil ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open:
            guard let id = page.record else { return [] }
            return [.open(context.journal[id]?.session == nil ? .reading(id) : .session(id))]
        case .up: page.up()
        case .down: page.down()
        case .pageUp: page.page(-1)
        case .pageDown: page.page(1)
        case .first: page.toStart()
        case .last: page.toEnd()
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): page.scroll(by: rows)
        case .clicked(let point):
            let old = page.record
            return page.select(atRow: point.y - 2) && old == page.record ? perform(.open, in: context) : []
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        let height = context.bodySize.height - 2
        guard seenRevision != context.journal.revision else { return page.fit(height: height) }
        seenRevision = context.journal.revision
        page.set(SameDay(day, in: context).rows(in: context), height: height)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let isNarrow = canvas.width < 56
        canvas.within(canvas.bounds.split(left: min(96, canvas.width)).left) { inner in
            inner.write(isNarrow ? day.shortWithYear : day.longWithYear, in: inner.bounds.row(0), role: .heading)
            if let place = context.clock.place(of: day), place.day <= SessionArc.reach {
                inner.write(
                    isNarrow ? "day \(place.day)" : place.label, in: inner.bounds.row(0), role: .accent, align: .right)
            }
            if page.rows.isEmpty {
                let words = "Nothing stood on this day before. It may, another time."
                inner.writeWrapped(words, in: inner.bounds.inset(top: 2), role: .quiet)
            }
            inner.within(inner.bounds.inset(top: 2)) { page.draw(on: &$0, focused: true) }
        }
    }
}

/// The entries of the same day after other sessions, and of the same date in other years.
struct SameDay {
    private var groups: [(heading: String, ids: [RecordID])] = []

    init(_ day: Day, in context: Context) {
        if let place = context.clock.place(of: day), place.day <= SessionArc.reach {
            for session in context.journal.sessions.reversed() where session.header.id != place.session {
                guard let began = context.clock.day(ofSession: session.header.id) else { continue }
                let ids = Self.entries(of: began + place.day, in: context)
                let ordinal = context.clock.ordinal(ofSession: session.header.id) ?? 0
                let name =
                    "Day \(place.day) after the \(ordinalText(ordinal)) session, \(session.medicine.orElse("a session"))"
                if !ids.isEmpty { groups.append((name, ids)) }
            }
        }
        guard let oldest = context.journal.ids.first.flatMap({ context.journal[$0] }) else { return }
        let first = context.clock.day(of: oldest.when).year
        for year in stride(from: day.year - 1, through: max(first, day.year - 120), by: -1) {
            guard let same = Day(year: year, month: day.month, day: day.day) else { continue }
            let ids = Self.entries(of: same, in: context)
            if !ids.isEmpty { groups.append((same.longWithYear, ids)) }
        }
    }

    private static func entries(of day: Day, in context: Context) -> [RecordID] {
        let from = Moment(day: day + -1, offset: 0).seconds
        return context.journal.records(between: from, and: from + 4 * 86_400)
            .filter { context.clock.day(of: $0.when) == day }.map(\.id)
    }

    func rows(in context: Context) -> [ArcRow] {
        var rows: [ArcRow] = []
        for group in groups {
            if !rows.isEmpty { rows.append(.words(StyledText())) }
            rows.append(.words(StyledText(group.heading, .heading)))
            rows += group.ids.compactMap { context.journal[$0] }.map { record in
                let kind = record.kind == .note ? "" : record.kind.label.lowercased() + "  "
                let text = StyledText(kind, .quiet) + StyledText(record.summary(in: context), .text)
                return .entry(record.id, when: record.when.clock, text: text, aside: record.aside(in: context))
            }
        }
        return rows
    }
}
