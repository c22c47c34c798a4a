import JournalModel
import TextUI

/// Searches every word of the journal as one types; the newest first.
struct SearchScreen: Screen {
    enum Action: Hashable, Sendable { case open, kind, move(Move) }

    static let name = "search"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.open, [.enter], "Read it, with the words marked", group: "Search", hint: "read"),
            KeyBinding(.kind, [.tab], "Only one kind: notes, letters, and so on", group: "Search", hint: "one kind"),
        ] + Move.lines(Move.beneathText, Action.move))

    private var field: TextField
    private var kind: RecordKind?
    private var answered: (query: Query, revision: Int, whole: Bool)?
    private var found: [RecordID] = []
    private var list = ListView()
    /// The line each visible result is known by; only those that were visible are ever made.
    private var lines: [RecordID: FoundLine] = [:]

    init(_ words: String) {
        field = TextField(words, placeholder: "a word, or several; part of one is enough")
    }

    func title(in context: Context) -> String { "Search" }
    var isTyping: Bool { true }

    func availability(of action: Action, in context: Context) -> Availability {
        if case .kind = action { return .enabled }
        return found.isEmpty ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .open: return list.selection.map { [.open(.found(found[$0], field.text))] } ?? []
        case .kind:
            let kinds = RecordKind.allCases.filter { context.journal.count(of: $0) > 0 || $0 == kind }
            let next = kind.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            kind = kinds.indices.contains(next) ? kinds[next] : nil
        case .move(let move): list.move(move)
        }
        search(in: context)
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        field.handle(key)
        search(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): field.insert(text)
        case .wheel(let rows): list.move(by: rows)
        case .clicked(let point):
            if let index = list.index(atRow: point.y - Self.head, rows: listRows(context)) {
                if index == list.selection { return perform(.open, in: context) }
                list.select(index)
            }
        default: break
        }
        search(in: context)
        return []
    }

    // MARK: Searching

    private static let head = 2

    private func listRows(_ context: Context) -> Int { max(1, context.bodySize.height - Self.head) }

    private mutating func search(in context: Context) {
        let query = Query(words: field.text, kinds: kind.map { [$0] } ?? [])
        let state = (query, context.journal.revision, context.isWhole)
        if answered.map({ $0 != state }) ?? true {
            let narrower = narrower(query, in: context)
            found =
                query.foldedWords.isEmpty
                ? []
                : query.run(
                    on: context.journal, index: context.index, dayStart: context.settings.dayStart, within: narrower)
            if answered?.query != query { list.select(0) }
            list.setCount(found.count)
            lines = [:]
            answered = state
        }
        list.fit(rows: listRows(context))
        for index in list.visible(rows: listRows(context)) where lines[found[index]] == nil {
            guard let record = context.journal[found[index]] else { continue }
            lines[record.id] = FoundLine(record, words: query.foldedWords, in: context)
        }
    }

    /// The last answers, where more letters only leave some of them out, and where there are few enough to be worth it.
    private func narrower(_ query: Query, in context: Context) -> [RecordID]? {
        guard let answered, answered.revision == context.journal.revision, answered.whole == context.isWhole,
            query.narrows(answered.query), !answered.query.foldedWords.isEmpty, found.count < context.journal.count / 8
        else { return nil }
        return found
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let count = countWords(context)
        let used = count.isEmpty ? 0 : displayWidth(of: count) + 2
        canvas.write("/ ", at: .zero, role: .key)
        canvas.within(Rect(2, 0, canvas.width - 2 - used, 1)) { field.draw(on: &$0) }
        canvas.write(count, in: canvas.bounds.row(0), role: .quiet, align: .right)
        canvas.within(canvas.bounds.inset(top: Self.head)) { inner in
            if found.isEmpty { drawNothing(on: &inner, in: context) } else { drawFound(on: &inner, in: context) }
        }
    }

    private func countWords(_ context: Context) -> String {
        let only = kind.map { "\($0.plural) only" } ?? ""
        guard !field.isEmpty, !found.isEmpty else { return only }
        let count = found.count == 1 ? "1 entry" : "\(grouped(found.count)) entries"
        return [count + (context.isWhole ? "" : " so far"), only].joinedWords
    }

    private func drawFound(on canvas: inout Canvas, in context: Context) {
        list.draw(on: &canvas) { row, index, _ in
            guard let record = context.journal[found[index]] else { return }
            let day = context.clock.day(of: record.when)
            let isNarrow = row.width < 56
            let when = isNarrow ? day.iso : day.shortWithYear
            let kindAt = isNarrow ? row.width : 17
            let textAt = isNarrow ? 12 : 26
            row.write(when, in: Rect(0, 0, isNarrow ? 11 : 16, 1), role: .quiet)
            if !isNarrow { row.write(record.kind.label.lowercased(), in: Rect(kindAt, 0, 8, 1), role: .quiet) }
            let line =
                lines[record.id]?.text(width: row.width - textAt) ?? StyledText(record.summary(in: context), .text)
            row.write(line, in: row.bounds.inset(left: textAt))
        }
    }

    private func drawNothing(on canvas: inout Canvas, in context: Context) {
        let words: [String]
        if field.text.allSatisfy(\.isWhitespace) {
            words = [
                "Everything you wrote is looked through as you type: notes, letters, sessions, work.",
                "Accents and capitals do not matter. Several words find entries that have them all.",
            ]
        } else if !context.isWhole {
            words = ["Nothing yet; the journal is still being read."]
        } else {
            words = [
                "Nothing has \(field.text.contains(" ") ? "all these words" : "this word")\(kind.map { " among the \($0.plural)" } ?? "")."
            ]
        }
        canvas.writeParagraphs(words.map { StyledText($0, .quiet) })
    }
}

extension RecordKind {
    /// What several are called.
    var plural: String {
        switch self {
        case .work: "work"
        case .session, .note, .schema, .check, .response, .draft, .insight: "\(label.lowercased())s"
        }
    }
}

/// "20,000".
func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
    }.joined()
}
