/// An answer on a scale of whole numbers, which may also be absent: absent is not zero.
package struct RatingBar: Equatable, Sendable {
    /// The possible answers.
    package let range: ClosedRange<Int>
    /// The answer, nil while there is none.
    package private(set) var value: Int?
    /// A 1 was just typed and may become a 10.
    private var awaitsZero = false

    /// A scale, from 0 to 10 unless told otherwise.
    package init(range: ClosedRange<Int> = 0...10, value: Int? = nil) {
        self.range = range
        self.value = value.flatMap { range.contains($0) ? $0 : nil }
    }

    /// Answers, or takes the answer back with nil; values outside the scale are held to its ends.
    package mutating func set(_ value: Int?) {
        self.value = value.map { max(range.lowerBound, min(range.upperBound, $0)) }
        awaitsZero = false
    }

    /// Changes the answer by digits, arrows, or backspace (back to absent); false when the key means nothing here.
    ///
    /// On a scale to 10, a 0 typed right after a 1 makes it 10.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        // A word typed here by mistake answers nothing: letters only change an answer that is there.
        if value == nil, key == "h" || key == "l" || key == "x" { return false }
        switch key {
        case .left, "h", "-": set((value ?? range.lowerBound + 1) - 1)
        case .right, "l", "+": set((value ?? range.lowerBound - 1) + 1)
        case .home: set(range.lowerBound)
        case .end: set(range.upperBound)
        case .backspace, .delete, "x": set(nil)
        default: return type(key)
        }
        return true
    }

    private mutating func type(_ key: Key) -> Bool {
        guard let digit = key.typed.flatMap({ Int($0) }), digit >= 0, digit < 10 else { return false }
        if awaitsZero, digit == 0 {
            set(10)
        } else if range.contains(digit) {
            value = digit
            awaitsZero = digit == 1 && range.contains(10)
        } else {
            return false
        }
        return true
    }

    /// Columns of the wide form.
    package var width: Int { range.reduce(1) { $0 + "\($1)".count + 2 } }

    /// The answer for a click in a column of the drawn bar, nil beside the numbers.
    package func value(atColumn column: Int, width available: Int) -> Int? {
        guard available >= width else { return nil }
        var x = 0
        for number in range {
            let end = x + "\(number)".count + 2
            if (x..<end).contains(column) { return number }
            x = end
        }
        return nil
    }

    /// Draws " 0  1  2 [3] 4 ..." in the first row, or "3 of 10" where that is too wide; absent shows a dash.
    package func draw(on canvas: inout Canvas, focused: Bool = true) {
        guard canvas.width >= width else { return drawCompact(on: &canvas, focused: focused) }
        var x = 0
        for number in range {
            let chosen = number == value
            let role = chosen ? role(of: number) : .quiet
            x += canvas.write(chosen ? "[" : " ", at: Point(x, 0), role: focused ? .accent : .quiet)
            x += canvas.write("\(number)", at: Point(x, 0), role: role)
            x += canvas.write(chosen ? "]" : " ", at: Point(x, 0), role: focused ? .accent : .quiet)
        }
        if focused { canvas.setCursor(at: Point(cursorColumn, 0)) }
    }

    private func drawCompact(on canvas: inout Canvas, focused: Bool) {
        let number = value.map { "\($0)" } ?? String(canvas.glyphs.absent)
        let used = canvas.write(number, at: .zero, role: value.map(role(of:)) ?? .placeholder)
        canvas.write(" of \(range.upperBound)", at: Point(used, 0), role: .quiet)
        if focused { canvas.setCursor(at: .zero) }
    }

    private var cursorColumn: Int {
        guard let value else { return 1 }
        return 1 + (range.lowerBound..<value).reduce(0) { $0 + "\($1)".count + 2 }
    }

    private func role(of number: Int) -> Role {
        let span = max(1, range.upperBound - range.lowerBound)
        return .charge((number - range.lowerBound) * 10 / span)
    }
}
