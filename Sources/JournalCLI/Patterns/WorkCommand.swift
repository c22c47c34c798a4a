import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam work`: work with a prompt, line by line or in one go.
struct WorkCommand: ParsableCommand, RecordFamily {
    static let kind = RecordKind.work
    static let plural = "pieces of work"
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Work with an activation prompt, easiest first; every step can be left.",
        subcommands: [ListOf<Self>.self, ShowOf<Self>.self, Queue.self, On.self, WorkNewCommand.self],
        defaultSubcommand: On.self)

    struct Queue: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the activation prompts, easiest first, without their words.")

        @Option(help: ArgumentHelp("Of one pattern (see loam schema domains).", valueName: "id")) var domain: String?
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let engine = Engine(desk.catalogue)
            let queue = engine.activationQueue(desk.inquiry(try desk.load()), domain: domain)
            if json { return try Output.print(json: .array(queue.map(Self.json))) }
            let width = queue.map { Columns.of($0.id) }.max() ?? 0
            try Output.print(
                queue.map {
                    "\(Columns.padded($0.id, width))  \($0.expected) of 10, \(Printable.line($0.reason))"
                })
        }

        private static func json(_ queued: QueuedActivation) -> JSON {
            var object: JSONObject = [
                "id": .string(queued.id), "domain": .string(queued.prompt.schema), "expected": .int(queued.expected),
                "own": .bool(queued.isOwnCharge), "reason": .string(queued.reason),
            ]
            object["schema"] = queued.schema?.json
            object["worked"] = queued.worked?.json
            return .object(object)
        }
    }

    struct On: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "on", abstract: "Work with a prompt, asked line by line (what loam work does by itself).",
            discussion: """
                Without a prompt it is the easiest you have not met today. An empty line passes a question by, g is
                grounding, h is help now, q stops; what was given until then is kept.
                """)

        @Argument(help: "The prompt's id; loam work queue lists them.") var prompt: String?
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            var conversation = Conversation(desk)
            do { try WorkTalk(prompt: prompt).run(&conversation) } catch is Conversation.Left {}
        }
    }
}

/// `loam work new`: keeps a piece of work that was done.
struct WorkNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Keep a piece of work that was done, asking nothing.",
        discussion: """
            loam work new abandonment.2 --before 7 --after 4 --outcome softened --set came.body="the throat"
            """)

    @Argument(help: "The prompt's id; loam work queue lists them.") var prompt: String
    @Option(help: ArgumentHelp("How strong it was before, 0 to 10.", valueName: "n")) var before: Int?
    @Option(help: ArgumentHelp("How strong it was after.", valueName: "n")) var after: Int?
    @Option(
        help: ArgumentHelp(WorkOutcome.allCases.map(\.rawValue).joined(separator: ", "), valueName: "word"))
    var outcome: ChoiceName<WorkOutcome>?
    @Option(help: ArgumentHelp("When it was, in words.", valueName: "time")) var at: String?
    @OptionGroup var fields: SetOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        for value in [before, after].compactMap(\.self) where !(0...10).contains(value) {
            throw ValidationError("--before and --after take a number from 0 to 10.")
        }
    }

    func run() throws {
        let desk = try Desk(answer.unlock)
        let journal = try desk.load(quietly: true)
        var work = try Work.on(prompt, journal, desk, at: try desk.moment(at, option: "--at"))
        (work.before, work.after, work.outcome) = (before, after, outcome?.choice)
        let record = try fields.apply(to: .work(work), desk)
        guard record.work?.isWorthKeeping == true else {
            throw CommandFailure("Nothing was given, so nothing was kept.")
        }
        try desk.add(record)
        try answer.give(record, journal, desk)
    }
}

extension Work {
    /// A piece of work with a prompt, joined to the person's own schema of its pattern.
    static func on(
        _ id: String, _ journal: Journal, _ desk: Desk, at moment: Moment? = nil
    ) throws(CommandFailure) -> Work {
        guard let prompt = desk.catalogue.prompt(id) else {
            throw CommandFailure("There is no prompt \"\(Printable.line(id))\". loam work queue lists them.")
        }
        var work = Work(header: desk.header(in: journal, at: moment))
        work.prompt = prompt.id
        work.words = prompt.text
        work.domain = prompt.schema
        work.schema = journal.schema(ofDomain: prompt.schema)?.header.id
        return work
    }
}
