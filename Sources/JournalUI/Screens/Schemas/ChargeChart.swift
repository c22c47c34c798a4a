import TextUI

/// Charge before and after each piece of work, drawn on a fixed scale from 0 to 10, the oldest at the left.
enum ChargeChart {
    private static let column = 4
    private static let left = 6

    /// How many pieces of work fit.
    static func room(_ width: Int) -> Int { max(1, (width - left) / column) }

    /// Six rows, each standing for two values, and a row of the numbers the table beneath goes by.
    static func lines(_ marks: [ChargeMark], glyphs: GlyphSet, width: Int) -> [StyledText] {
        let rated = marks.enumerated().filter { $0.element.charge != nil }
        let shown = rated.suffix(room(width))
        guard !shown.isEmpty else { return [] }
        var lines = (0...5).map { row in
            var line = StyledText(padded(10 - row * 2, 4), .quiet) + StyledText(" \(glyphs.vertical)", .rule)
            for item in shown { line.append(mark(item.element, row, glyphs)) }
            return line
        }
        var numbers = StyledText(String(repeating: " ", count: left), .quiet)
        for item in shown { numbers.append(padded(item.offset + 1, column), .faint) }
        lines.append(numbers)
        return lines
    }

    /// What one row of one piece of work shows: where it began, where it ended, or the way between.
    private static func mark(_ mark: ChargeMark, _ row: Int, _ glyphs: GlyphSet) -> StyledText {
        let begun = mark.before.map(place)
        let ended = mark.after.map(place)
        let space = String(repeating: " ", count: column - 1)
        if ended == row { return StyledText(space + String(glyphs.dot), .charge(mark.after ?? 0)) }
        if begun == row { return StyledText(space + String(glyphs.start), .charge(mark.before ?? 0)) }
        if let begun, let ended, (min(begun, ended)...max(begun, ended)).contains(row) {
            return StyledText(space + String(glyphs.vertical), .chartQuiet)
        }
        return StyledText(space + " ", .chart)
    }

    /// The row of a value: 10 alone stands at the top, 9 and 8 below it, 1 and 0 at the foot.
    private static func place(_ value: Int) -> Int { max(0, min(5, (11 - value) / 2)) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

extension GlyphSet {
    /// Where a piece of work began.
    var start: Character { dot == "o" ? "." : "\u{25CB}" }
}
