import TextUI

/// A few answers to choose from, each with a line that says what it means.
struct Choices: Hashable, Sendable {
    struct Option: Hashable, Sendable {
        let label: String
        let line: String

        init(_ label: String, _ line: String = "") {
            self.label = label
            self.line = line
        }
    }

    let options: [Option]
    private(set) var selected: Int

    init(_ options: [Option] = [], selected: Int = 0) {
        self.options = options
        self.selected = max(0, min(selected, options.count - 1))
    }

    mutating func move(by distance: Int) { selected = max(0, min(options.count - 1, selected + distance)) }

    /// Chooses by a digit; false when the key names no option.
    mutating func choose(by key: Key) -> Bool {
        guard let digit = key.typed.flatMap({ Int($0) }), options.indices.contains(digit - 1) else { return false }
        selected = digit - 1
        return true
    }

    // MARK: Drawing

    private static let roomForLines = 60

    private var labelWidth: Int { options.map { displayWidth(of: $0.label) }.max() ?? 0 }

    private func isWide(_ width: Int) -> Bool { width >= Self.roomForLines && labelWidth <= 24 }

    /// Rows it takes: one an option, and where the lines do not fit beside them, the chosen one's beneath.
    func rows(width: Int) -> Int { isWide(width) ? options.count : options.count + 1 + noteRows(width) }

    private func noteRows(_ width: Int) -> Int {
        options.map { $0.line.isEmpty ? 0 : StyledText($0.line).wrapped(to: max(1, width)).count }.max() ?? 0
    }

    /// The option drawn in a row, nil beside them.
    func index(atRow row: Int) -> Int? { options.indices.contains(row) ? row : nil }

    func draw(on canvas: inout Canvas) {
        let isWide = isWide(canvas.width)
        for (index, option) in options.enumerated() {
            let row = canvas.bounds.row(index)
            var x = canvas.write("\(index + 1)  ", in: row, role: .quiet)
            x += canvas.write(option.label, in: row.inset(left: x), role: .text)
            if isWide { canvas.write(option.line, in: row.inset(left: labelWidth + 6), role: .quiet) }
            if index == selected { canvas.select(row) }
        }
        guard !isWide, options.indices.contains(selected) else { return }
        canvas.writeWrapped(options[selected].line, in: canvas.bounds.inset(top: options.count + 1), role: .quiet)
    }
}
