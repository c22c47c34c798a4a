/// Text to be read, wrapped to a measure and scrolled.
package struct ScrollText: Equatable, Sendable {
    /// What is read; each element is one paragraph, an empty one leaves a line free.
    package private(set) var paragraphs: [StyledText]
    /// The first visible line.
    package private(set) var top = 0
    /// The widest a line gets, in columns.
    package let measure: Int
    private var size = Size(72, 20)
    private var lines: [StyledText] = []

    /// Text with lines up to `measure` columns wide.
    package init(_ paragraphs: [StyledText], measure: Int = 72) {
        self.paragraphs = paragraphs
        self.measure = measure
        wrap()
    }

    /// Replaces the text and goes to its start.
    package mutating func set(_ paragraphs: [StyledText]) {
        self.paragraphs = paragraphs
        top = 0
        wrap()
    }

    /// Tells the columns and rows it will be drawn in; wraps again when the width changed.
    package mutating func fit(_ size: Size) {
        let rewraps = min(size.width, measure) != min(self.size.width, measure)
        self.size = size
        if rewraps { wrap() }
        scroll(to: top)
    }

    /// Lines in all, at the width last told.
    package var lineCount: Int { lines.count }
    /// Whether the last line is visible.
    package var isAtEnd: Bool { top + size.height >= lines.count }

    /// Scrolls so that `line` is the first visible one, held to the ends.
    package mutating func scroll(to line: Int) { top = max(0, min(line, lines.count - size.height)) }

    /// Scrolls by keys; false when the key means nothing here.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, "k": scroll(to: top - 1)
        case .down, "j": scroll(to: top + 1)
        case .pageUp, "b": scroll(to: top - max(1, size.height - 1))
        case .pageDown, " ": scroll(to: top + max(1, size.height - 1))
        case .home, "g": scroll(to: 0)
        case .end, "G": scroll(to: lines.count)
        default: return false
        }
        return true
    }

    /// Draws the visible lines.
    package func draw(on canvas: inout Canvas) {
        guard canvas.size == size else {
            var fitted = self
            fitted.fit(canvas.size)
            return fitted.drawLines(on: &canvas)
        }
        drawLines(on: &canvas)
    }

    private func drawLines(on canvas: inout Canvas) {
        for (row, line) in lines.dropFirst(top).prefix(canvas.height).enumerated() {
            canvas.write(line, at: Point(0, row))
        }
    }

    private mutating func wrap() {
        let width = max(1, min(measure, size.width))
        lines = paragraphs.flatMap { $0.wrapped(to: width) }
    }
}
