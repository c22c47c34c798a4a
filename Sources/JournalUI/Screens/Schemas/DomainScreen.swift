import JournalModel
import JournalPrompts
import TextUI

/// A line of a pattern's page.
private enum DomainRow: SectionedRow {
    case heading(String)
    case prompt(String)
    case schema(RecordID)

    var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// One pattern: what it is, its small scenes with what was done, and what the person calls it.
struct DomainScreen: Screen {
    enum Action: Hashable, Sendable { case open, begin, take, peek, up, down, first, last }

    static let name = "pattern"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter, .right, "l"], "Work with it, or open it", group: "This pattern", hint: "begin"),
        KeyBinding(.begin, ["n"], "Begin one in your own words", group: "This pattern", hint: "in your words"),
        KeyBinding(
            .take, ["t"], "Take it into your next session, or leave it", group: "This pattern", hint: "take along"),
        KeyBinding(.peek, [" "], "Read its gentle words here", group: "This pattern", hint: "its words"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
        KeyBinding(.first, [.home], "To the first", group: "Moving"),
        KeyBinding(.last, [.end], "To the last", group: "Moving"),
    ])

    private let id: String
    private var list = SectionedList<DomainRow>()
    private var history = ChargeHistory(Journal())
    private var seenRevision = -1
    private var peeked: String?

    init(_ id: String, in context: Context) {
        self.id = id
        refresh(in: context)
    }

    var tab: Tab? { .schemas }
    func title(in context: Context) -> String { context.catalogue.name(ofDomain: id) }

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, list.selected) {
        case (.take, .prompt): .enabled
        case (.peek, .prompt(let prompt)): peeked == prompt ? .hidden : .enabled
        case (.take, _), (.peek, _): .hidden
        case (.open, nil): .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return open()
        case .begin: return [.open(.newSchema(domain: id))]
        case .take: if case .prompt(let prompt) = list.selected { return context.toggleOnSheet(prompt) }
        case .peek: if case .prompt(let prompt) = list.selected { peeked = prompt }
        case .up: list.step(-1)
        case .down: list.step(1)
        case .first: list.selectFirst()
        case .last: list.selectLast()
        }
        refresh(in: context)
        return []
    }

    private func open() -> [Command] {
        switch list.selected {
        case .prompt(let prompt): [.open(.working(prompt: prompt, schema: nil))]
        case .schema(let schema): [.open(.schema(schema))]
        case .heading, nil: []
        }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): list.step(rows.signum())
        case .clicked(let point):
            let head = headLines(context).count
            if list.click(row: point.y - head, visible: listRows(context)) { return open() }
        case .answered(.wrote("plan", let words)):
            if case .prompt(let prompt) = list.selected { return context.planned(words, with: prompt) }
        default: break
        }
        refresh(in: context)
        return []
    }

    private mutating func refresh(in context: Context) {
        if seenRevision != context.journal.revision {
            history = ChargeHistory(context.journal)
            seenRevision = context.journal.revision
        }
        let prompts = context.catalogue.activations(of: id).map { DomainRow.prompt($0.id) }
        let own = context.ownSchemas(ofDomain: id).map { DomainRow.schema($0.header.id) }
        let ownHeading = own.isEmpty ? [] : [DomainRow.heading("In your words")]
        let heading = prompts.isEmpty ? [] : [DomainRow.heading("Small scenes")]
        list.set(heading + prompts + ownHeading + own, visible: listRows(context))
    }

    // MARK: Drawing

    private func headLines(_ context: Context) -> [StyledText] {
        let size = context.bodySize
        let width = min(72, size.width)
        var lines = [StyledText(context.catalogue.name(ofDomain: id), .heading)]
        guard size.height >= 12, let domain = context.catalogue.domain(id) else {
            return size.height < 12 ? [] : lines + [StyledText()]
        }
        lines += StyledText(domain.about, .text).wrapped(to: width)
        if !domain.sentence.isEmpty { lines += StyledText(domain.sentence, .quote).wrapped(to: width) }
        return lines + [StyledText()]
    }

    private func paneRows(_ context: Context) -> Int {
        let size = context.bodySize
        return size.height < 12 ? 0 : max(3, size.height / 4)
    }

    private func listRows(_ context: Context) -> Int {
        max(1, context.bodySize.height - headLines(context).count - paneRows(context))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let head = headLines(context)
        for (index, line) in head.enumerated() { canvas.write(line, in: canvas.bounds.row(index)) }
        guard !list.isEmpty else {
            let words = "Nothing stands under this word yet. n begins one."
            canvas.write(words, in: canvas.bounds.row(head.count), role: .quiet)
            return
        }
        let rows = min(list.rows.count, listRows(context))
        canvas.within(Rect(0, head.count, min(100, canvas.width), rows)) { inner in
            list.draw(on: &inner) { draw($1, on: &$0, in: context) }
        }
        let pane = canvas.bounds.inset(top: head.count + rows + 1)
        canvas.writeParagraphs(paneLines(context), in: Rect(pane.left, pane.top, min(72, pane.width), pane.height))
    }

    private func draw(_ row: DomainRow, on canvas: inout Canvas, in context: Context) {
        switch row {
        case .heading(let words): canvas.write(words, in: canvas.bounds, role: .heading)
        case .schema(let id):
            guard let schema = context.journal[id]?.schema else { return }
            canvas.write(schema.belief.oneLine, in: canvas.bounds.inset(left: 2, right: 12))
            canvas.write(schema.state.rawValue, in: canvas.bounds, role: .quiet, align: .right)
        case .prompt(let id): drawPrompt(id, on: &canvas, in: context)
        }
    }

    private func drawPrompt(_ prompt: String, on canvas: inout Canvas, in context: Context) {
        let all = context.catalogue.activations(of: id)
        guard let index = all.firstIndex(where: { $0.id == prompt }) else { return }
        let isNarrow = canvas.width < 56
        let meant = all[index].intensity.map { "about \($0) of 10" } ?? ""
        canvas.write("\(index + 1) of \(all.count)", at: Point(2, 0), role: .text)
        canvas.write(meant, at: Point(11, 0), role: .quiet)
        let last = history.ofDomain(id).last { $0.prompt == prompt }
        let done = last.map { whatWasDone($0, isNarrow: isNarrow, in: context) } ?? StyledText("not met yet", .faint)
        canvas.write(done, in: canvas.bounds.inset(left: isNarrow ? 0 : 28), align: isNarrow ? .right : .left)
    }

    /// What was done with a prompt when it was last met.
    private func whatWasDone(_ mark: ChargeMark, isNarrow: Bool, in context: Context) -> StyledText {
        var words = StyledText()
        if let before = mark.before { words.append("\(before)", .charge(before)) }
        if mark.before != nil, mark.after != nil { words.append(" to ", .quiet) }
        if let after = mark.after { words.append("\(after)", .charge(after)) }
        guard !isNarrow else { return words.isEmpty ? StyledText("met", .quiet) : words }
        let rest = [mark.outcome?.label ?? "", context.ago(mark.at)].joinedWords
        return words + StyledText(words.isEmpty ? rest : ", " + rest, .quiet)
    }

    private func paneLines(_ context: Context) -> [StyledText] {
        guard case .prompt(let id) = list.selected, let prompt = context.catalogue.prompt(id) else { return [] }
        if peeked == id {
            let hint = prompt.hint.isEmpty ? [] : [StyledText(), StyledText(prompt.hint, .quiet)]
            return prompt.text.split(separator: "\n").map { StyledText(String($0), .text) } + hint
        }
        var lines = [StyledText("Its words wait until you open it.", .quiet)]
        if context.sheetSession?.prompts.contains(id) == true {
            lines.append(StyledText("On the sheet for your session.", .quiet))
        }
        if let caution = context.activationCaution { lines.append(StyledText(caution, .quiet)) }
        return lines
    }
}
