/// Lines of a manual page in mdoc, the language of man pages; texts are escaped here and nowhere else.
struct Roff {
    private(set) var lines: [String] = []

    init(_ title: String, section: Int, about: String, date: String) {
        lines = [".Dd \(date)", ".Dt \(title.uppercased()) \(section)", ".Os Loam"]
        heading("Name")
        lines += [".Nm \(title)", ".Nd \(Self.text(about))"]
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func heading(_ title: String) { lines.append(".Sh \(title.uppercased())") }
    mutating func subheading(_ title: String) { lines.append(".Ss \(Self.text(title))") }

    /// A paragraph, or several with empty lines between them; lines that begin with a command are shown as typed.
    mutating func paragraphs(_ text: String) {
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = trimmedLine(line)
            if words.isEmpty {
                isOpen = false
            } else if words.hasPrefix("loam ") || line.hasPrefix("  ") {
                lines.append(".Dl \(Self.text(words))")
                isOpen = false
            } else {
                if !isOpen { lines.append(".Pp") }
                lines.append(Self.text(words))
                isOpen = true
            }
        }
    }

    /// A list of terms, each with what it means.
    mutating func terms(_ terms: [(term: String, meaning: String)]) {
        guard !terms.isEmpty else { return }
        lines.append(".Bl -tag -width Ds")
        for (term, meaning) in terms {
            lines.append(".It \(Self.text(term))")
            lines += meaning.split(separator: "\n").map { Self.text(String($0)) }
        }
        lines.append(".El")
    }

    /// A literal block.
    mutating func literal(_ text: String) {
        lines += [".Bd -literal -offset indent"]
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }
        lines.append(".Ed")
    }

    mutating func raw(_ line: String) { lines.append(line) }

    private func trimmedLine(_ line: Substring) -> String {
        String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// A text that roff takes for nothing but a text.
    static func text(_ text: some StringProtocol) -> String {
        var out = ""
        for (index, character) in text.enumerated() {
            switch character {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "\"": out += "\\(dq"
            case "." where index == 0, "'" where index == 0: out += "\\&\(character)"
            case "|": out += "\\*(Ba"
            default: out.append(character)
            }
        }
        // A word of two or three letters alone may be the name of a macro.
        return out.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.utf8.count <= 3 && $0.first?.isLetter == true ? "\\&\($0)" : String($0) }.joined(separator: " ")
    }
}
