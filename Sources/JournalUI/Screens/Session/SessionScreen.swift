import JournalModel
import TextUI

/// A session's arc as one page: how it was prepared, what it was, and everything that came after it.
struct SessionScreen: Screen {
    enum Action: Hashable, Sendable {
        case open, annotate, correct, look, checklist, sheet, begin, windows, report, other, previous, next, delete
        case down, up, pageDown, pageUp, first, last
    }

    static let name = "session"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Open the entry under the bar", group: "This session", hint: "open"),
        KeyBinding(.begin, ["b"], "Begin it, or go on with it", group: "This session", hint: "begin"),
        KeyBinding(.checklist, ["p"], "The preparation list", group: "This session", hint: "preparation"),
        KeyBinding(.sheet, ["S"], "The prompts you took along", group: "This session"),
        KeyBinding(.look, ["L"], "Look at it again: did it work", group: "This session", hint: "look again"),
        KeyBinding(.annotate, ["a"], "Add a later thought", group: "This session", hint: "a later thought"),
        KeyBinding(
            .correct, ["E"], "Write on it, or correct it; the old words are kept", group: "This session",
            hint: "write on it"),
        KeyBinding(.windows, ["W"], "How long its windows last", group: "This session"),
        KeyBinding(.report, ["R"], "A report for a therapist", group: "This session"),
        KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "This session"),
        KeyBinding(.previous, ["["], "The session before", group: "Moving"),
        KeyBinding(.next, ["]"], "The session after", group: "Moving"),
        KeyBinding(.other, [.tab, .backTab], "The other column", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown, " "], "A page down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp, .backspace], "A page up", group: "Moving"),
        KeyBinding(.first, [.home, "g"], "To the start", group: "Moving"),
        KeyBinding(.last, [.end, "G"], "To the end", group: "Moving"),
    ])

    private var id: RecordID
    /// In one column the whole page; in two what the session was.
    private var story = ArcPage()
    /// In two columns the entries that belong to it.
    private var entries = ArcPage()
    private var isOnEntries = true
    private var seen: (id: RecordID, revision: Int, width: Int, whole: Bool)?

    init(_ id: RecordID, in context: Context) {
        self.id = id
        refresh(in: context)
    }

    func title(in context: Context) -> String { "Session" }
    func entry(in context: Context) -> RecordID? { id }
    var tab: Tab? { .journal }

    // MARK: Keys

    func availability(of action: Action, in context: Context) -> Availability {
        guard let session = context.journal[id]?.session else { return .hidden }
        switch action {
        case .open: return page(context).record == nil ? .hidden : .enabled
        case .begin: return session.began == nil || context.runningSession == id ? .enabled : .hidden
        case .look: return session.began == nil ? .hidden : .enabled
        case .checklist: return session.began == nil || !session.preparation.isEmpty ? .enabled : .hidden
        case .sheet: return session.prompts.isEmpty ? .hidden : .enabled
        case .windows: return session.began == nil ? .hidden : .enabled
        case .other: return isWide(context) ? .enabled : .hidden
        default: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return page(context).record.map { [.open(.reading($0))] } ?? []
        case .annotate: return [.open(.annotate(id))]
        case .correct: return [.open(.editing(id))]
        case .look: return [.open(.laterLook(id))]
        case .checklist: return [.open(.checklist(id))]
        case .sheet: return [.open(.sheet(session: id))]
        case .windows: return [.open(.windows(id))]
        case .report: return [.open(.report(session: id))]
        case .begin: return begin(in: context)
        case .previous: return go(-1, in: context)
        case .next: return go(1, in: context)
        case .delete: return delete(in: context)
        case .other: isOnEntries.toggle()
        case .down: move(in: context) { $0.down() }
        case .up: move(in: context) { $0.up() }
        case .pageDown: move(in: context) { $0.page(1) }
        case .pageUp: move(in: context) { $0.page(-1) }
        case .first: move(in: context) { $0.toStart() }
        case .last: move(in: context) { $0.toEnd() }
        }
        return []
    }

    private mutating func move(in context: Context, _ body: (inout ArcPage) -> Void) {
        if isWide(context), isOnEntries { body(&entries) } else { body(&story) }
    }

    private func page(_ context: Context) -> ArcPage { isWide(context) ? entries : story }

    private mutating func go(_ distance: Int, in context: Context) -> [Command] {
        let ids = context.journal.ids(of: .session)
        guard let place = ids.firstIndex(of: id), ids.indices.contains(place + distance) else {
            return [.notify(distance < 0 ? "This is the first session" : "This is the last session")]
        }
        self = SessionScreen(ids[place + distance], in: context)
        return []
    }

    private func delete(in context: Context) -> [Command] {
        guard let record = context.journal[id] else { return [] }
        return [.commit(.delete(record, label: "Session deleted · u brings it back")), .back]
    }

    private func begin(in context: Context) -> [Command] {
        if context.runningSession == id { return [.open(.liveSession(id))] }
        let options = ["It begins now, at \(context.now.clock)", "It has been: write down when", "Not yet"]
        return [.ask(Question("begin", "Begin?", options: options))]
    }

    private func begun(at moment: Moment, then route: Route, in context: Context) -> [Command] {
        guard let session = context.journal[id]?.session, session.began == nil else { return [] }
        let after = session.begun(at: moment)
        let label = "Begun at \(moment.clock)"
        return [.commit(.put(.session(after), over: .session(session), label: label)), .open(route)]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .answered(.chose("begin", 0)): return begun(at: context.now, then: .liveSession(id), in: context)
        case .answered(.chose("begin", 1)):
            let day = context.journal[id]?.session?.planned ?? context.today
            let moment = Moment(
                day: min(day, context.today), hour: 10, offset: context.now.offset, zone: context.now.zone)
            return begun(at: min(moment, context.now), then: .editing(id), in: context)
        case .wheel(let rows): move(in: context) { $0.scroll(by: rows) }
        case .clicked(let point): return clicked(point, in: context)
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func clicked(_ point: Point, in context: Context) -> [Command] {
        let (left, right) = columns(Rect(origin: .zero, size: context.bodySize), context)
        isOnEntries = isWide(context) && point.x >= right.left
        let y = point.y - left.top
        let old = page(context).record
        var found = false
        move(in: context) { found = $0.select(atRow: y) }
        return found && old == page(context).record ? perform(.open, in: context) : []
    }

    // MARK: Layout

    private func isWide(_ context: Context) -> Bool { context.size.width >= 120 }

    private static func headRows(_ height: Int) -> Int { height < 12 ? 2 : 3 }

    private func columns(_ body: Rect, _ context: Context) -> (left: Rect, right: Rect) {
        let rest = body.inset(top: Self.headRows(body.height))
        guard isWide(context) else {
            return (rest.split(left: min(84, rest.width)).left, Rect(rest.right, rest.top, 0, 0))
        }
        let (left, right) = rest.split(left: 72, gap: 6)
        return (left, right.split(left: min(96, right.width)).left)
    }

    private mutating func refresh(in context: Context) {
        guard let session = context.journal[id]?.session else { return }
        let (left, right) = columns(Rect(origin: .zero, size: context.bodySize), context)
        let now = (id, context.journal.revision, context.size.width, context.isWhole)
        guard seen.map({ $0 != now }) ?? true else {
            story.fit(height: left.height)
            entries.fit(height: right.height)
            return
        }
        seen = now
        let told = SessionStory.rows(session, width: left.width, in: context)
        let wide = isWide(context)
        let found = SessionArc(session, in: context).rows(isWide: (wide ? right : left).width >= 56, in: context)
        story.set(wide ? told : told + [.words(StyledText())] + found, height: left.height)
        entries.set(wide ? found : [], height: right.height)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let session = context.journal[id]?.session else {
            canvas.write(
                "This session is no longer here. u brings back what was deleted.", at: Point(0, 1), role: .quiet)
            return
        }
        let (left, right) = columns(canvas.bounds, context)
        canvas.within(canvas.bounds.split(left: max(left.right, right.right)).left) {
            drawHead(session, on: &$0, in: context)
        }
        let wide = isWide(context)
        canvas.within(left) { story.draw(on: &$0, focused: !wide) }
        canvas.within(right) { entries.draw(on: &$0, focused: isOnEntries) }
    }

    private func drawHead(_ session: Session, on canvas: inout Canvas, in context: Context) {
        let name = [session.title.orElse(session.medicine.orElse("A session"))]
        let ordinal = context.clock.ordinal(ofSession: id).map { "\(ordinalText($0)) session" } ?? "planned"
        canvas.write((name + [ordinal]).joined(separator: " · "), in: canvas.bounds.row(0), role: .heading)
        canvas.write(Self.standing(session, context), in: canvas.bounds.row(0), role: .accent, align: .right)
        let guide = session.guide.map { $0 == .solo ? "alone" : "with \(session.guideName.orElse($0.label))" } ?? ""
        canvas.write([Self.when(session, context), guide].joinedWords, in: canvas.bounds.row(1), role: .quiet)
    }

    /// "day 5", or how far away it lies.
    private static func standing(_ session: Session, _ context: Context) -> String {
        if let day = context.clock.day(ofSession: session.header.id) { return "day \(context.today - day)" }
        guard let planned = session.planned else { return "" }
        let days = planned - context.today
        return days == 0
            ? "today" : days > 0 ? "in \(SessionFacts.daysText(days))" : "\(SessionFacts.daysText(-days)) ago"
    }

    private static func when(_ session: Session, _ context: Context) -> String {
        let narrow = context.size.width < 56
        guard let began = session.began else {
            return session.planned.map { "planned for \(narrow ? $0.shortWithYear : $0.longWithYear)" }
                ?? "not yet dated"
        }
        let day = narrow ? began.calendarDay.shortWithYear : began.calendarDay.longWithYear
        return "\(day), \(began.clock)\(session.ended.map { " to \($0.clock)" } ?? "")"
    }
}
