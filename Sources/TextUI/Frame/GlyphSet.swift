/// The shapes used for lines, marks and small charts: with box drawing characters, or in plain ASCII.
package struct GlyphSet: Equatable, Sendable {
    /// A line from left to right.
    package var horizontal: Character
    /// A line downwards.
    package var vertical: Character
    /// The corner of a box.
    package var topLeft: Character
    /// The corner of a box.
    package var topRight: Character
    /// The corner of a box.
    package var bottomLeft: Character
    /// The corner of a box.
    package var bottomRight: Character
    /// Stands for what was cut off.
    package var ellipsis: Character
    /// Marks the chosen row.
    package var bar: Character
    /// Begins an entry of a list.
    package var bullet: Character
    /// Marks what shows its parts.
    package var open: Character
    /// Marks what hides its parts.
    package var closed: Character
    /// Points upwards.
    package var up: Character
    /// Points downwards.
    package var down: Character
    /// Marks what is done.
    package var checked: Character
    /// Marks what is not done.
    package var unchecked: Character
    /// Steps of a small chart from lowest to highest.
    package var steps: [Character]
    /// Stands where a value is absent.
    package var gap: Character
    /// One point of a chart.
    package var dot: Character
    /// Says that there is no answer.
    package var absent: Character
    /// Stands for each character of a secret.
    package var secret: Character
    /// Fills a band of a chart.
    package var shade: Character
    /// A form that was not completed.
    package var hollow: Character
    /// Marks a session under a chart.
    package var session: Character
    /// A named value on the axis of a chart.
    package var tickLeft: Character
    /// A named time on the axis of a chart.
    package var tickDown: Character
    /// Where the axes of a chart meet.
    package var cross: Character
    /// What the lines of a chart are made of.
    package var dots = DotStyle.braille

    /// With box drawing characters.
    package static let unicode = GlyphSet(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        ellipsis: "…", bar: "▌", bullet: "·", open: "▾", closed: "▸", up: "↑", down: "↓",
        checked: "✓", unchecked: "·", steps: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], gap: " ", dot: "●",
        absent: "–", secret: "•", shade: "░", hollow: "○", session: "▲", tickLeft: "┤", tickDown: "┬",
        cross: "┼")

    /// In plain ASCII, for fonts and readers that have no more.
    package static let ascii = GlyphSet(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        ellipsis: "~", bar: ">", bullet: "-", open: "v", closed: ">", up: "^", down: "v",
        checked: "x", unchecked: ".", steps: ["_", ".", ",", "-", "=", "+", "*", "#"], gap: " ", dot: "o",
        absent: "-", secret: "*", shade: ":", hollow: "?", session: "^", tickLeft: "+", tickDown: "+", cross: "+",
        dots: .letters)
}

/// What the lines of a chart are made of, from fine to coarse.
package enum DotStyle: Equatable, Sendable {
    /// Eight dots a cell.
    case braille
    /// Four quarters a cell, for fonts without braille.
    case blocks
    /// One letter a cell.
    case letters

    /// Dots from left to right in a cell.
    var perColumn: Int { self == .letters ? 1 : 2 }
    /// Dots from top to bottom in a cell.
    var perRow: Int { self == .braille ? 4 : self == .blocks ? 2 : 1 }
}
