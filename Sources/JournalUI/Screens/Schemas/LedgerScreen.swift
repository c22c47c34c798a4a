import JournalModel
import JournalPrompts
import TextUI

/// The ledger: the patterns with their charge over time, and those in the person's own words with how they stand.
struct LedgerScreen: Screen {
    enum Action: Hashable, Sendable { case open, begin, span, up, down, pageUp, pageDown, first, last }

    static let name = "schemas"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Open it", group: "Schemas", hint: "open"),
        KeyBinding(.begin, ["n"], "Begin one in your own words", group: "Schemas", hint: "in your words"),
        KeyBinding(.span, ["m"], "Weeks or months", group: "Schemas", hint: "weeks or months"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp], "A page up", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown], "A page down", group: "Moving"),
        KeyBinding(.first, [.home], "To the first", group: "Moving"),
        KeyBinding(.last, [.end], "To the last", group: "Moving"),
    ])

    private var list = SectionedList<LedgerRow>()
    private var span = HeatSpan.weeks
    private var history = ChargeHistory(Journal())
    private var seenRevision = -1

    var tab: Tab? { .schemas }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .open: list.selected == nil ? .hidden : .enabled
        case .span: isNarrow(context.bodySize) ? .hidden : .enabled
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return open()
        case .begin:
            if case .domain(let id) = list.selected { return [.open(.newSchema(domain: id))] }
            return [.open(.newSchema(domain: nil))]
        case .span: span = span == .weeks ? .months : .weeks
        case .up: list.step(-1)
        case .down: list.step(1)
        case .pageUp: list.step(-max(1, list.page - 1))
        case .pageDown: list.step(max(1, list.page - 1))
        case .first: list.selectFirst()
        case .last: list.selectLast()
        }
        return []
    }

    private func open() -> [Command] {
        switch list.selected {
        case .own(let id): [.open(.schema(id))]
        case .domain(let id): [.open(.domain(id))]
        case .heading, nil: []
        }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): list.step(rows.signum())
        case .clicked(let point):
            let size = context.bodySize
            if list.click(row: point.y - headRows(size), visible: size.height - headRows(size)) { return open() }
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        if seenRevision != context.journal.revision {
            history = ChargeHistory(context.journal)
            seenRevision = context.journal.revision
        }
        let size = context.bodySize
        list.set(LedgerRow.rows(in: context), visible: size.height - headRows(size))
    }

    // MARK: Drawing

    private static let nameWidth = 26
    private func isNarrow(_ size: Size) -> Bool { size.width < 66 }
    /// Room enough for what is said of the chosen row beside the map.
    private func hasPane(_ size: Size) -> Bool { size.width >= 140 }
    private func headRows(_ size: Size) -> Int { isNarrow(size) ? (size.height < 14 ? 0 : 2) : 2 }

    private func map(_ size: Size, _ context: Context) -> HeatMap {
        let room = hasPane(size) ? size.width - 60 : size.width
        return HeatMap(span, width: room - Self.nameWidth - 2, today: context.today)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let size = canvas.size
        let map = map(size, context)
        drawHead(map, on: &canvas, in: context)
        let body = canvas.bounds.inset(top: headRows(size))
        let width = isNarrow(size) ? size.width : Self.nameWidth + 2 + map.width
        canvas.within(body.split(left: width).left) { inner in
            list.draw(on: &inner) { row, line in draw(line, map, on: &row, in: context) }
        }
        guard hasPane(size) else { return }
        canvas.writeParagraphs(paneLines(canvas.glyphs, context), in: body.inset(left: width + 4).split(left: 54).left)
    }

    private func drawHead(_ map: HeatMap, on canvas: inout Canvas, in context: Context) {
        guard headRows(canvas.size) > 0 else { return }
        if isNarrow(canvas.size) {
            let words = history.isEmpty ? "enter opens one, n begins your own" : "how strong when last met"
            canvas.write(words, in: canvas.bounds.row(0), role: .quiet)
            return
        }
        let words = history.isEmpty ? "nothing is charted yet" : "strength, \(span.label)"
        canvas.write(words, in: Rect(0, 0, Self.nameWidth + 1, 1), role: .quiet)
        canvas.within(Rect(Self.nameWidth + 2, 0, map.width, 1)) { map.drawHead(on: &$0) }
        let days = context.journal.sessions.compactMap { context.clock.day(ofSession: $0.header.id) }
        guard !days.isEmpty else { return }
        canvas.write("sessions", in: Rect(0, 1, Self.nameWidth, 1), role: .faint)
        canvas.within(Rect(Self.nameWidth + 2, 1, map.width, 1)) { map.drawSessions(days, on: &$0) }
    }

    private func draw(_ line: LedgerRow, _ map: HeatMap, on canvas: inout Canvas, in context: Context) {
        switch line {
        case .heading(let words): canvas.write(words, in: canvas.bounds, role: .heading)
        case .own(let id): if let schema = context.journal[id]?.schema { draw(schema, map, on: &canvas, in: context) }
        case .domain(let id):
            let marks = history.ofDomain(id)
            canvas.write(context.catalogue.name(ofDomain: id), in: Rect(1, 0, canvas.width - 5, 1))
            drawCharges(marks, map, on: &canvas, in: context)
        }
    }

    /// An own schema: its words, and beside them how it stands.
    private func draw(_ schema: Schema, _ map: HeatMap, on canvas: inout Canvas, in context: Context) {
        let marks = history.ofSchema(schema.header.id)
        if isNarrow(canvas.size) {
            canvas.write(schema.belief.oneLine, in: Rect(1, 0, canvas.width - 15, 1))
            canvas.write(schema.state.rawValue, in: canvas.bounds.inset(right: 3), role: .quiet, align: .right)
            return drawCharges(marks, map, on: &canvas, in: context)
        }
        canvas.write(schema.belief.oneLine, in: Rect(1, 0, Self.nameWidth, 1))
        var standing = StyledText(" " + schema.state.rawValue, .quiet)
        let check = context.checkWords(of: schema, marks)
        if !check.isEmpty { standing.append("  \(check)", check == "check due" ? .accent : .quiet) }
        canvas.write(standing, in: canvas.bounds.inset(left: Self.nameWidth + 2, right: 4))
        guard let charge = marks.last(where: { $0.charge != nil })?.charge else { return }
        canvas.write(
            "\(charge)", in: Rect(0, 0, Self.nameWidth + 1 + map.width, 1), role: .charge(charge), align: .right)
    }

    private func drawCharges(_ marks: [ChargeMark], _ map: HeatMap, on canvas: inout Canvas, in context: Context) {
        guard isNarrow(canvas.size) else {
            let values = map.values(marks) { context.clock.day(of: $0) }
            return canvas.within(Rect(Self.nameWidth + 2, 0, map.width, 1)) { map.draw(values, on: &$0) }
        }
        guard let charge = marks.last(where: { $0.charge != nil })?.charge else { return }
        canvas.write("\(charge)", in: canvas.bounds, role: .charge(charge), align: .right)
    }

    private func paneLines(_ glyphs: GlyphSet, _ context: Context) -> [StyledText] {
        switch list.selected {
        case .domain(let id): return PackReading(context, glyphs).domainLines(id)
        case .own(let id):
            guard let schema = context.journal[id]?.schema else { return [] }
            return SchemaPage.summary(schema, history.ofSchema(id), in: context)
        case .heading, nil: return []
        }
    }
}
