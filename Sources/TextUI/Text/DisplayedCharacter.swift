/// The glyphs that one character is displayed as: nearly always one, sometimes more (a vowel sign that takes a place of its
/// own), or none (a lone format character).
struct DisplayedCharacter {
    /// The first glyph, nil when nothing is shown.
    private(set) var first: Glyph?
    /// The glyphs after the first.
    private(set) var rest: [Glyph] = []
    /// Columns of all glyphs together.
    private(set) var width = 0

    init(_ glyph: Glyph) {
        first = glyph
        width = glyph.width
    }

    init(_ character: Character) {
        var current: Glyph?
        var joinsPictures = false
        for scalar in character.unicodeScalars {
            if scalar.value == 0x200D, joinsPictures { break }
            if let glyph = DisplayedCharacter.control(scalar) {
                close(&current)
                current = glyph
            } else if CharacterWidth.isHidden(scalar) || current != nil && CharacterWidth.isSkinTone(scalar) {
                continue
            } else if let glyph = DisplayedCharacter.base(scalar) {
                close(&current)
                current = glyph
                joinsPictures = CharacterWidth.isPictograph(scalar)
            } else {
                // A mark past the fourth is dropped: it would only darken the cell.
                let carrier = current ?? .dottedCircle
                current = carrier.adding(scalar) ?? carrier
            }
            if scalar.value == 0x0D { break }
        }
        close(&current)
    }

    private mutating func close(_ glyph: inout Glyph?) {
        guard let done = glyph else { return }
        if first == nil { first = done } else { rest.append(done) }
        width += done.width
        glyph = nil
    }

    private static func base(_ scalar: Unicode.Scalar) -> Glyph? {
        let columns = CharacterWidth.columns(scalar)
        return columns == 0 ? nil : Glyph(base: scalar, columns: columns)
    }

    /// Control characters show that something is there; ends of lines within one line read as a space.
    private static func control(_ scalar: Unicode.Scalar) -> Glyph? {
        switch scalar.value {
        case 0x09: .tab
        case 0x0A, 0x0D, 0x2028, 0x2029: .space
        case 0..<0x20, 0x7F..<0xA0: .replacement
        default: nil
        }
    }
}
