import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam ground`: the grounding texts.
struct GroundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ground", abstract: "Print the ways of grounding, or one of them step by step.",
        discussion: "loam --plain goes through one line by line.")

    @Argument(help: "One of them; without it, all are named.") var way: String?
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false

    func run() throws {
        let texts = try Desk(nil, to: .glance).safety().grounding
        let all = GroundingWay.all(of: texts)
        let chosen = way.map { id in all.filter { $0.id(in: texts) == id } } ?? all
        guard !chosen.isEmpty else {
            let names = all.map { $0.id(in: texts) }.joined(separator: ", ")
            throw ValidationError("\"\(Printable.line(way ?? ""))\" is not one of them: \(names).")
        }
        if json { return try Output.print(json: .array(chosen.map { Self.json($0, texts) })) }
        let paragraphs = Paragraphs.onTerminal
        if way == nil {
            return try Output.print(
                paragraphs.lines(texts.intro)
                    + chosen.flatMap { way in
                        ["", "\(way.id(in: texts))  \(way.title(in: texts))"]
                            + paragraphs.lines(way.about(in: texts), indent: 4)
                    } + [""] + texts.notes.flatMap { paragraphs.lines($0) })
        }
        try Output.print(
            chosen.flatMap { way in
                paragraphs.lines(way.title(in: texts)) + paragraphs.lines(way.about(in: texts))
                    + Self.steps(way, texts).flatMap { [""] + paragraphs.lines($0) }
            })
    }

    private static func steps(_ way: GroundingWay, _ texts: Grounding) -> [String] {
        if case .breathing(let index) = way {
            return texts.breathing[index].phases.isEmpty ? [] : [texts.breathing[index].words]
        }
        return way.steps(in: texts).map(\.text)
    }

    private static func json(_ way: GroundingWay, _ texts: Grounding) -> JSON {
        .object([
            "id": .string(way.id(in: texts)), "title": .string(way.title(in: texts)),
            "about": .string(way.about(in: texts)), "steps": .array(steps(way, texts).map(JSON.string)),
        ])
    }
}

extension GroundingWay {
    /// The word a command takes.
    func id(in texts: Grounding) -> String {
        switch self {
        case .breathing(let index): "breath-\(texts.breathing[index].id)"
        case .senses: "senses"
        case .bodyScan: "body"
        case .walk: "walk"
        case .sentence: "words"
        }
    }
}
