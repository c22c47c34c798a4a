import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam schema`: stuck patterns in one's own words.
struct SchemaCommand: ParsableCommand, RecordFamily {
    static let kind = RecordKind.schema
    static let plural = "schemas"
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Keep a stuck pattern in your own words, and how it stands.",
        subcommands: [
            ListOf<Self>.self, ShowOf<Self>.self, New.self, State.self, SchemaCheckCommand.self, Domains.self,
        ], defaultSubcommand: ListOf<Self>.self)

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a pattern, by the sentence it says.",
            discussion: """
                loam schema new --domain abandonment "If I stop, no one will stay."
                """)

        @OptionGroup var words: WordsOptions
        @Option(help: ArgumentHelp("One of loam schema domains, or a word of your own.", valueName: "word"))
        var domain = ""
        @OptionGroup var fields: SetOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let desk = try Desk()
            let journal = try desk.load(quietly: true)
            var schema = Schema(header: desk.header(in: journal))
            schema.belief = try words.text(asking: "The sentence it says?")
            guard !schema.belief.isEmpty else { throw CommandFailure("Nothing was written, so nothing was kept.") }
            schema.domain = domain
            schema.states = [StateChange(at: desk.now, state: .noticed)]
            let record = try fields.apply(to: .schema(schema), desk)
            try desk.add(record)
            try answer.give(record, journal, desk)
        }
    }

    struct State: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how a schema stands now; what it was before stays in its history.")

        @Argument(help: "Its id, or a part of it; last is the newest.") var id: String
        @Argument(
            help: ArgumentHelp(SchemaState.allCases.map(\.rawValue).joined(separator: ", "), valueName: "state"))
        var state: ChoiceName<SchemaState>
        @Option(help: ArgumentHelp("Why, if you like.", valueName: "words")) var why = ""
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let desk = try Desk()
            let journal = try desk.load(quietly: true)
            let old = try desk.record(id, .schema, in: journal)
            guard let schema = old.schema else { return }
            guard schema.state != state.choice else {
                Output.note("It is \(state.choice.rawValue) already.")
                return try answer.give(old, journal, desk)
            }
            let moved = schema.moved(to: state.choice, at: desk.now, because: why)
            try answer.give(try desk.save(.schema(moved), over: old), journal, desk)
        }
    }

    struct Domains: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the known patterns, by the sentence they say.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false

        func run() throws {
            let domains = try Desk().catalogue.allDomains
            if json {
                return try Output.print(
                    json: .array(
                        domains.map {
                            .object([
                                "id": .string($0.id), "name": .string($0.name), "about": .string($0.about),
                                "sentence": .string($0.sentence),
                            ])
                        }))
            }
            let paragraphs = Paragraphs.onTerminal
            try Output.print(
                domains.flatMap { ["\($0.id)  \($0.name)"] + paragraphs.lines($0.sentence, indent: 4) })
        }
    }
}

/// `loam schema check`: the three markers asked again.
struct SchemaCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Ask the three markers of a schema again.",
        discussion: """
            loam schema check last --charge 2 --alarm quiet --with-it gone --by-itself sometimes

            What is left out stays open. loam schema check ID --questions prints the questions.
            """)

    @Argument(help: "The schema's id, or a part of it; last is the newest.") var id: String
    @OptionGroup var words: WordsOptions
    @Option(help: ArgumentHelp("How strong it is now, 0 to 10.", valueName: "n")) var charge: Int?
    @OptionGroup(title: "The three markers") var markers: MarkerOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let charge, !(0...10).contains(charge) { throw ValidationError("--charge takes a number from 0 to 10.") }
    }

    func run() throws {
        let desk = try Desk()
        if markers.questions { return try markers.show(desk) }
        let journal = try desk.load(quietly: true)
        let schema = try desk.record(id, .schema, in: journal)
        var check = Check(header: desk.header(in: journal))
        check.schema = schema.id
        check.charge = charge
        check.markers = try markers.values(desk)
        check.text = try words.given()
        guard check.charge != nil || check.markers.json != nil || !check.text.isEmpty else {
            throw CommandFailure("Nothing was answered, so nothing was kept.")
        }
        try desk.add(.check(check))
        try answer.give(.check(check), journal, desk)
    }
}
