import JournalModel
import JournalPrompts
import TextUI

/// All packs, and the patterns with the charge they had when they were last met.
struct PromptsScreen: Screen {
    enum Action: Hashable, Sendable {
        case open, filter, sheet, clear, endFilter, up, down, pageUp, pageDown, first, last
    }

    static let name = "prompts"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right], "Open it", group: "Prompts", hint: "open"),
        KeyBinding(.filter, ["f"], "Show only those with certain words", group: "Prompts", hint: "filter"),
        KeyBinding(.sheet, ["S"], "The sheet for your next session", group: "Prompts", hint: "sheet"),
        KeyBinding(.clear, ["x"], "Show all again", group: "Prompts"),
        KeyBinding(.endFilter, [.escape], "Show all again", group: "Prompts", hint: "show all"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.pageUp, [.pageUp], "A page up", group: "Moving"),
        KeyBinding(.pageDown, [.pageDown], "A page down", group: "Moving"),
        KeyBinding(.first, [.home], "To the first", group: "Moving"),
        KeyBinding(.last, [.end], "To the last", group: "Moving"),
    ])

    private var filter = TextField("", placeholder: "some words")
    private var isFiltering = false
    private var list = SectionedList<PromptsRow>()

    var tab: Tab? { .prompts }
    var isTyping: Bool { isFiltering }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .open: list.selected == nil ? .hidden : .enabled
        case .endFilter: isFiltering || !filter.isEmpty ? .enabled : .hidden
        case .clear: filter.isEmpty || isFiltering ? .hidden : .enabled
        case .filter: isFiltering ? .hidden : .enabled
        case .sheet: context.sheetSession?.prompts.isEmpty == false ? .enabled : .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return open(list.selected)
        case .filter: isFiltering = true
        case .sheet: return [.open(.sheet(session: nil))]
        case .clear, .endFilter:
            filter.set("")
            isFiltering = false
            refresh(in: context)
        case .up: list.step(-1)
        case .down: list.step(1)
        case .pageUp: list.step(-max(1, list.page - 1))
        case .pageDown: list.step(max(1, list.page - 1))
        case .first: list.selectFirst()
        case .last: list.selectLast()
        }
        return []
    }

    private mutating func open(_ row: PromptsRow?) -> [Command] {
        isFiltering = false
        switch row {
        case .pack(let id): return [.open(.pack(id))]
        case .domain(let id): return [.open(.domain(id))]
        case .sheet: return [.open(.sheet(session: nil))]
        case .heading, nil: return []
        }
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        guard isFiltering, filter.handle(key) else { return [] }
        refresh(in: context)
        list.selectFirst()
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): list.step(rows.signum())
        case .pasted(let text):
            filter.insert(text)
            refresh(in: context)
        case .clicked(let point):
            guard point.x < listWidth(context.bodySize) else { break }
            if list.click(row: point.y - headRows, visible: listRows(context)) { return open(list.selected) }
        case .refreshed: refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) {
        list.set(PromptsRow.rows(filter: filter.text, in: context), visible: listRows(context))
    }

    // MARK: Drawing

    private var headRows: Int { isFiltering || !filter.isEmpty ? 2 : 0 }
    private func listRows(_ context: Context) -> Int { max(1, context.bodySize.height - headRows) }
    private func isNarrow(_ size: Size) -> Bool { size.width < 66 }
    private func listWidth(_ size: Size) -> Int { isNarrow(size) ? size.width : min(46, size.width / 2) }

    func draw(on canvas: inout Canvas, in context: Context) {
        if headRows > 0 {
            let used = canvas.write("only  ", at: .zero, role: .quiet)
            canvas.within(canvas.bounds.row(0).inset(left: used)) { filter.draw(on: &$0, focused: isFiltering) }
        }
        let body = canvas.bounds.inset(top: headRows)
        guard !list.isEmpty else {
            let words = filter.isEmpty ? "There are no packs here." : "Nothing has these words. esc shows all again."
            canvas.write(words, in: body.row(0), role: .quiet)
            return
        }
        let (left, right) = body.split(left: listWidth(canvas.size), gap: 3)
        canvas.within(left) { inner in
            list.draw(on: &inner) { drawRow($1, on: &$0, in: context) }
        }
        guard !isNarrow(canvas.size), let selected = list.selected else { return }
        let lines = PackReading(context, canvas.glyphs).lines(selected)
        canvas.writeParagraphs(lines, in: Rect(right.left, right.top, min(68, right.width), right.height))
    }

    private func drawRow(_ row: PromptsRow, on canvas: inout Canvas, in context: Context) {
        switch row {
        case .heading(let words): canvas.write(words, in: canvas.bounds, role: .heading)
        case .sheet:
            canvas.write(
                "For \(context.sheetSession.map(context.sheetName) ?? "a session")",
                in: canvas.bounds.inset(left: 2, right: 4), role: .accent)
            canvas.write("\(context.sheetSession?.prompts.count ?? 0)", in: canvas.bounds, role: .quiet, align: .right)
        case .pack(let id):
            guard let pack = context.catalogue.pack(id) else { return }
            let used = context.used(of: pack)
            let aside =
                used == 0 ? "\(pack.prompts.count)" : "\(used) used \(canvas.glyphs.bullet) \(pack.prompts.count)"
            canvas.write(pack.title, in: canvas.bounds.inset(left: 2, right: aside.count + 2))
            canvas.write(aside, in: canvas.bounds, role: .quiet, align: .right)
        case .domain(let id):
            let charge = context.history.charge(ofDomain: id)
            canvas.write(context.catalogue.name(ofDomain: id), in: canvas.bounds.inset(left: 2, right: 4))
            guard let charge else { return }
            canvas.write("\(charge.charge)", in: canvas.bounds, role: .charge(charge.charge), align: .right)
        }
    }
}
