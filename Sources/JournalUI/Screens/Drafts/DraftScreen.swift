import JournalModel
import TextUI

/// A letter's page: its words, how it rests, its re-readings, and what can become of it.
struct DraftScreen: Screen {
    enum Action: Hashable, Sendable {
        case reread, rewrite, pages, rest, outcome, versions, copy, annotate, delete, move(Move)
    }

    static let name = "letter"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(
                .reread, ["r", .enter], "Read it again: how true is it now", group: "This letter", hint: "read again"),
            KeyBinding(
                .rewrite, ["E"], "Rewrite it; the old words are kept as a version", group: "This letter",
                hint: "rewrite"),
            KeyBinding(
                .pages, ["d"], "The pages: some questions before anything leaves", group: "This letter", hint: "pages"),
            KeyBinding(.rest, ["H"], "How long it rests", group: "This letter", hint: "rest"),
            KeyBinding(
                .outcome, ["o"], "What became of it: kept, let go, a conversation", group: "This letter", hint: "became"
            ),
            KeyBinding(.versions, ["v"], "Its versions, side by side", group: "This letter", hint: "versions"),
            KeyBinding(
                .copy, ["y"], "Copy its words, once it has rested and the pages are answered", group: "This letter"),
            KeyBinding(.annotate, ["a"], "Add a later thought beneath it", group: "This letter"),
            KeyBinding(.delete, [.delete, "D"], "Delete it; it goes to the trash for 30 days", group: "This letter"),
        ] + Move.reading(Action.move))

    let id: RecordID
    /// Whether its first rest is still to be asked for.
    private var asksRest: Bool
    /// The day it would rest until, while the reason is asked for.
    private var shorter: Day?
    private var page = ScrollText([])
    private var seenRevision = -1

    init(_ id: RecordID, asksRest: Bool = false) {
        self.id = id
        self.asksRest = asksRest
    }

    var tab: Tab? { .drafts }
    func title(in context: Context) -> String { "Letter" }
    func entry(in context: Context) -> RecordID? { id }

    private func draft(_ context: Context) -> Draft? { context.journal[id]?.draft }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let draft = draft(context) else { return .hidden }
        switch action {
        case .versions: return draft.versions.isEmpty ? .hidden : .enabled
        case .copy: return context.mayCopy(draft)
        case .rest:
            return draft.isOpen ? .enabled : .disabled("Something became of it already: \(draft.outcome?.label ?? "")")
        default: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        guard let record = context.journal[id], let draft = record.draft else { return [] }
        switch action {
        case .reread: return [.open(.reread(id))]
        case .rewrite: return [.open(.editing(id))]
        case .pages: return [.open(.discernment(id))]
        case .rest: return [.ask(RestQuestion(name: "rest", title: "How long it rests", context: context).question)]
        case .outcome: return [.ask(Self.outcomeQuestion(draft))]
        case .versions: return [.open(.versions(id))]
        case .copy: return [.copy(draft.text), .notify("Its words are on the clipboard. The letter stays here.")]
        case .annotate: return [.open(.annotate(id))]
        case .delete: return [.commit(.delete(record, label: "Letter deleted · u brings it back")), .back]
        case .move(let move): page.move(move)
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): page.wheel(rows)
        case .answered(let answer): return answered(answer, in: context)
        case .refreshed: return refresh(in: context)
        default: break
        }
        return []
    }

    private mutating func refresh(in context: Context) -> [Command] {
        guard let record = context.journal[id], let draft = record.draft else { return [] }
        if seenRevision != context.journal.revision {
            let place = page.top
            page.set(draft.head(in: context) + RecordText(record, in: context).lines)
            page.scroll(to: place)
            seenRevision = context.journal.revision
        }
        page.fit(context.bodySize)
        guard asksRest else { return [] }
        asksRest = false
        return [.ask(RestQuestion(name: "first", title: "How long does it rest?", context: context).question)]
    }

    // MARK: Its rest

    private mutating func answered(_ answer: Answer, in context: Context) -> [Command] {
        switch answer {
        case .chose("first", _), .wrote("first", _): return rest(answer, "first", in: context)
        case .chose("rest", _), .wrote("rest", _): return rest(answer, "rest", in: context)
        case .wrote("why", let words): return shorten(because: words, in: context)
        case .chose("outcome", let index): return became(index, in: context)
        case .chose("let-go", let index) where index < 2: return [.open(.lettingGo(id, erase: index == 1))]
        default: return []
        }
    }

    private mutating func rest(_ answer: Answer, _ name: String, in context: Context) -> [Command] {
        let question = RestQuestion(name: name, title: "How long it rests", context: context)
        guard let reply = question.reply(to: answer), let draft = draft(context) else { return [] }
        switch reply {
        case .ask(let more): return [.ask(more)]
        case .unclear(let words): return [.notify(words)]
        case .day(let day):
            if name == "first" { return commit(day, "", isFirst: true, in: context) }
            guard draft.wouldShorten(to: day, on: context.today) else { return commit(day, "", in: context) }
            shorter = day
            return [.ask(Self.whyQuestion(day))]
        }
    }

    private static func whyQuestion(_ day: Day, _ more: [String] = []) -> Question {
        Question(
            "why", "Shorter, until \(day.short)",
            ["What makes the shorter rest right? Your answer is kept with the letter."] + more, text: "")
    }

    private mutating func shorten(because words: String, in context: Context) -> [Command] {
        guard let day = shorter else { return [] }
        guard !trimmed(words).isEmpty else {
            return [.ask(Self.whyQuestion(day, ["A word or two is enough; esc leaves the rest as it is."]))]
        }
        shorter = nil
        return commit(day, trimmed(words), in: context)
    }

    /// Sets the day it rests until; the first rest, asked for when the letter is new, moves nothing.
    private func commit(_ day: Day, _ why: String, isFirst: Bool = false, in context: Context) -> [Command] {
        let label = "It rests until \(day.short(beside: context.today))"
        return change(label, in: context) { draft in
            if isFirst { draft.holdUntil = day }
            draft.rest(until: day, because: why, at: context.now)
        }
    }

    private func change(_ label: String, in context: Context, _ body: (inout Draft) -> Void) -> [Command] {
        guard let old = context.journal[id], case .draft(var draft) = old else { return [] }
        body(&draft)
        guard Record.draft(draft) != old else { return [.notify(label)] }
        draft.header.edited = context.now
        return [.commit(.put(.draft(draft), over: old, label: label))]
    }

    // MARK: What became of it

    private static func outcomeQuestion(_ draft: Draft) -> Question {
        let again = draft.isOpen ? [] : ["Nothing yet: it is open again"]
        return Question(
            "outcome", "What became of it", ["Nothing has to. It can simply stay."],
            options: [
                "It stays here, unsent", "Written anew; this one is kept", "Let it go", "It became a conversation",
            ] + again)
    }

    private func became(_ index: Int, in context: Context) -> [Command] {
        switch index {
        case 0: return settle(.kept, "It stays here, unsent", in: context)
        case 1: return settle(.rewritten, "This letter is kept", in: context) + [.open(.anew(id))]
        case 2: return [.ask(Self.letGoQuestion)]
        case 3: return settle(.conversation, "It became a conversation", in: context) + [.open(.happened(id))]
        default: return settle(nil, "It is open again", in: context)
        }
    }

    private func settle(_ outcome: DraftOutcome?, _ label: String, in context: Context) -> [Command] {
        change(label, in: context) { draft in
            draft.settle(outcome, at: context.now)
        }
    }

    private static let letGoQuestion = Question(
        "let-go", "Letting it go",
        [
            "The words thin out, line by line. You can stop at any moment, and then nothing is lost. Its versions go with it."
        ],
        options: ["Into the trash, for 30 days", "Erased for good", "Not now"])

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard draft(context) != nil else {
            canvas.say("This letter is no longer here. u brings back what was deleted.")
            return
        }
        canvas.within(canvas.bounds.measure(72)) { page.draw(on: &$0) }
    }
}
