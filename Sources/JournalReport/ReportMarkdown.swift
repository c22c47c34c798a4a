import TextUI

/// A report as Markdown, with its charts in plain letters and their tables beneath.
package struct ReportMarkdown {
    package private(set) var text = ""

    package init(_ report: Report) {
        add("# \(marked(report.title))")
        if !report.subtitle.isEmpty { add(marked(report.subtitle)) }
        for words in report.lead { add(marked(words)) }
        for section in report.sections {
            add("## \(marked(section.title))")
            for part in section.parts {
                add("### \(marked([part.title, part.when].filter { !$0.isEmpty }.joined(separator: ", ")))")
                for block in part.blocks { write(block) }
            }
        }
        if !report.closing.isEmpty { add("---") }
        for words in report.closing { add(marked(words)) }
    }

    /// A block of its own, an empty line after it.
    private mutating func add(_ block: String) { text += block + "\n\n" }

    private mutating func write(_ block: ReportBlock) {
        switch block {
        case .words(let lines): write(lines)
        case .chart(let chart):
            let drawing = chart.lines(width: 72, glyphs: .ascii).map(\.string)
            if !drawing.isEmpty { add("```text\n" + drawing.joined(separator: "\n") + "\n```") }
            add(marked(chart.about))
        case .table(let table): write(table)
        }
    }

    private mutating func write(_ lines: [StyledText]) {
        var open: [String] = []
        for line in lines {
            if line.isEmpty {
                flush(&open)
            } else if line.runs.allSatisfy({ $0.role == .heading }) {
                flush(&open)
                add("#### \(marked(line.string))")
            } else if line.runs.allSatisfy({ $0.role == .rule }) {
                flush(&open)
                let title = line.string.filter { $0 != "─" }.trimmedSpaces
                add(title.isEmpty ? "---" : "#### \(marked(title))")
            } else {
                open.append(Self.line(line))
            }
        }
        flush(&open)
    }

    /// Lines that follow each other stay lines.
    private mutating func flush(_ open: inout [String]) {
        if !open.isEmpty { add(open.joined(separator: "  \n")) }
        open = []
    }

    private static func line(_ line: StyledText) -> String {
        guard line.hanging > 0, let label = line.runs.first else { return line.runs.map(run).joined() }
        let rest = line.runs.dropFirst().map(run).joined().trimmedSpaces
        let name = label.text.trimmedSpaces
        if name.isEmpty { return rest }
        return line.hanging > 4
            ? "**\(marked(name))** \(rest)" : "\(name == "•" || name == "·" ? "-" : marked(name)) \(rest)"
    }

    private static func run(_ run: StyledText.Run) -> String {
        let words = marked(run.text)
        switch run.role {
        case .strong where run.text.trimmedSpaces == run.text: return "**\(words)**"
        case .emphasis, .quote: return run.text.trimmedSpaces == run.text ? "*\(words)*" : words
        default: return words
        }
    }

    private mutating func write(_ table: ReportTable) {
        guard !table.rows.isEmpty else { return }
        add(marked(table.caption))
        let rule = table.columns.map { _ in "---" }
        let rows = [table.columns.map(cell), rule] + table.rows.map { $0.map(cell) }
        add(rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    private func cell(_ text: String) -> String {
        marked(text).split(whereSeparator: \.isNewline).joined(separator: " ").split(
            separator: "|", omittingEmptySubsequences: false
        ).joined(separator: "\\|")
    }
}

/// A text whose signs mean themselves in Markdown.
private func marked(_ text: String) -> String {
    var out = ""
    for (index, character) in text.enumerated() {
        if "\\`*_<>[]".contains(character) || (index == 0 && "#+-".contains(character)) { out.append("\\") }
        out.append(character)
    }
    return out
}
