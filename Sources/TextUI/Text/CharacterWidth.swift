/// How many columns a scalar takes in a terminal.
package enum CharacterWidth {
    /// 0, 1 or 2 columns; control and format characters take 0.
    package static func columns(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
        if value < 0x1100 { return contains(value, WidthTables.zero) ? 0 : 1 }
        if (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return 2 }
        if contains(value, WidthTables.wide) { return 2 }
        return isHidden(scalar) || contains(value, WidthTables.zero) ? 0 : 1
    }

    /// Whether a scalar is never sent to the terminal: joiners, variation selectors, direction and format characters, tags.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x115F...0x1160, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: true
        case 0xFFF9...0xFFFB, 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        case 0xE0000...0xE0FFF: true
        default: scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        }
    }

    /// Whether a scalar is an emoji or symbol that joins others into one picture.
    static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x1F000 && scalar.value < 0x1FC00 || (0x2190...0x2BFF).contains(scalar.value)
    }

    /// Whether a scalar is one of the five skin tones.
    static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }

    /// Whether `value` lies in one of the sorted inclusive pairs of `table`.
    private static func contains(_ value: UInt32, _ table: [UInt32]) -> Bool {
        var low = 0
        var high = table.count / 2
        while low < high {
            let middle = (low + high) / 2
            if value > table[2 * middle + 1] {
                low = middle + 1
            } else if value < table[2 * middle] {
                high = middle
            } else {
                return true
            }
        }
        return false
    }
}

/// The columns `text` takes when it is written on one line.
package func displayWidth(of text: some StringProtocol) -> Int {
    var width = 0
    GlyphScanner.scan(String(text)) { width += $0.width }
    return width
}
