import ArgumentParser
import JournalModel
import JournalRuntime

/// `loam scale`: the questionnaires and lists, to look at, to answer, to add up.
struct ScaleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale", abstract: "Look at the scales, answer one, or add answers up.",
        subcommands: [
            List.self, Show.self, ScaleTakeCommand.self, ScaleScoreCommand.self, ScaleCheckCommand.self,
            ScaleImportCommand.self, ScaleExportCommand.self,
        ], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the scales.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false

        func run() throws {
            let scales = Opening.scales(try Desk(nil, to: .glance).store).scales
            if json {
                return try Output.print(
                    json: .array(
                        scales.map { scale in
                            .object([
                                "id": .string(scale.id), "version": .string(scale.version),
                                "title": .string(scale.title), "about": .string(scale.about),
                            ])
                        }))
            }
            let paragraphs = Paragraphs.onTerminal
            try Output.print(
                scales.flatMap { scale in
                    [Printable.line("\(scale.id)  \(scale.title)")] + paragraphs.lines(scale.about, indent: 4)
                })
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a scale: its items, answers and limits.")
        @Argument(help: "Its id, like phq-9.") var id: String
        @Flag(help: "Print the definition as JSON (docs/format-scales.md).") var json = false

        func run() throws {
            let scale = try Desk(nil, to: .glance).scale(id)
            if json { return try Output.print(json: .object(scale.object)) }
            try Output.print(ScalePage(scale, Paragraphs.onTerminal).lines)
        }
    }
}

extension Desk {
    /// The scale of an id, Loam's or the person's own.
    func scale(_ id: String) throws(CommandFailure) -> Scale {
        guard let scale = Opening.scales(store)[id] else {
            throw CommandFailure("There is no scale \"\(Printable.line(id))\". loam scale list names them.")
        }
        return scale
    }
}

extension Paragraphs {
    /// As wide as the terminal, at most 78 columns; unbroken in pipes.
    static var onTerminal: Paragraphs { Paragraphs(width: Surroundings.columns.map { min($0, 78) }) }
}

/// A scale's definition as a page.
struct ScalePage {
    private(set) var lines: [String] = []

    init(_ scale: Scale, _ paragraphs: Paragraphs) {
        lines = [Printable.line(scale.fullTitle.isEmpty ? scale.title : scale.fullTitle), ""]
        for text in [scale.about, scale.instruction, scale.stem] where !text.isEmpty {
            lines += paragraphs.lines(text) + [""]
        }
        for item in scale.items {
            let number = item.number.map { "\($0). " } ?? ""
            lines += paragraphs.lines(number + (item.text.isEmpty ? item.title : item.text), indent: 2)
        }
        let options = scale.options.map { $0.label.isEmpty ? "\($0.value)" : "\($0.value) \($0.label)" }
        if !options.isEmpty { lines += [""] + paragraphs.lines(options.joined(separator: " · ")) }
        for limit in scale.limits { lines += [""] + paragraphs.lines(limit) }
        lines += [""] + paragraphs.lines(scale.permission.basis)
    }
}
