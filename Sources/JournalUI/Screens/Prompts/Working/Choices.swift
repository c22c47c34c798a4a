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
    private var lineStart: Int { labelWidth + 6 }

    private func isWide(_ width: Int) -> Bool { width >= Self.roomForLines && labelWidth <= 24 }

    /// Rows each option takes: where there is room its line stands beside it, wrapped under itself.
    private func heights(_ width: Int) -> [Int] {
        guard isWide(width) else { return options.map { _ in 1 } }
        return options.map { StyledText($0.line).wrapped(to: width - lineStart).count }
    }

    /// Rows it takes in all; where the lines do not fit beside the options, the chosen one's stands beneath.
    func rows(width: Int) -> Int {
        heights(width).reduce(0, +) + (isWide(width) ? 0 : 1 + noteRows(width))
    }

    private func noteRows(_ width: Int) -> Int {
        options.map { $0.line.isEmpty ? 0 : StyledText($0.line).wrapped(to: max(1, width)).count }.max() ?? 0
    }

    /// The option drawn in a row, nil beside them.
    func index(atRow row: Int, width: Int) -> Int? {
        var y = 0
        for (index, height) in heights(width).enumerated() {
            if row >= y, row < y + height { return index }
            y += height
        }
        return nil
    }

    func draw(on canvas: inout Canvas) {
        let isWide = isWide(canvas.width)
        var y = 0
        for (index, height) in heights(canvas.width).enumerated() {
            let rect = canvas.bounds.inset(top: y).split(top: height).top
            draw(options[index], number: index + 1, isWide, in: rect, on: &canvas)
            if index == selected { canvas.select(rect) }
            y += height
        }
        guard !isWide, options.indices.contains(selected) else { return }
        canvas.writeWrapped(options[selected].line, in: canvas.bounds.inset(top: y + 1), role: .quiet)
    }

    private func draw(_ option: Option, number: Int, _ isWide: Bool, in rect: Rect, on canvas: inout Canvas) {
        canvas.write("\(number)", in: rect, role: .quiet)
        canvas.write(option.label, in: rect.inset(left: 3), role: .text)
        if isWide { canvas.writeWrapped(option.line, in: rect.inset(left: lineStart), role: .quiet) }
    }
}
