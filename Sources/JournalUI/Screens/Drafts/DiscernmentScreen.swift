import JournalModel
import JournalPrompts
import TextUI

/// The pages before a letter leaves, if it ever does: one question at a time, in any order, on different days.
struct DiscernmentScreen: Screen {
    enum Action: Hashable, Sendable { case next, previous, done }

    static let name = "pages"
    static let keys = KeyTable<Action>([
        KeyBinding(
            .next, [.tab, .alt("n")], "The next page; an empty one stays open", group: "Pages", hint: "next page"),
        KeyBinding(.previous, [.backTab, .alt("p")], "The page before", group: "Pages", hint: "page before"),
        KeyBinding(.done, [.escape], "Stop here; it is kept", group: "Pages", hint: "stop, it is kept"),
    ])

    private let id: RecordID
    private let pages: [DiscernmentPage]
    private var place: Int
    /// What was written on each page that was opened.
    private var answers: [String: String] = [:]
    private var editor = TextEditor("", measure: 72)
    private var revision = 0
    private var seenEditor = 0

    init(_ id: RecordID, in context: Context) {
        self.id = id
        pages = context.safety.markers.discernment.pages
        let kept = context.journal[id]?.draft?.discernment ?? []
        for answer in kept { answers[answer.prompt] = answer.text }
        let answers = answers
        place = pages.firstIndex { trimmed(answers[$0.id] ?? "").isEmpty } ?? 0
        open(in: context)
    }

    var tab: Tab? { .drafts }
    func title(in context: Context) -> String { "The pages" }
    var isTyping: Bool { true }
    var writingRevision: Int { revision }

    private var page: DiscernmentPage? { pages.indices.contains(place) ? pages[place] : nil }

    // MARK: Turning pages

    private mutating func open(in context: Context) {
        editor = TextEditor(
            page.flatMap { answers[$0.id] } ?? "", measure: 72, placeholder: "What comes; it can stay empty")
        seenEditor = editor.revision
        editor.fit(editorRect(context).size)
    }

    private mutating func turn(_ by: Int, in context: Context) {
        keepPage()
        place = max(0, min(pages.count - 1, place + by))
        open(in: context)
    }

    /// Takes what stands in the editor over to the answers.
    private mutating func keepPage() {
        guard let page else { return }
        answers[page.id] = editor.text
    }

    private mutating func watch() {
        guard editor.revision != seenEditor else { return }
        seenEditor = editor.revision
        revision += 1
    }

    func availability(of action: Action, in context: Context) -> Availability {
        action == .previous && place == 0 ? .disabled("This is the first page") : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .next:
            if place == pages.count - 1 { return [.back] }
            turn(1, in: context)
        case .previous: turn(-1, in: context)
        case .done: return [.back]
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        editor.handle(key)
        watch()
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): editor.insert(text)
        case .clicked(let point):
            let rect = editorRect(context)
            if rect.contains(point) { editor.click(point.offset(-rect.left, -rect.top)) }
        case .wheel(let rows): editor.wheel(rows)
        case .answered(.chose("external-editor", _)): return [.editExternally(editor.text)]
        case .edited(let text): editor.replaceAll(with: text)
        case .refreshed: editor.fit(editorRect(context).size)
        default: break
        }
        watch()
        return []
    }

    // MARK: Saving

    func writing(in context: Context) -> Writing? {
        guard let base = context.journal[id], case .draft(var draft) = base else { return nil }
        var answers = answers
        if let page { answers[page.id] = editor.text }
        draft.discernment = merged(answers, into: draft.discernment)
        return Writing(record: .draft(draft), base: base)
    }

    /// Answers in the order of the pages, with those of pages that are no longer asked kept after them.
    private func merged(_ answers: [String: String], into kept: [PromptAnswer]) -> [PromptAnswer] {
        let asked = pages.compactMap { page -> PromptAnswer? in
            let text = answers[page.id] ?? ""
            guard !trimmed(text).isEmpty else { return nil }
            var answer = kept.first { $0.prompt == page.id } ?? PromptAnswer(prompt: page.id, words: page.question)
            answer.text = text
            return answer
        }
        return asked + kept.filter { old in !pages.contains { $0.id == old.prompt } }
    }

    mutating func leave(in context: Context) -> [Command] {
        guard revision != 0, let writing = writing(in: context), writing.record != writing.base else { return [] }
        revision = 0
        var record = writing.record
        record.header.edited = context.now
        let count = record.draft?.answered(pages) ?? 0
        return [
            .commit(
                .put(record, over: writing.base, label: "\(count) of \(pages.count) pages answered"), finishing: [id])
        ]
    }

    // MARK: Drawing

    private func headLines(_ width: Int, _ height: Int, _ context: Context) -> [StyledText] {
        guard let page else { return [] }
        var lines = [StyledText(page.title, .accent)]
        if height >= 16 { lines.append(StyledText()) }
        lines += StyledText(page.question, .heading).wrapped(to: width)
        if !page.hint.isEmpty, height >= 12 { lines += StyledText(page.hint, .quiet).wrapped(to: width) }
        if place == 0, height >= 16 {
            lines += [StyledText()] + StyledText(context.safety.markers.discernment.intro, .faint).wrapped(to: width)
        }
        if height >= 12 { lines.append(StyledText()) }
        return lines
    }

    private func editorRect(_ context: Context) -> Rect {
        let size = context.bodySize
        let width = min(72, size.width)
        let head = min(headLines(width, size.height, context).count, max(0, size.height - 3))
        return Rect((size.width - width) / 2, head, width, size.height - head)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !pages.isEmpty, context.journal[id]?.draft != nil else {
            canvas.say("There is no letter here to ask about.")
            return
        }
        canvas.within(canvas.bounds.measure(72)) { inner in
            for (row, line) in headLines(inner.width, inner.height, context).enumerated() {
                inner.write(line, at: Point(0, row))
            }
            inner.write("\(place + 1) of \(pages.count)", in: inner.bounds.row(0), role: .quiet, align: .right)
        }
        canvas.within(editorRect(context)) { editor.draw(on: &$0, focused: true) }
    }
}
