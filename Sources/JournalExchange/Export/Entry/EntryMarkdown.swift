/// An entry as Markdown: the words as they were written, the rest in as few marks as it takes.
enum EntryMarkdown {
    /// - Parameter level: How many `#` a heading has.
    static func text(_ blocks: [EntryText.Block], level: Int) -> String {
        blocks.map { block($0, String(repeating: "#", count: level)) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func block(_ block: EntryText.Block, _ marks: String) -> String {
        switch block {
        case .words(let text): text
        case .heading(let text): "\(marks) \(text)"
        case .facts(let facts):
            facts.map { fact in
                fact.label.isEmpty ? "**\(escaped(fact.value))**" : "- \(escaped(fact.label)): \(inline(fact.value))"
            }.joined(separator: "\n")
        case .list(let lines): lines.map { "- \(inline($0))" }.joined(separator: "\n")
        case .tasks(let tasks):
            tasks.map { "- [\($0.isDone ? "x" : " ")] \(inline($0.text))" }.joined(separator: "\n")
        }
    }

    /// A value on one line; what the person wrote may hold marks of its own.
    private static func inline(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Plain words in which nothing becomes a mark.
    static func escaped(_ text: String) -> String {
        var out = ""
        for character in inline(text) {
            if "\\`*_[]<>#".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }
}
