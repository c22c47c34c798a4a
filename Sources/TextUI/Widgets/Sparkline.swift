/// A chart one row high: one column a value, a gap where a value is absent.
package struct Sparkline: Equatable, Sendable {
    /// The values in order; nil is absent and stays a gap.
    package let values: [Double?]
    /// What the lowest and the highest step stand for.
    package let range: ClosedRange<Double>

    /// A chart of `values` on a fixed scale; values outside are drawn at its ends.
    package init(_ values: [Double?], range: ClosedRange<Double> = 0...10) {
        self.values = values
        self.range = range
    }

    /// The chart as text, one character a value.
    package func text(_ glyphs: GlyphSet = .unicode) -> String {
        String(values.map { $0.map { step($0, glyphs) } ?? glyphs.gap })
    }

    /// Draws the newest values that fit into the first row; returns columns used.
    @discardableResult
    package func draw(on canvas: inout Canvas, role: Role = .chart) -> Int {
        let shown = Sparkline(values.suffix(canvas.width), range: range)
        return canvas.write(shown.text(canvas.glyphs), at: .zero, role: role)
    }

    private func step(_ value: Double, _ glyphs: GlyphSet) -> Character {
        let span = range.upperBound - range.lowerBound
        let share = span > 0 ? (value - range.lowerBound) / span : 0
        let index = Int((max(0, min(1, share)) * Double(glyphs.steps.count - 1)).rounded())
        return glyphs.steps[index]
    }
}
