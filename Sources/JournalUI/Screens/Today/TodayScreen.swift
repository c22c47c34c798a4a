import JournalModel
import JournalPrompts
import TextUI

/// The day, the window one is in, a few suggestions with their reasons, and what was written lately.
struct TodayScreen: Screen {
    enum Action: Hashable, Sendable { case up, down, open, write, skip, later, session, ahead }

    static let name = "today"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Open what the bar is on", group: "Today", hint: "open"),
        KeyBinding(.write, ["w"], "Write today's note", group: "Today", hint: "write"),
        KeyBinding(.session, ["s"], "Log a session, or begin one", group: "Today"),
        KeyBinding(.ahead, ["d"], "The days ahead: what comes back, and when", group: "Today"),
        KeyBinding(.skip, ["x"], "Not this one; it rests two weeks", group: "Suggestions"),
        KeyBinding(.later, ["z"], "Not now; it comes back in three days", group: "Suggestions"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    /// What the bar can stand on.
    private enum Item: Hashable, Sendable {
        case write
        case recover
        case suggestion(Int)
        /// Due things there was no room for.
        case more
        case recent(RecordID)
    }

    private var selected = 0

    var tab: Tab? { .today }

    private func items(in context: Context) -> [Item] {
        (context.recovered.isEmpty ? [] : [.recover]) + [.write]
            + context.suggestions.indices.map(Item.suggestion) + (context.dueBeside == 0 ? [] : [.more])
            + recent(in: context).map { .recent($0.id) }
    }

    private func item(in context: Context) -> Item {
        let items = items(in: context)
        return items[max(0, min(selected, items.count - 1))]
    }

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, item(in: context)) {
        case (.skip, .suggestion), (.later, .suggestion): .enabled
        case (.skip, _), (.later, _): .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: selected = max(0, selected - 1)
        case .down: selected = min(items(in: context).count - 1, selected + 1)
        case .write: return [.open(.todaysNote)]
        case .session: return [.open(.beginning)]
        case .ahead: return [.open(.ahead)]
        case .open: return open(item(in: context), in: context)
        case .skip: return put { .skipped($0) }(context, item(in: context))
        case .later: return put { .snoozed($0, until: context.today + 3) }(context, item(in: context))
        }
        return []
    }

    private func put(_ note: @escaping (String) -> PromptNote) -> (Context, Item) -> [Command] {
        { context, item in
            guard case .suggestion(let index) = item, context.suggestions.indices.contains(index) else { return [] }
            return [.remember(note(context.suggestions[index].id)), .notify("It rests")]
        }
    }

    private func open(_ item: Item, in context: Context) -> [Command] {
        switch item {
        case .write: [.open(.todaysNote)]
        case .recover: [.open(.recovered)]
        case .suggestion(let index):
            context.suggestions.indices.contains(index) ? context.suggestions[index].target.commands : []
        case .more: [.open(.ahead)]
        case .recent(let id): [.open(context.journal[id]?.session == nil ? .reading(id) : .session(id))]
        }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): selected = max(0, min(items(in: context).count - 1, selected + rows.signum()))
        case .clicked(let point):
            let places = layout(context.bodySize, in: context)
            guard let index = places.firstIndex(where: { point.y >= $0.top && point.y < $0.bottom }) else { break }
            if selected == index { return open(item(in: context), in: context) }
            selected = index
        case .refreshed:
            selected = min(selected, max(0, items(in: context).count - 1))
            let ids = context.suggestions.map(\.id)
            if context.isWhole, ids.contains(where: { !context.memory.wasOffered($0, on: context.today) }) {
                return [.remember(.offered(ids))]
            }
        default: break
        }
        return []
    }

    // MARK: Layout

    private static let label = 11

    private func recent(in context: Context) -> [Record] {
        let room = context.bodySize.height
        let limit = room < 14 ? 2 : room < 24 ? 2 : 6
        return context.journal.newest(limit, of: .note)
    }

    private func isSmall(_ size: Size) -> Bool { size.height < 14 }

    /// Rows above the first item: the day, the window's lines, a row of air.
    private func headRows(_ size: Size, _ context: Context) -> Int {
        if isSmall(size) { return size.width >= 72 ? 1 : 0 }
        return 1 + windowLines(size, context).count + 1
    }

    /// Where each item stands; a suggestion takes its line and its reason, on a small screen only the one selected.
    private func layout(_ size: Size, in context: Context) -> [Rect] {
        let places = places(size, context, lines: titleLimit(size, context))
        let start = max(0, min(selected, places.count - 1))
        let scroll = places.isEmpty ? 0 : max(0, places[start].bottom - size.height)
        return places.map { $0.moved(by: Point(0, -scroll)) }
    }

    /// Two lines for the words of a suggestion where everything still fits; else one.
    private func titleLimit(_ size: Size, _ context: Context) -> Int {
        if isSmall(size) { return 1 }
        let chart = hasChart(size, context) ? 2 : 0
        return (places(size, context, lines: 2).last?.bottom ?? 0) + chart <= size.height || size.height >= 28 ? 2 : 1
    }

    private func places(_ size: Size, _ context: Context, lines: Int) -> [Rect] {
        var y = headRows(size, context)
        var places: [Rect] = []
        var last: Item?
        for (index, item) in items(in: context).enumerated() {
            if let last { y += gap(last, item, size) }
            let height = isSmall(size) && index != selected ? 1 : rows(item, size, context, lines: lines)
            places.append(Rect(0, y, min(size.width, 84), height))
            y += height
            last = item
        }
        return places
    }

    private func rows(_ item: Item, _ size: Size, _ context: Context, lines: Int) -> Int {
        guard case .suggestion(let index) = item else { return 1 }
        return titleLines(context.suggestions[index], min(size.width, 84), lines: lines).count + 1
    }

    /// A suggestion's words over at most two lines, where there is room for them.
    private func titleLines(_ suggestion: Suggestion, _ width: Int, lines limit: Int) -> [StyledText] {
        let room = max(10, width - titleLeft(width))
        let words = StyledText(suggestion.title.oneLine)
        let lines = words.wrapped(to: room)
        guard lines.count > limit else { return lines }
        if limit == 1 { return [wholeSentences(words.string, room) ?? words.truncated(to: room)] }
        return [lines[0], StyledText(lines[1].string + " …").truncated(to: room)]
    }

    /// As many whole sentences as fit in one line; nil where the first is too long, or too short to stand alone.
    private func wholeSentences(_ words: String, _ room: Int) -> StyledText? {
        var end: String.Index?
        for index in words.indices where ".?".contains(words[index]) {
            let next = words.index(after: index)
            guard displayWidth(of: String(words[..<next])) <= room else { break }
            if next == words.endIndex || words[next] == " " { end = next }
        }
        guard let end, displayWidth(of: String(words[..<end])) >= 24 else { return nil }
        return StyledText(String(words[..<end]))
    }

    private func titleLeft(_ width: Int) -> Int { width < 56 ? 3 : 3 + Self.label }

    /// The rows the bar lies on: a suggestion's words without its reason.
    private func titleRect(_ item: Item, _ place: Rect, _ context: Context) -> Rect {
        guard case .suggestion = item, place.height > 1 else { return place }
        return place.inset(bottom: 1)
    }

    private func gap(_ before: Item, _ item: Item, _ size: Size) -> Int {
        switch (before, item) {
        case (.write, .suggestion): isSmall(size) ? 0 : 1
        case (.recent, .recent), (.suggestion, .suggestion), (.suggestion, .more), (.recover, _): 0
        case (_, .recent): isSmall(size) ? 0 : 2
        default: 0
        }
    }

    private func windowLines(_ size: Size, _ context: Context) -> [StyledText] {
        todayLines(in: context).flatMap { StyledText($0, .quiet).wrapped(to: min(80, size.width)) }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let size = canvas.size
        if !isSmall(size) || size.width >= 72 { drawHead(on: &canvas, in: context) }
        let items = items(in: context)
        let places = layout(size, in: context)
        let top = isSmall(size) ? 0 : headRows(size, context)
        for (index, item) in items.enumerated() where places[index].top >= top || places[index].bottom > top {
            canvas.within(places[index]) { draw(item, on: &$0, in: context) }
            if index == selected { canvas.select(titleRect(item, places[index], context)) }
        }
        if let first = items.firstIndex(where: { if case .recent = $0 { true } else { false } }), !isSmall(size) {
            let y = places[first].top - 1
            if y > top { canvas.write("Lately", at: Point(0, y), role: .heading) }
        }
        if let last = places.last { drawChart(below: last.bottom + 1, on: &canvas, in: context) }
    }

    private func drawHead(on canvas: inout Canvas, in context: Context) {
        let isNarrow = canvas.width < 56
        canvas.write(isNarrow ? context.today.short : context.today.long, at: .zero, role: .heading)
        let place = context.place.flatMap { $0.day <= 180 ? $0.label : nil }
        if let place, !isNarrow {
            canvas.write(place, in: Rect(0, 0, min(canvas.width, 84), 1), role: .accent, align: .right)
        }
        guard !isSmall(canvas.size) else { return }
        for (index, line) in windowLines(canvas.size, context).enumerated() {
            canvas.write(line, at: Point(0, 1 + index))
        }
    }

    private func draw(_ item: Item, on canvas: inout Canvas, in context: Context) {
        switch item {
        case .write:
            canvas.write("w  ", at: .zero, role: .key)
            canvas.write(
                context.todaysNote == nil ? "Write today's note" : "Go on with today's note", at: Point(3, 0),
                role: .text)
        case .recover:
            let words = "Something you were writing was kept when Loam ended. Look at it?"
            canvas.write(words, in: canvas.bounds, role: .accent)
        case .suggestion(let index):
            draw(context.suggestions[index], on: &canvas, lines: titleLimit(context.bodySize, context))
        case .more:
            canvas.write("d  ", at: .zero, role: .key)
            canvas.write(
                Engine.words(waiting: context.dueBeside), in: canvas.bounds.inset(left: 3), role: .quiet)
        case .recent(let id): drawRecent(id, on: &canvas, in: context)
        }
    }

    private func draw(_ suggestion: Suggestion, on canvas: inout Canvas, lines limit: Int) {
        let left = titleLeft(canvas.width)
        if left > 3 { canvas.write(suggestion.kind.label, at: Point(3, 0), role: .quiet) }
        let lines = titleLines(suggestion, canvas.width, lines: limit)
        for (row, line) in lines.enumerated() { canvas.write(line, at: Point(left, row)) }
        canvas.write(suggestion.reason, in: Rect(left, lines.count, canvas.width - left, 1), role: .quiet)
    }

    private func drawRecent(_ id: RecordID, on canvas: inout Canvas, in context: Context) {
        guard let record = context.journal[id] else { return }
        let day = context.clock.day(of: record.when)
        var x = 3
        canvas.write("\(day.weekdayName.prefix(3)) \(day.day)", at: Point(x, 0), role: .quiet)
        x += 9
        if canvas.width >= 56 {
            if let place = context.clock.place(of: record.when), place.day <= 180 {
                canvas.write("day \(place.day)", at: Point(x, 0), role: .quiet)
            }
            x += 9
        }
        let aside = record.aside(in: context)
        let room = canvas.width - x - (aside.isEmpty ? 0 : displayWidth(of: aside) + 2)
        canvas.write(record.summary(in: context), in: Rect(x, 0, room, 1))
        canvas.write(aside, in: canvas.bounds, role: .quiet, align: .right)
    }

    private static let charted = ["mood", "sleep"]

    private func hasChart(_ size: Size, _ context: Context) -> Bool {
        size.width >= 60
            && Self.charted.contains { context.daily($0, days: 14).contains { value in value != nil } }
    }

    /// Two weeks of mood and sleep; days without an answer stay empty.
    private func drawChart(below y: Int, on canvas: inout Canvas, in context: Context) {
        guard y < canvas.height, canvas.width >= 60 else { return }
        var x = 0
        for name in Self.charted {
            let values = context.daily(name, days: 14)
            guard values.contains(where: { $0 != nil }) else { continue }
            x += canvas.write("\(name)  ", at: Point(x, y), role: .quiet)
            canvas.within(Rect(x, y, 14, 1)) { _ = Sparkline(values).draw(on: &$0) }
            x += 18
        }
        if x > 0 { canvas.write("14 days", at: Point(x, y), role: .faint) }
    }
}

extension String {
    /// The text on one line.
    var oneLine: String { split(separator: "\n").joined(separator: " ") }
}
