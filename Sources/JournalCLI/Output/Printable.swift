/// Texts made safe to print: nothing in them can move a cursor, hide itself or turn the line around.
package enum Printable {
    /// A text of several lines; line breaks stay, tabs become spaces.
    static func text(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: { $0 != "\n" && isUnsafe($0) }) else { return String(text) }
        var out = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            switch scalar {
            case "\n": if !previousWasReturn { out.append(scalar) }
            case "\r": out.append("\n")
            case "\t": out.append(contentsOf: "    ".unicodeScalars)
            case _ where isUnsafe(scalar): if scalar.properties.generalCategory == .control { out.append("\u{FFFD}") }
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// A text on one line.
    package static func line(_ text: some StringProtocol) -> String {
        self.text(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Control characters, line separators, and those that change the direction of what follows.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            true
        default: false
        }
    }
}
