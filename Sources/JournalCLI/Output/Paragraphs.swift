/// Breaks texts into lines that fit.
struct Paragraphs {
    /// The most columns of a line; nil where lines are left as they are (pipes and files).
    let width: Int?

    /// The lines of a text, each after `indent` spaces.
    func lines(_ text: String, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return Printable.text(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            wrapped(String(line), indent).map { $0.isEmpty ? "" : margin + $0 }
        }
    }

    private func wrapped(_ line: String, _ indent: Int) -> [String] {
        guard let width, Columns.of(line) > max(16, width - indent) else { return [line] }
        let room = max(16, width - indent)
        var rows: [String] = []
        var row = ""
        var used = 0
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let size = Columns.of(word)
            if used > 0, used + 1 + size > room {
                rows.append(row)
                (row, used) = ("", 0)
            }
            row += (used > 0 ? " " : "") + word
            used += (used > 0 ? 1 : 0) + size
            while used > room { (row, used) = Self.breakOff(row, room, &rows) }
        }
        return rows + [row]
    }

    /// A word longer than a line (or a script without spaces) is broken where the line ends.
    private static func breakOff(_ row: String, _ room: Int, _ rows: inout [String]) -> (String, Int) {
        var head = ""
        var used = 0
        var rest = row[...]
        while let character = rest.first, used + Columns.of(character) <= room {
            head.append(character)
            used += Columns.of(character)
            rest.removeFirst()
        }
        if head.isEmpty { head = String(rest.removeFirst()) }
        rows.append(head)
        return (String(rest), Columns.of(rest))
    }
}
