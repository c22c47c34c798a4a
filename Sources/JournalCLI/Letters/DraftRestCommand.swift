import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam draft rest`: how long a letter rests.
struct DraftRestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rest", abstract: "Say until which day a letter rests.",
        discussion: """
            loam draft rest last "2 december"

            A shorter rest is possible; it asks why, and keeps the answer: --why.
            """)

    @Argument(help: "Its id, or a part of it; last is the newest.") var id: String
    @Argument(help: "The day, in words.") var until: String
    @Option(help: ArgumentHelp("What makes a shorter rest right.", valueName: "words")) var why = ""
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.change(id) { (draft: inout Draft, desk) in
            guard draft.isOpen else {
                throw CommandFailure(
                    "Something became of it already: \(draft.outcome?.label ?? ""). Nothing was changed.")
            }
            let day = try desk.dayAhead(until, option: "The day")
            guard !draft.wouldShorten(to: day, on: desk.today) || !trimmed(why).isEmpty else {
                throw CommandFailure(
                    "That is shorter than until \(draft.holdUntil?.short ?? ""). --why says what makes it right; the answer is kept with the letter."
                )
            }
            draft.rest(until: day, because: trimmed(why), at: desk.now)
        }
    }
}

extension Desk {
    /// A day that lies ahead, in words.
    func dayAhead(_ text: String, option: String) throws -> Day {
        guard let day = words.dayAhead(text) else {
            throw ValidationError(
                "\(option) is said like 2 december, in 3 weeks or next friday; \"\(Printable.line(text))\" is not a day."
            )
        }
        guard day > today else { throw ValidationError("\(day.short) is not ahead of today; nothing is changed.") }
        return day
    }
}

/// `loam draft page`: the questions before anything leaves.
struct DraftPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Read the pages asked before a letter leaves, or answer one.",
        discussion: """
            loam draft page last                     (all of them, with your answers)
            loam draft page last 2 "They would be alone with it."
            """)

    @Argument(help: "The letter's id, or a part of it; last is the newest.") var id: String
    @Argument(help: "The page, by its number.") var page: Int?
    @OptionGroup var words: WordsOptions
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let journal = try desk.load(quietly: true)
        let old = try desk.record(id, .draft, in: journal)
        guard var draft = old.draft else { return }
        let texts = try desk.safety().markers.discernment
        guard let page else { return try show(draft, texts) }
        guard texts.pages.indices.contains(page - 1) else {
            throw ValidationError("The pages go from 1 to \(texts.pages.count).")
        }
        let asked = texts.pages[page - 1]
        let text = try words.text(asking: asked.question)
        var answers = draft.discernment.filter { $0.prompt != asked.id }
        if !text.isEmpty { answers.append(PromptAnswer(prompt: asked.id, words: asked.question, text: text)) }
        let order = texts.pages.map(\.id)
        draft.discernment = answers.sorted {
            (order.firstIndex(of: $0.prompt) ?? order.count) < (order.firstIndex(of: $1.prompt) ?? order.count)
        }
        let record = try desk.save(.draft(draft), over: old)
        if json { return try AnswerOptions.entry(record, journal, desk) }
        try Output.print(record.id.text)
    }

    private func show(_ draft: Draft, _ texts: Discernment) throws {
        let answer = { (id: String) in draft.discernment.first { $0.prompt == id }?.text ?? "" }
        if json {
            return try Output.print(
                json: .array(
                    texts.pages.map {
                        .object([
                            "id": .string($0.id), "title": .string($0.title), "question": .string($0.question),
                            "answer": .string(answer($0.id)),
                        ])
                    }))
        }
        let paragraphs = Paragraphs.onTerminal
        try Output.print(
            paragraphs.lines(texts.intro)
                + texts.pages.enumerated().flatMap { index, page in
                    [""] + paragraphs.lines("\(index + 1)  \(page.title): \(page.question)")
                        + paragraphs.lines(answer(page.id), indent: 4).filter { !$0.isEmpty }
                })
    }
}
