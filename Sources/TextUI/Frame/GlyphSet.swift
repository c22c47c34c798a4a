/// The shapes used for lines, marks and small charts: with box drawing characters, or in plain ASCII.
package struct GlyphSet: Equatable, Sendable {
    package var horizontal: Character
    package var vertical: Character
    package var topLeft: Character
    package var topRight: Character
    package var bottomLeft: Character
    package var bottomRight: Character
    /// Stands for what was cut off.
    package var ellipsis: Character
    /// Marks the chosen row.
    package var bar: Character
    package var bullet: Character
    package var open: Character
    package var closed: Character
    package var up: Character
    package var down: Character
    package var checked: Character
    package var unchecked: Character
    /// Steps of a small chart from lowest to highest.
    package var steps: [Character]
    /// Stands where a value is absent.
    package var gap: Character
    package var dot: Character
    /// Says that there is no answer.
    package var absent: Character
    /// Stands for each character of a secret.
    package var secret: Character
    package var shade: Character

    /// With box drawing characters.
    package static let unicode = GlyphSet(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        ellipsis: "…", bar: "▌", bullet: "·", open: "▾", closed: "▸", up: "↑", down: "↓",
        checked: "✓", unchecked: "·", steps: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], gap: " ", dot: "●",
        absent: "–", secret: "•", shade: "░")

    /// In plain ASCII, for fonts and readers that have no more.
    package static let ascii = GlyphSet(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        ellipsis: "~", bar: ">", bullet: "-", open: "v", closed: ">", up: "^", down: "v",
        checked: "x", unchecked: ".", steps: ["_", ".", ",", "-", "=", "+", "*", "#"], gap: " ", dot: "o",
        absent: "-", secret: "*", shade: ":")
}
