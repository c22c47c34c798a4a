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
            try answer.keep(fields) { (schema: inout Schema, desk, _) in
                schema.belief = try words.text(asking: "The sentence it says?").orNothingKept()
                schema.domain = domain
                schema.states = [StateChange(at: desk.now, state: .noticed)]
            }
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
            try answer.change(id) { (schema: inout Schema, desk) in
                guard schema.state != state.choice else {
                    return Output.note("It is \(state.choice.rawValue) already.")
                }
                schema = schema.moved(to: state.choice, at: desk.now, because: why)
            }
        }
    }

    struct Domains: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the known patterns, by the sentence they say.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false

        func run() throws {
            let domains = try Desk(nil, to: .glance).catalogue.allDomains
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
        if markers.questions { return try markers.show(try Desk(nil, to: .glance)) }
        try answer.keep { (check: inout Check, desk, journal) in
            check.schema = try desk.record(id, .schema, in: journal).id
            check.charge = charge
            check.markers = try markers.values(desk)
            check.text = try words.given()
            guard check.isWorthKeeping else { throw CommandFailure("Nothing was answered, so nothing was kept.") }
        }
    }
}
