import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam prompt`: what Today would suggest, and the packs.
struct PromptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt", abstract: "See what might be done today, and why.",
        subcommands: [Suggest.self, Packs.self, PromptSheetCommand.self, PromptCheckCommand.self],
        defaultSubcommand: Suggest.self)

    struct Suggest: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What Today suggests, each with its reason.",
            discussion:
                "Scenes that are written to touch a sore place are named here and not told; loam and loam work open them."
        )

        @Option(help: ArgumentHelp("All prompts of one pack (see loam prompt packs).", valueName: "id")) var pack:
            String?
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let engine = Engine(desk.catalogue)
            let inquiry = desk.inquiry(try desk.load())
            let suggestions = try pack.map { try offers($0, engine, inquiry) } ?? engine.suggest(inquiry)
            if json { return try Output.print(json: .array(suggestions.map(EntryJSON.suggestion))) }
            let paragraphs = Paragraphs(width: Surroundings.columns.map { min($0, 78) })
            try Output.print(
                suggestions.enumerated().flatMap { index, suggestion in
                    (index == 0 ? [] : [""]) + paragraphs.lines(suggestion.title)
                        + paragraphs.lines(suggestion.reason, indent: 4)
                })
        }

        private func offers(_ id: String, _ engine: Engine, _ inquiry: PromptInquiry) throws -> [Suggestion] {
            guard engine.catalogue.pack(id) != nil else {
                throw ValidationError("There is no pack \"\(Printable.line(id))\". loam prompt packs lists them.")
            }
            return engine.offers(inquiry, pack: id)
        }
    }

    struct Packs: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the packs of prompts.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false

        func run() throws {
            let catalogue = try Desk(nil, to: .glance).catalogue
            let packs = catalogue.packs
            if json {
                return try Output.print(
                    json: .array(
                        packs.map { pack in
                            .object([
                                "id": .string(pack.id), "title": .string(pack.title),
                                "kind": .string(pack.kind.rawValue),
                                "about": .string(pack.about), "prompts": .int(pack.prompts.count),
                            ])
                        }))
            }
            let width = packs.map { Columns.of($0.id) }.max() ?? 0
            try Output.print(
                packs.map {
                    "\(Columns.padded($0.id, width))  \(Printable.line($0.title)), \($0.prompts.count) prompts"
                })
            for file in catalogue.broken { Output.note(Printable.line(file.sentence)) }
        }
    }
}
