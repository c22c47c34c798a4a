import JournalModel

/// Day One's Markdown as a person reads it.
enum DayOneText {
    /// The words of its rich text, where an entry has no Markdown.
    static func plain(_ rich: JSON?) -> String {
        guard let text = rich?.string, let json = try? JSONReader.read(Array(text.utf8)),
            let contents = json.object?["contents"]?.array
        else { return "" }
        return contents.compactMap { $0.object?["text"]?.string }.joined()
    }

    /// Its text without the backslashes that only mark punctuation as such, and with pictures called by their names.
    static func readable(_ text: String, _ names: [String: String]) -> String {
        var inCode = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("```") { inCode.toggle() }
            return inCode ? String(line) : moments(in: unescaped(line), names)
        }
        return lines.joined(separator: "\n").trimmed
    }

    private static let marks: Set<Character> = ["*", "`", "[", "]", "\\"]
    private static let atStart: Set<Character> = ["#", ">", "-"]

    /// A backslash stays where what follows would mean something without it.
    private static func unescaped(_ line: Substring) -> String {
        guard line.contains("\\") else { return String(line) }
        var out = ""
        var rest = line
        while let letter = rest.popFirst() {
            guard letter == "\\", let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol else {
                out.append(letter)
                continue
            }
            rest.removeFirst()
            let isInWord = next == "_" && (out.last?.isLetter == true || out.last?.isNumber == true)
            let means = marks.contains(next) || (next == "_" && !isInWord) || (atStart.contains(next) && out.isBlank)
            if means { out.append(letter) }
            out.append(next)
        }
        return out
    }

    /// `![](dayone-moment://ID)` becomes `![](NAME)`; an id nobody knows stays.
    private static func moments(in line: String, _ names: [String: String]) -> String {
        guard line.contains("dayone-moment:") else { return line }
        var out = ""
        var rest = line[...]
        while let start = rest.firstRange(of: "(dayone-moment:") {
            out += rest[..<start.lowerBound]
            let address = rest[start.upperBound...].prefix { $0 != ")" }
            let id = address.split(separator: "/").last.map(String.init) ?? ""
            out += names[id].map { "(\($0)" } ?? "(dayone-moment:\(address)"
            rest = address.endIndex < rest.endIndex ? rest[address.endIndex...] : ""
        }
        return out + rest
    }
}
