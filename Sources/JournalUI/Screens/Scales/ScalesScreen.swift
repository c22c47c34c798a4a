import JournalModel
import TextUI

/// Every scale with its last result; what was begun and not finished stands first.
struct ScalesScreen: Screen {
    enum Action: Hashable, Sendable { case open, answer, report, move(Move) }

    enum Item: Hashable, Sendable {
        case scale(String)
        case unfinished(RecordID)
    }

    static let name = "scales"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(
                .open, [.enter, .right, "l"], "Open it: over time, and answering", group: "Scales", hint: "open"),
            KeyBinding(.answer, ["t"], "Answer it now", group: "Scales", hint: "answer it"),
            KeyBinding(.report, ["R"], "A report for a therapist", group: "Scales", hint: "report"),
        ] + Move.lines(Move.shelf, Action.move))

    private var shelf = Shelf<Item>()
    private var seen: (revision: Int, day: Day)?
    /// Whether the bar was moved; until then it stands on the first line, whatever the journal brings.
    private var isMoved = false

    var tab: Tab? { .scales }

    func availability(of action: Action, in context: Context) -> Availability {
        action != .report && shelf.selected == nil ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return open(shelf.selected)
        case .report: return [.open(.report(session: nil))]
        case .answer:
            guard case .scale(let id) = shelf.selected else { return open(shelf.selected) }
            return [.open(context.scales[id]?.kind == .checkIn ? .todaysNote : .taking(id))]
        case .move(let move):
            shelf.move(move)
            isMoved = true
        }
        refresh(in: context)
        return []
    }

    private func open(_ item: Item?) -> [Command] {
        switch item {
        case .scale(let id): [.open(.scale(id))]
        case .unfinished(let id): [.open(.goingOn(id))]
        case nil: []
        }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel, .clicked: isMoved = true
        default: break
        }
        if let item = shelf.take(event) { return open(item) }
        refresh(in: context)
        return []
    }

    private mutating func refresh(in context: Context) {
        if seen.map({ $0 != (context.journal.revision, context.today) }) ?? true {
            seen = (context.journal.revision, context.today)
            shelf.set(Self.rows(context))
            if !isMoved { shelf.move(.first) }
        }
        shelf.fit(context.bodySize)
        let width = shelf.pageWidth
        shelf.read(context.journal.revision) { item in
            guard let scale = Self.scale(item, context) else { return [] }
            return ScaleWords(ScaleSeries(scale, context.journal), in: context, width: width, newest: 40).page(
                hasChart: false)
        }
    }

    private static func scale(_ item: Item, _ context: Context) -> Scale? {
        switch item {
        case .scale(let id): context.scales[id]
        case .unfinished(let id): context.journal[id]?.response.flatMap { context.scales[$0.scale] }
        }
    }

    private static func rows(_ context: Context) -> [ShelfRow<Item>] {
        let all = context.scales.scales.filter { $0.isOffered(after: context.place?.family) }
        let open = all.compactMap { context.unfinished($0.id) }.map { Item.unfinished($0.header.id) }
        let used = Set(context.journal.responses.map(\.scale))
        /// Those that were answered stand before the others.
        func items(_ belongs: (Scale) -> Bool) -> [Item] {
            let wanted = all.filter(belongs)
            return (wanted.filter { used.contains($0.id) } + wanted.filter { !used.contains($0.id) }).map {
                .scale($0.id)
            }
        }
        let groups: [(String, [Item])] = [
            ("Not finished", open),
            ("Questionnaires", items { $0.kind == .scale && $0.entry == .items }),
            ("Of the day", items { $0.kind != .scale }),
            ("Results from elsewhere", items { $0.kind == .scale && $0.entry == .total }),
        ]
        return groups.flatMap { heading, items in
            items.isEmpty ? [] : [.heading(heading)] + items.map { .item($0) }
        }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !shelf.isEmpty else { return canvas.say("There are no scales here.") }
        shelf.draw(on: &canvas) { row, item in
            guard let scale = Self.scale(item, context) else { return }
            if case .unfinished(let id) = item, let response = context.journal[id]?.response {
                let score = scale.score(response)
                row.write(StyledText("  \(scale.title)"), aside: "\(score.answered) of \(score.of)", role: .accent)
                return
            }
            draw(scale, on: &row, in: context)
        }
    }

    /// Name, a small line of the last totals, the last one, and its day; what it is about while there is none.
    private func draw(_ scale: Scale, on row: inout Canvas, in context: Context) {
        let series = ScaleSeries(scale, context.journal)
        let last = series.points.last.map { ($0.when, $0.score.total?.shown ?? "") } ?? lastOfDay(scale, context)
        let aside =
            last.map { when, shown in
                let day = context.clock.day(of: when)
                return [shown, context.today - day < 300 ? day.dayMonth : String(day.year)].spaced
            } ?? ""
        guard last != nil else {
            return row.write(StyledText("  \(scale.title)"), aside: scale.subject, role: .faint)
        }
        row.write(StyledText("  \(scale.title)"), aside: aside)
        let totals = series.totals.compactMap { $0.score.total?.value }
        let width = displayWidth(of: aside) + 2
        guard totals.count > 1, let range = scale.scoring.range, row.width - width > 28 else { return }
        let line = Sparkline(totals.suffix(6), range: range.low...max(range.low, range.high)).text(row.glyphs)
        row.write(line, in: row.bounds.inset(right: width), role: .chart, align: .right)
    }
}

extension ScalesScreen {
    /// The newest numbers of the day, which are kept in notes.
    private func lastOfDay(_ scale: Scale, _ context: Context) -> (Moment, String)? {
        guard scale.kind == .checkIn else { return nil }
        let notes = context.journal.newest(60, of: .note).lazy.compactMap(\.note)
        guard let note = notes.first(where: { !$0.checkIn.measures.isEmpty }) else { return nil }
        return (note.header.when, context.settings.shown(note.checkIn).first ?? "")
    }
}

extension Context {
    /// The answers to a scale that were begun in the last two days and are not complete.
    func unfinished(_ scale: String) -> Response? {
        guard let definition = scales[scale], definition.entry == .items else { return nil }
        guard let last = journal.responses.last(where: { $0.scale == scale }) else { return nil }
        let isRecent = today - clock.day(of: last.header.when) <= 2
        return isRecent && !definition.score(last).isComplete ? last : nil
    }
}
