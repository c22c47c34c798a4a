import TextUI

/// A report as one page of HTML that needs nothing else: no script, no picture, no address is ever asked for anything.
package struct ReportPage {
    package private(set) var text = ""
    private var charts = 0

    package init(_ report: Report) {
        text = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>\(escaped(report.title))</title>
            <style>
            \(ReportStyle.sheet)
            </style>
            </head>
            <body>
            <header>
            <h1 dir="auto">\(escaped(report.title))</h1>
            <p class="when">\(escaped(report.subtitle))</p>
            \(paragraphs(report.lead))
            </header>
            <main>

            """
        writeContents(report.sections)
        for (index, section) in report.sections.enumerated() { write(section, index + 1) }
        text += "</main>\n<footer>\n\(paragraphs(report.closing))\n</footer>\n</body>\n</html>\n"
    }

    private mutating func writeContents(_ sections: [ReportSection]) {
        guard sections.count > 2 else { return }
        text += "<nav aria-label=\"Contents\">\n<ul>\n"
        for (index, section) in sections.enumerated() {
            text += "<li><a href=\"#section-\(index + 1)\">\(escaped(section.title))</a></li>\n"
        }
        text += "</ul>\n</nav>\n"
    }

    private mutating func write(_ section: ReportSection, _ number: Int) {
        text += "<section aria-labelledby=\"section-\(number)\">\n"
        text += "<h2 id=\"section-\(number)\">\(escaped(section.title))</h2>\n"
        for part in section.parts {
            text += "<article>\n<h3 dir=\"auto\">\(escaped(part.title))"
            if !part.when.isEmpty { text += " <span class=\"when\">\(escaped(part.when))</span>" }
            text += "</h3>\n"
            for block in part.blocks { write(block) }
            text += "</article>\n"
        }
        text += "</section>\n"
    }

    private mutating func write(_ block: ReportBlock) {
        switch block {
        case .words(let lines): text += words(lines)
        case .chart(let chart):
            charts += 1
            text += ChartSVG(chart, number: charts).figure
        case .table(let table): write(table)
        }
    }

    private mutating func write(_ table: ReportTable) {
        guard !table.rows.isEmpty else { return }
        text +=
            "<div class=\"table\" role=\"region\" aria-label=\"\(escaped(table.caption))\" tabindex=\"0\">\n<table>\n"
        text += "<caption>\(escaped(table.caption))</caption>\n<thead><tr>"
        for column in table.columns { text += "<th scope=\"col\">\(escaped(column))</th>" }
        text += "</tr></thead>\n<tbody>\n"
        for row in table.rows {
            text += "<tr>"
            for (index, cell) in row.enumerated() {
                text +=
                    index == 0 ? "<th scope=\"row\">\(escaped(cell))</th>" : "<td dir=\"auto\">\(escaped(cell))</td>"
            }
            text += "</tr>\n"
        }
        text += "</tbody>\n</table>\n</div>\n"
    }

    // MARK: Words

    /// Lines as paragraphs: an empty line parts them, a heading stands alone, a hanging one keeps its label apart.
    private func words(_ lines: [StyledText]) -> String {
        var out = ""
        var open: [String] = []
        func flush() {
            if !open.isEmpty { out += "<p dir=\"auto\">\(open.joined(separator: "<br>\n"))</p>\n" }
            open = []
        }
        for line in lines {
            if line.isEmpty {
                flush()
            } else if line.runs.allSatisfy({ $0.role == .heading }) {
                flush()
                out += "<h4 dir=\"auto\">\(escaped(line.string))</h4>\n"
            } else if line.runs.allSatisfy({ $0.role == .rule }) {
                flush()
                let title = line.string.filter { $0 != "─" }
                out += title.allSatisfy(\.isWhitespace) ? "<hr>\n" : "<h4>\(escaped(title.trimmedSpaces))</h4>\n"
            } else if line.hanging > 0, let label = line.runs.first {
                flush()
                let rest = line.runs.dropFirst().map(run).joined().split(separator: "\n").joined(separator: "<br>")
                let mark = escaped(label.text.trimmedSpaces)
                let kind = line.hanging > 4 ? "field" : "item"
                out += "<p class=\"\(kind)\" dir=\"auto\"><span class=\"label\">\(mark)</span> \(rest)</p>\n"
            } else {
                open.append(line.runs.map(run).joined())
            }
        }
        flush()
        return out
    }

    private func run(_ run: StyledText.Run) -> String {
        let words = escaped(run.text)
        switch run.role {
        case .strong: return "<strong>\(words)</strong>"
        case .emphasis: return "<em>\(words)</em>"
        case .code: return "<code>\(words)</code>"
        case .quote: return "<q class=\"asked\">\(words)</q>"
        case .quiet, .faint, .link, .rule: return "<span class=\"quiet\">\(words)</span>"
        default: return words
        }
    }

    private func paragraphs(_ texts: [String]) -> String {
        texts.map { "<p dir=\"auto\">\(escaped($0))</p>" }.joined(separator: "\n")
    }
}

/// A text as it can stand in HTML and SVG, in words and in values.
func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        case "'": out += "&#39;"
        // What a page may not hold: control signs besides tab and line breaks.
        case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t", "\u{7F}": out += "\u{FFFD}"
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}

extension String {
    /// Without spaces at both ends.
    var trimmedSpaces: String {
        var text = drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
