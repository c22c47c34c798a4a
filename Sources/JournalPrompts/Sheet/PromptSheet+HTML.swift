extension PromptSheet {
    /// The sheet as one page of HTML that prints well: no script, nothing loaded from anywhere.
    package var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Self.escaped(title))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <h1>\(Self.escaped(title))</h1>
        \((about + lines.map(Self.section) + [Self.footer]).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private var about: [String] {
        var parts: [String] = []
        if !intention.isEmpty { parts.append("<div class=\"about\">\(Self.text(paragraphs(intention)))</div>") }
        if !themes.isEmpty { parts.append("<p class=\"about\">\(Self.escaped(themes.joined(separator: " · ")))</p>") }
        return parts
    }

    private static func section(_ line: Line) -> String {
        let hint = line.hint.isEmpty ? "" : "\n<p class=\"hint\">\(escaped(line.hint))</p>"
        return """
            <section>
            <h2>\(escaped(line.place))</h2>
            <div class="words">\(text(line.words))</div>\(hint)
            \(line.isScene ? room : "<p class=\"line\"></p>\n<p class=\"line\"></p>\n<p class=\"line\"></p>")
            </section>
            """
    }

    /// Room to write what comes with a scene.
    private static var room: String {
        let strong = { (when: String) in "<p class=\"line\"><span>\(when)</span> ___ of 10</p>" }
        let lines = parts.map { "<p class=\"line\"><span>\($0)</span></p>" }
        return ([strong("before")] + lines + [strong("after")]).joined(separator: "\n")
    }

    private static var footer: String { "<footer>\(text(ending))</footer>" }

    private static func text(_ paragraphs: [String]) -> String {
        paragraphs.map { "<p>\(escaped($0))</p>" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }

    /// Large words, room for a pen, and a prompt never torn over two pages.
    private static let style = """
        :root { color-scheme: light dark; }
        body { max-width: 38rem; margin: 3rem auto; padding: 0 1.5rem; font: 1.05rem/1.55 Georgia, "Noto Serif", serif; }
        h1 { font-size: 1.3rem; font-weight: normal; margin-bottom: 2rem; }
        h2 { font: 0.9rem/1.4 system-ui, sans-serif; opacity: 0.7; margin: 0 0 0.6rem; }
        section { margin: 2.5rem 0; break-inside: avoid; }
        .words { font-size: 1.25rem; }
        .about, .hint, footer { opacity: 0.75; }
        .line { border-bottom: 1px solid; margin: 0; padding: 1.1rem 0 0.1rem; min-height: 1.2rem; }
        .line span { display: inline-block; min-width: 5.5rem; opacity: 0.7; }
        footer { font-size: 0.9rem; margin-top: 3rem; break-inside: avoid; }
        @page { margin: 20mm; }
        @media print {
          :root { color-scheme: light; }
          body { margin: 0; max-width: none; padding: 0; color: #000; background: #fff; }
        }
        """
}
