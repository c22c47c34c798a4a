extension PromptSheet {
    /// The sheet as Markdown; what the person wrote stands in it as they wrote it.
    package var markdown: String {
        var blocks = ["# \(title)"]
        if !intention.isEmpty { blocks += ["**Intention**", Self.quoted(paragraphs(intention))] }
        if !themes.isEmpty { blocks.append("**Themes:** \(themes.joined(separator: ", "))") }
        for (index, line) in lines.enumerated() { blocks += Self.blocks(of: line, number: index + 1) }
        blocks += ["---"] + Self.ending
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func blocks(of line: Line, number: Int) -> [String] {
        var blocks = ["## \(number). \(line.place)", quoted(line.words)]
        if !line.hint.isEmpty { blocks.append("*\(line.hint)*") }
        guard line.isScene else { return blocks }
        let room = ["before: __ of 10"] + parts.map { "\($0):" } + ["after: __ of 10"]
        return blocks + [room.map { "- \($0)" }.joined(separator: "\n")]
    }

    private static func quoted(_ lines: [String]) -> String { lines.map { "> \($0)" }.joined(separator: "\n>\n") }
}
