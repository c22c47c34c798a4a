import TextUI

/// A frame as an SVG picture, in the exact colours of a theme.
struct FrameSVG {
    let frame: Frame
    let theme: Theme

    /// The ground the theme gives text, or a dark terminal's own where it leaves that alone.
    private var page: (text: String, ground: String) {
        let style = theme.style(for: .text, depth: .direct)
        return (style.foreground.map(hex) ?? "#d4d7dd", style.background.map(hex) ?? "#14161a")
    }

    private let cell = (width: 9.0, height: 20.0)
    private let margin = 16.0

    var text: String {
        let width = Double(frame.size.width) * cell.width + 2 * margin
        let height = Double(frame.size.height) * cell.height + 2 * margin
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" width="\(number(width))" \
            height="\(number(height))" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">
            """,
            "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(page.ground)\"/>",
        ]
        for row in 0..<frame.size.height { lines += drawing(row) }
        return lines.joined(separator: "\n") + "\n</svg>\n"
    }

    /// One row: grounds first, then stretches of text in one look, each held to its columns.
    private func drawing(_ row: Int) -> [String] {
        var grounds: [String] = []
        var texts: [String] = []
        var column = 0
        while column < frame.size.width {
            let role = frame[Point(column, row)].role
            var end = column
            var words = ""
            while end < frame.size.width, frame[Point(end, row)].role == role {
                let cell = frame[Point(end, row)]
                if !cell.isContinuation { words += cell.glyph.text }
                end += 1
            }
            let style = theme.style(for: role, depth: .direct)
            let colours = colours(style)
            let (x, y, length) = (
                margin + Double(column) * cell.width, margin + Double(row) * cell.height,
                Double(end - column) * cell.width
            )
            if colours.ground != page.ground {
                grounds.append(
                    "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(length))\" height=\"20\" fill=\"\(colours.ground)\"/>"
                )
            }
            if words.contains(where: { $0 != " " }) {
                texts.append(
                    "<text x=\"\(number(x))\" y=\"\(number(y + 15))\" fill=\"\(colours.text)\" textLength=\"\(number(length))\" "
                        + "xml:space=\"preserve\"\(attributes(style))>\(escaped(words))</text>")
            }
            column = end
        }
        return grounds + texts
    }

    private func colours(_ style: Style) -> (text: String, ground: String) {
        let text = style.foreground.map(hex) ?? page.text
        let ground = style.background.map(hex) ?? page.ground
        return style.attributes.contains(.reverse) ? (ground, text) : (text, ground)
    }

    private func attributes(_ style: Style) -> String {
        var words = ""
        if style.attributes.contains(.bold) { words += " font-weight=\"bold\"" }
        if style.attributes.contains(.dim) { words += " opacity=\"0.65\"" }
        if style.attributes.contains(.underline) { words += " text-decoration=\"underline\"" }
        if style.attributes.contains(.italic) { words += " font-style=\"italic\"" }
        return words
    }

    private func hex(_ color: Color) -> String {
        let (red, green, blue) = color.components
        return "#"
            + [red, green, blue].map { part in
                let digits = String(part, radix: 16)
                return digits.count == 1 ? "0\(digits)" : digits
            }.joined()
    }

    private func escaped(_ words: String) -> String {
        words.reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.append(character)
            }
        }
    }

    private func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
