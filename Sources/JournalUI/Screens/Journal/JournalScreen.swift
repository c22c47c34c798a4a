import JournalModel
import TextUI

/// The full-screen browser: the list at the left, what is read at the right.
struct JournalScreen: Screen {
    enum Action: Hashable, Sendable {
        case up, down, pageUp, pageDown, first, last, open, scrollDown, scrollUp, annotate, filter, group, calendar
        case previousSession, nextSession, onThisDay, delete, clear
    }

    static let name = "journal"
    static let keys = KeyTable<Action>([
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.open, [.enter, .right, "l"], "Read it", group: "Reading", hint: "read"),
        KeyBinding(.annotate, ["a"], "Add a later thought beneath it", group: "Reading", hint: "a later thought"),
        KeyBinding(.filter, ["f"], "Show only some: kind, session, tag, dates", group: "Finding", hint: "filter"),
        KeyBinding(.calendar, ["c"], "Calendar", group: "Finding", hint: "calendar"),
        KeyBinding(.group, ["g"], "Group by session arcs or by date", group: "Finding", hint: "group"),
        KeyBinding(.onThisDay, ["o"], "On this day, after earlier sessions and in other years", group: "Finding"),
        KeyBinding(.clear, ["x"], "Show everything again", group: "Finding"),
        KeyBinding(.previousSession, ["["], "To the session before", group: "Moving"),
        KeyBinding(.nextSession, ["]"], "To the session after", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown], "A page down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp], "A page up", group: "Moving"),
        KeyBinding(.first, [.home], "To the newest", group: "Moving"),
        KeyBinding(.last, [.end, "G"], "To the oldest", group: "Moving"),
        KeyBinding(.scrollDown, [" "], "Scroll what is read", group: "Reading"),
        KeyBinding(.scrollUp, [.backspace], "Scroll back", group: "Reading"),
        KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "Reading"),
    ])

    private var filter = QueryFilter()
    private var query: Query { filter.query }
    private var grouping = Grouping.arcs
    private var rows: [JournalRow] = []
    private var list = ListView()
    private var seen: (revision: Int, query: Query, grouping: Grouping, whole: Bool)?
    private var reading: ScrollText?
    private var readingOf: (id: RecordID, revision: Int, width: Int)?

    var tab: Tab? { .journal }
    func entry(in context: Context) -> RecordID? { selected }

    /// The record under the bar.
    private var selected: RecordID? {
        list.selection.flatMap { rows.indices.contains($0) ? rows[$0].record : nil }
    }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .open, .annotate, .delete: selected == nil ? .hidden : .enabled
        case .clear: query.isEmpty ? .hidden : .enabled
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: step(-1)
        case .down: step(1)
        case .pageUp: step(-max(1, context.bodySize.height - 3))
        case .pageDown: step(max(1, context.bodySize.height - 3))
        case .first: select(0, direction: 1)
        case .last: select(rows.count - 1, direction: -1)
        case .scrollDown: reading?.handle(.pageDown)
        case .scrollUp: reading?.handle(.pageUp)
        case .group: grouping = grouping == .arcs ? .dates : .arcs
        case .previousSession: jump(1)
        case .nextSession: jump(-1)
        case .clear: filter.clear()
        case .filter: return [.ask(filter.question(titled: "Show only"))]
        case .calendar: return [.open(.calendar)]
        case .open:
            return selected.map { [.open(context.journal[$0]?.session == nil ? .reading($0) : .session($0))] } ?? []
        case .annotate: return selected.map { [.open(.annotate($0))] } ?? []
        case .onThisDay:
            let day = selected.flatMap { context.journal[$0] }.map { context.clock.day(of: $0.when) }
            return [.open(.onThisDay(day))]
        case .delete: return delete(in: context)
        }
        refresh(in: context)
        return []
    }

    private func delete(in context: Context) -> [Command] {
        guard let id = selected, let record = context.journal[id] else { return [] }
        return [.commit(.delete(record, label: "\(record.kind.label) deleted · u brings it back"))]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): step(rows)
        case .clicked(let point):
            guard point.x < listWidth(context),
                let index = list.index(atRow: point.y - headRows, rows: listRows(context))
            else {
                break
            }
            if index == list.selection, selected != nil { return perform(.open, in: context) }
            select(index, direction: 1)
        case .answered(let answer):
            let commands = filter.take(answer, in: context) ?? []
            refresh(in: context)
            return commands
        default: break
        }
        refresh(in: context)
        return []
    }

    // MARK: Moving

    private mutating func step(_ distance: Int) {
        guard let index = list.selection else { return }
        select(index + distance, direction: distance < 0 ? -1 : 1)
    }

    /// Selects the record nearest to a row, going on in a direction past headings.
    private mutating func select(_ index: Int, direction: Int) {
        guard !rows.isEmpty else { return }
        var place = max(0, min(rows.count - 1, index))
        while rows.indices.contains(place), rows[place].record == nil { place += direction }
        if !rows.indices.contains(place) { place = rows.firstIndex { $0.record != nil } ?? 0 }
        list.select(place)
    }

    private mutating func jump(_ direction: Int) {
        guard let here = list.selection else { return }
        let headings = rows.indices.filter { rows[$0].record == nil }
        let next = direction > 0 ? headings.first { $0 > here } : headings.last { $0 < here - 1 }
        if let next { select(next, direction: 1) }
    }

    // MARK: Deriving

    private mutating func refresh(in context: Context) {
        let state = (context.journal.revision, query, grouping, context.isWhole)
        if seen.map({ $0 != state }) ?? true {
            let old = selected
            rows = JournalRow.rows(
                query.run(on: context.journal, index: context.index, dayStart: context.settings.dayStart), by: grouping,
                in: context)
            seen = state
            list.setCount(rows.count)
            let place = old.flatMap { id in rows.firstIndex { $0.record == id } }
            select(place ?? (old == nil ? 0 : list.selection ?? 0), direction: 1)
        }
        list.fit(rows: listRows(context))
        read(in: context)
    }

    private mutating func read(in context: Context) {
        guard let id = selected, let record = context.journal[id] else {
            reading = nil
            readingOf = nil
            return
        }
        let width = readingWidth(context)
        if let readingOf, readingOf == (id, context.journal.revision, width) { return }
        readingOf = (id, context.journal.revision, width)
        var page = ScrollText(RecordText(record, in: context).lines)
        let head = ReadingHead(record, width: width, in: context).rows + headRows
        page.fit(Size(width, max(1, context.bodySize.height - head)))
        reading = page
    }

    // MARK: Drawing

    private func isNarrow(_ context: Context) -> Bool { context.size.width < 70 }

    private func listWidth(_ context: Context) -> Int {
        isNarrow(context) ? context.bodySize.width : min(46, max(30, context.bodySize.width * 2 / 5))
    }

    private func readingWidth(_ context: Context) -> Int {
        isNarrow(context) ? context.bodySize.width : min(72, context.bodySize.width - listWidth(context) - 3)
    }

    private var headRows: Int { query.isEmpty ? 0 : 1 }
    private func listRows(_ context: Context) -> Int { max(1, context.bodySize.height - headRows) }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !rows.isEmpty else { return drawEmpty(on: &canvas, in: context) }
        if let words = filter.words(in: context) {
            canvas.write("\(words)  (x shows everything)", in: canvas.bounds.row(0), role: .quiet)
        }
        let body = canvas.bounds.inset(top: headRows)
        let (left, right) = body.split(left: listWidth(context), gap: 3)
        canvas.within(left) { inner in
            list.draw(on: &inner) { row, index, _ in drawRow(rows[index], on: &row, in: context) }
        }
        guard !isNarrow(context), let id = selected, let record = context.journal[id] else { return }
        canvas.within(right) { drawReading(record, on: &$0, in: context) }
    }

    private func drawEmpty(on canvas: inout Canvas, in context: Context) {
        let lines: [StyledText]
        if !context.isWhole {
            lines = [StyledText("Reading the journal.", .quiet)]
        } else if !query.isEmpty {
            lines = [
                StyledText("Nothing here answers the filter.", .quiet), StyledText("x shows everything again.", .quiet),
            ]
        } else {
            lines = [
                StyledText("Nothing is written yet.", .quiet), StyledText(),
                StyledText("w  ", .key) + StyledText("writes today's note", .text),
                StyledText("n  ", .key) + StyledText("begins a session, a letter, or an insight", .text),
                StyledText(",  ", .key) + StyledText("also takes in another journal", .text),
            ]
        }
        for (index, line) in lines.enumerated() { canvas.write(line, in: canvas.bounds.row(index + 1)) }
    }

    private func drawRow(_ row: JournalRow, on canvas: inout Canvas, in context: Context) {
        switch row {
        case .heading(let words): canvas.write(words, in: canvas.bounds, role: .heading)
        case .record(let id):
            guard let record = context.journal[id] else { return }
            let day = context.clock.day(of: record.when)
            let month = day.monthName.prefix(3)
            let when = day.year == context.today.year ? "\(day.day) \(month)" : "\(month) \(day.year)"
            canvas.write(when, in: Rect(0, 0, 8, 1), role: .quiet, align: .right)
            let mark = record.kind == .note ? "" : "\(record.kind.label.lowercased())  "
            let text = StyledText(mark, .quiet) + StyledText(record.summary(in: context), .text)
            canvas.write(text, in: canvas.bounds.inset(left: 10))
        }
    }

    private func drawReading(_ record: Record, on canvas: inout Canvas, in context: Context) {
        let head = ReadingHead(record, width: canvas.width, in: context)
        head.draw(on: &canvas)
        guard let reading else { return }
        canvas.within(canvas.bounds.inset(top: head.rows).measure(canvas.width)) {
            reading.draw(on: &$0)
        }
    }
}
