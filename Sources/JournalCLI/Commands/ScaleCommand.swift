import ArgumentParser
import JournalModel
import LoamResources

/// `loam scale`: the questionnaires and lists, to look at.
struct ScaleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale", abstract: "Look at the scales: what each asks, and what it cannot say.",
        subcommands: [List.self, Show.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the scales.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false

        func run() throws {
            let scales = ScaleCommand.scales
            if json {
                return try Output.print(
                    json: .array(
                        scales.map { scale in
                            .object(
                                JSONObject(
                                    ["id", "version", "title", "about"].map {
                                        .init(key: $0, value: scale[$0] ?? .null)
                                    }))
                        }))
            }
            let paragraphs = Paragraphs(width: Surroundings.columns.map { min($0, 78) })
            try Output.print(
                scales.flatMap { scale in
                    ["\(scale.word("id"))  \(scale.word("title"))"] + paragraphs.lines(scale.word("about"), indent: 4)
                })
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a scale: its items, answers and limits.")
        @Argument(help: "Its id, like phq-9.") var id: String
        @Flag(help: "Print the definition as JSON (docs/format-scales.md).") var json = false

        func run() throws {
            guard let scale = ScaleCommand.scales.first(where: { $0.word("id") == id }) else {
                throw CommandFailure("There is no scale \"\(Printable.line(id))\". loam scale list names them.")
            }
            if json { return try Output.print(json: .object(scale)) }
            try Output.print(ScalePage(scale, Paragraphs(width: Surroundings.columns.map { min($0, 78) })).lines)
        }
    }

    /// The definitions that come with Loam, by id.
    static var scales: [JSONObject] {
        Resource.folder("scales").compactMap { try? JSONReader.read($0.bytes).object }
            .sorted { $0.word("id") < $1.word("id") }
    }
}

/// A scale's definition as a page.
struct ScalePage {
    private(set) var lines: [String] = []

    init(_ scale: JSONObject, _ paragraphs: Paragraphs) {
        lines = [scale.word("fullTitle").isEmpty ? scale.word("title") : scale.word("fullTitle"), ""]
        for key in ["about", "instruction", "stem"] where !scale.word(key).isEmpty {
            lines += paragraphs.lines(scale.word(key)) + [""]
        }
        for item in scale["items"]?.array ?? [] {
            guard let item = item.object else { continue }
            lines += paragraphs.lines(item.word("text").isEmpty ? item.word("title") : item.word("text"), indent: 2)
        }
        let options = (scale["options"]?.array ?? []).compactMap(\.object).map { option in
            "\(option["value"]?.int ?? 0) \(option.word("label"))"
        }
        if !options.isEmpty { lines += [""] + paragraphs.lines(options.joined(separator: " · ")) }
        for limit in scale["limits"]?.array ?? [] { lines += [""] + paragraphs.lines(limit.string ?? "") }
        let permission = scale["permission"]?.object
        lines += [""] + paragraphs.lines(permission?.word("basis") ?? "")
    }
}

extension JSONObject {
    /// The text under a key, empty where there is none.
    func word(_ key: String) -> String { self[key]?.string ?? "" }
}
