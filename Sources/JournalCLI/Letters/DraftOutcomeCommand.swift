import ArgumentParser
import JournalModel

/// `loam draft outcome`: what became of a letter.
struct DraftOutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "Say what became of a letter: kept, rewritten, let-go, conversation.",
        discussion: """
            loam draft outcome last kept
            loam draft outcome last conversation "We spoke on the bridge."

            let-go moves it to the trash, where it stays thirty days. open says that nothing became of it yet.
            """)

    enum Word: String, CaseIterable, ExpressibleByArgument {
        case kept, rewritten, conversation, open
        case letGo = "let-go"
    }

    @Argument(help: "Its id, or a part of it; last is the newest.") var id: String
    @Argument(help: "kept, rewritten, let-go, conversation or open.") var outcome: Word
    @OptionGroup var words: WordsOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        if outcome == .letGo { return try letGo() }
        try answer.change(id) { (draft: inout Draft, desk) in
            draft.settle(DraftOutcome(rawValue: outcome.rawValue), at: desk.now)
            let happened = try words.given()
            if !happened.isEmpty { draft.whatHappened = happened }
        }
    }

    private func letGo() throws {
        let desk = try Desk(answer.unlock)
        let journal = try desk.load(quietly: true)
        let letter = try desk.record(id, .draft, in: journal)
        try desk.delete(letter)
        Output.note("Let go. It lies in the trash for thirty days; loam trash restore brings it back.")
        try answer.give(letter, journal, desk)
    }
}
