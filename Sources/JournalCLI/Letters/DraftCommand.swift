import ArgumentParser
import JournalModel

/// `loam draft`: letters that are not sent.
struct DraftCommand: ParsableCommand, RecordFamily {
    static let kind = RecordKind.draft
    static let plural = "letters"
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Write a letter that is not sent, and read it again when it has rested.",
        discussion: "There is no way to send anything from Loam.",
        subcommands: [
            ListOf<Self>.self, ShowOf<Self>.self, New.self, Rewrite.self, Reread.self, DraftRestCommand.self,
            DraftPageCommand.self, DraftOutcomeCommand.self,
        ], defaultSubcommand: ListOf<Self>.self, aliases: ["letter"])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a letter. It rests until the afterglow ends, else a week.",
            discussion: """
                loam draft new --to M. "I could not say it on the phone."
                loam draft new --to "my father" --rest "in 3 weeks" - < letter.md
                """)

        @OptionGroup var words: WordsOptions
        @Option(help: ArgumentHelp("A name, a letter, anyone; also a part of you.", valueName: "who")) var to = ""
        @Option(help: ArgumentHelp("letter, message, apology, goodbye.", valueName: "word")) var form = ""
        @Option(help: ArgumentHelp("Until when it rests, in words.", valueName: "day")) var rest: String?
        @OptionGroup var fields: SetOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try answer.keep(fields) { (draft: inout Draft, desk, journal) in
                draft.holdUntil =
                    try rest.map { try desk.dayAhead($0, option: "--rest") }
                    ?? journal.usualRest(on: desk.today, desk.clock(of: journal))
                (draft.to, draft.form) = (to, form)
                draft.text = try words.text(asking: "It stays here. Nothing is sent from Loam.").orNothingKept()
            }
        }
    }

    struct Rewrite: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a letter other words; the old ones are kept as a version.",
            discussion: "loam edit ID does the same in your editor.")

        @OptionGroup var entry: EntryWordsOptions

        func run() throws {
            try entry.answer.change(entry.id) { (draft: inout Draft, desk) in
                let old = draft
                draft.text = try entry.words.text(asking: "Its new words?").orNothingKept()
                draft.keepVersion(of: old, at: desk.now)
            }
        }
    }

    struct Reread: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a letter again, and say how true it is now.",
            discussion: """
                loam draft reread last                       (prints it)
                loam draft reread last --true 6 "Softer. I would leave the second half out."
                """)

        @OptionGroup var entry: EntryWordsOptions
        @OptionGroup var trueNow: TrueNowOptions

        func run() throws {
            let desk = try Desk(entry.answer.unlock)
            let journal = try desk.load(quietly: true)
            let old = try desk.record(entry.id, .draft, in: journal)
            guard var draft = old.draft else { return }
            let text = try entry.words.given()
            guard trueNow.value != nil || !text.isEmpty else {
                if entry.answer.json { return try AnswerOptions.entry(old, journal, desk) }
                return try Output.print(
                    EntryPage(old, Shelf(journal, desk), width: Surroundings.columns).lines)
            }
            draft.rereads.append(JournalModel.Reread(at: desk.now, trueNow: trueNow.value, changed: text))
            try entry.answer.give(try desk.save(.draft(draft), over: old), journal, desk)
        }
    }
}

/// A number from 0 to 10 on the command line.
enum Rating {
    static func check(_ value: Int?, _ option: String) throws {
        guard let value, !(0...10).contains(value) else { return }
        throw ValidationError("\(option) takes a whole number from 0 to 10; \(value) is not one.")
    }
}
