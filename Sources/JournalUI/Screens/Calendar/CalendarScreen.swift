import JournalModel
import TextUI

/// A month at a time: which days hold something, and what the day under the bar holds.
struct CalendarScreen: Screen {
    enum Action: Hashable, Sendable {
        case left, right, up, down, previousMonth, nextMonth, previousYear, nextYear, today, open, grid, sameDay
    }

    static let name = "calendar"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter], "The entries of this day", hint: "open"),
        KeyBinding(.grid, [.escape, "q"], "Back to the days, then to where you were", hint: "back"),
        KeyBinding(.previousMonth, ["[", .pageUp], "The month before", group: "Moving", hint: "month"),
        KeyBinding(.nextMonth, ["]", .pageDown], "The month after", group: "Moving"),
        KeyBinding(.previousYear, ["{"], "The year before", group: "Moving"),
        KeyBinding(.nextYear, ["}"], "The year after", group: "Moving"),
        KeyBinding(.today, ["t", .home], "Today", group: "Moving", hint: "today"),
        KeyBinding(.sameDay, ["o"], "The same day after other sessions, and in other years", hint: "on this day"),
        KeyBinding(.left, [.left, "h"], "A day back", group: "Moving"),
        KeyBinding(.right, [.right, "l"], "A day on", group: "Moving"),
        KeyBinding(.up, [.up, "k"], "A week back", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "A week on", group: "Moving"),
    ])

    private var day: Day
    private var month: Month
    private var list = ListView()
    /// Whether the bar stands on the entries of the day.
    private var isOnEntries = false
    private var seenRevision = -1

    init(_ day: Day? = nil, in context: Context) {
        self.day = day ?? context.today
        month = Month(of: self.day, in: context)
        refresh(in: context)
    }

    func title(in context: Context) -> String { "Calendar" }
    var tab: Tab? { .journal }

    private var entries: [RecordID] { month.entries[day] ?? [] }

    // MARK: Keys

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .left, .right: isOnEntries ? .hidden : .enabled
        case .open: entries.isEmpty ? .disabled("Nothing was written on this day") : .enabled
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .left: go(to: day + -1, in: context)
        case .right: go(to: day + 1, in: context)
        case .up: if isOnEntries { list.move(by: -1) } else { go(to: day + -7, in: context) }
        case .down: if isOnEntries { list.move(by: 1) } else { go(to: day + 7, in: context) }
        case .previousMonth: go(to: Month.day(day, monthsOn: -1), in: context)
        case .nextMonth: go(to: Month.day(day, monthsOn: 1), in: context)
        case .previousYear: go(to: Month.day(day, monthsOn: -12), in: context)
        case .nextYear: go(to: Month.day(day, monthsOn: 12), in: context)
        case .today: go(to: context.today, in: context)
        case .sameDay: return [.open(.onThisDay(day))]
        case .open: return open(in: context)
        case .grid:
            if !isOnEntries { return [.back] }
            isOnEntries = false
        }
        return []
    }

    private mutating func open(in context: Context) -> [Command] {
        if isOnEntries || entries.count == 1 {
            guard let index = list.selection, entries.indices.contains(index) else { return [] }
            let id = entries[index]
            return [.open(context.journal[id]?.session == nil ? .reading(id) : .session(id))]
        }
        isOnEntries = true
        return []
    }

    private mutating func go(to day: Day, in context: Context) {
        self.day = day
        isOnEntries = false
        if !month.contains(day) { month = Month(of: day, in: context) }
        list = ListView(count: entries.count)
        fit(in: context)
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .refreshed: refresh(in: context)
        case .wheel(let rows):
            if isOnEntries {
                list.move(by: rows.signum())
            } else {
                return perform(rows < 0 ? .previousMonth : .nextMonth, in: context)
            }
        case .clicked(let point): return clicked(point, in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        if seenRevision != context.journal.revision {
            seenRevision = context.journal.revision
            month = Month(of: day, in: context)
            list.setCount(entries.count)
        }
        fit(in: context)
    }

    private mutating func fit(in context: Context) {
        list.fit(rows: max(1, layout(context.bodySize).entries.height - 1))
    }

    private mutating func clicked(_ point: Point, in context: Context) -> [Command] {
        let places = layout(context.bodySize)
        let days = month.weeks.flatMap { week in (0..<7).map { week + $0 } }
        if let hit = days.first(where: { cell(of: $0, places).contains(point) }) {
            let again = hit == day
            go(to: hit, in: context)
            return again && !entries.isEmpty ? open(in: context) : []
        }
        let rows = places.entries.inset(top: 1)
        guard rows.contains(point), let index = list.index(atRow: point.y - rows.top, rows: rows.height) else {
            return []
        }
        list.select(index)
        isOnEntries = true
        return open(in: context)
    }

    // MARK: Layout

    /// Where the weeks and the entries of the day stand; on a small screen one of them at a time.
    private struct Places {
        var grid: Rect
        var entries: Rect
        /// Columns of one day, and rows of one week.
        var cell: Size
    }

    private func layout(_ size: Size) -> Places {
        let body = Rect(origin: .zero, size: size)
        let isShort = size.height < 18
        let width = size.width >= 150 ? 10 : size.width >= 72 ? 6 : 5
        let cell = Size(width, isShort ? 1 : size.height >= 40 ? 3 : 2)
        let rest = body.inset(top: isShort ? 1 : 2)
        let grid = rest.split(left: width * 7).left
        guard size.width >= 72 else {
            let below = rest.inset(top: 1 + 6 * cell.height)
            return Places(grid: grid, entries: isOnEntries || below.height < 3 ? rest : below, cell: cell)
        }
        return Places(grid: grid, entries: rest.inset(left: width * 7 + 4), cell: cell)
    }

    private func cell(of day: Day, _ places: Places) -> Rect {
        let week = (day - (month.weeks.first ?? day)) / 7
        return Rect(
            places.grid.left + day.weekday * places.cell.width, places.grid.top + 1 + week * places.cell.height,
            places.cell.width - 1, 1)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let places = layout(canvas.size)
        let isNarrow = canvas.width < 72
        let hidesGrid = isNarrow && isOnEntries
        canvas.write(hidesGrid ? day.long : month.title, in: canvas.bounds.row(0), role: .heading)
        if !hidesGrid { drawGrid(places, on: &canvas, in: context) }
        if !isNarrow || isOnEntries || places.entries.top > places.grid.top {
            canvas.within(places.entries) { drawEntries(on: &$0, showsDay: !hidesGrid, in: context) }
        } else {
            canvas.write(summary(in: context), in: canvas.bounds.row(canvas.height - 1), role: .quiet)
        }
    }

    private func drawGrid(_ places: Places, on canvas: inout Canvas, in context: Context) {
        for (index, name) in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].enumerated() {
            canvas.write(name, at: Point(places.grid.left + index * places.cell.width, places.grid.top), role: .faint)
        }
        for week in month.weeks {
            for offset in 0..<7 where month.contains(week + offset) {
                let each = week + offset
                let rect = cell(of: each, places)
                drawDay(each, in: rect, on: &canvas, in: context)
                if each == day, !isOnEntries { canvas.select(rect) }
            }
        }
    }

    /// The number of the day; then a dot for a session, and how many entries there are.
    private func drawDay(_ each: Day, in rect: Rect, on canvas: inout Canvas, in context: Context) {
        let number = each.day < 10 ? " \(each.day)" : "\(each.day)"
        let count = month.entries[each]?.count ?? 0
        let role: Role = each == day ? .title : each == context.today ? .accent : count > 0 ? .text : .faint
        canvas.fill(rect)
        canvas.write(number, at: rect.origin, role: role)
        if month.sessions.contains(each) {
            canvas.write(String(canvas.glyphs.dot), at: rect.origin.offset(2), role: .accent)
        } else if count > 0 {
            canvas.write(String(canvas.glyphs.bullet), at: rect.origin.offset(2), role: .text)
        }
        guard count > 1 else { return }
        let words = count < 10 || rect.width > 4 ? "\(min(count, 99))" : "+"
        canvas.write(words, at: rect.origin.offset(3), role: .quiet)
    }

    private func summary(in context: Context) -> String {
        let place = context.clock.place(of: day).flatMap { $0.day <= SessionArc.reach ? "day \($0.day)" : nil } ?? ""
        return [day.short, place, held].joinedWords
    }

    /// What the day under the bar holds, in a word or two.
    private var held: String {
        let count = entries.count
        return count == 0 ? "nothing yet" : count == 1 ? "1 entry" : "\(count) entries"
    }

    private func drawEntries(on canvas: inout Canvas, showsDay: Bool, in context: Context) {
        canvas.write(summary(in: context), in: canvas.bounds.row(0), role: .quiet)
        canvas.within(canvas.bounds.inset(top: 1).split(left: min(96, canvas.width)).left) { inner in
            list.draw(on: &inner, focused: isOnEntries) { row, index, _ in
                guard let record = context.journal[entries[index]] else { return }
                let kind = record.kind == .note ? "" : record.kind.label.lowercased() + "  "
                row.write(record.when.clock, at: .zero, role: .quiet)
                row.write(
                    StyledText(kind, .quiet) + StyledText(record.summary(in: context), .text),
                    in: row.bounds.inset(left: 7))
            }
        }
    }
}
