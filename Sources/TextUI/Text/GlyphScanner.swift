/// Walks text character by character as it is displayed, fast for plain letters.
///
/// Offsets are UTF-8 bytes. Two neighbouring *simple* scalars (letters and signs that never combine) always have a character
/// boundary between them, so most text needs no search for boundaries at all.
struct GlyphScanner {
    /// One displayed character and the bytes it came from.
    struct Item {
        let start: Int
        let end: Int
        let shown: DisplayedCharacter
        /// The first scalar, by which lines are broken.
        let scalar: UInt32
        var width: Int { shown.width }
    }

    let text: String
    let bytes: UnsafeBufferPointer<UInt8>

    /// Calls `body` with each character of `text` from the byte `start` on.
    static func scan(_ text: String, from start: Int = 0, _ body: (Item) -> Void) {
        with(text) { scanner in
            var offset = start
            while let item = scanner.item(at: offset) {
                body(item)
                offset = item.end
            }
        }
    }

    /// Lends a scanner over `text`.
    static func with<Result>(_ text: String, _ body: (GlyphScanner) -> Result) -> Result {
        var lent = text
        return lent.withUTF8 { body(GlyphScanner(text: text, bytes: $0)) }
    }

    /// The character that starts at the byte `offset`, nil at the end.
    @inline(__always)
    func item(at offset: Int) -> Item? {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        if byte >= 0x20, byte < 0x7F, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
            let shown = DisplayedCharacter(Glyph(ascii: byte))
            return Item(start: offset, end: offset + 1, shown: shown, scalar: UInt32(byte))
        }
        return uncommonItem(at: offset)
    }

    /// The end of the character at the byte `offset`, nil at the end of the text.
    @inline(__always)
    func endOfCharacter(at offset: Int) -> Int? {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        if byte < 0x7F, byte != 0x0D, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 { return offset + 1 }
        return uncommonItem(at: offset).end
    }

    private func uncommonItem(at offset: Int) -> Item {
        let (scalar, length) = decode(offset)
        let next = offset + length
        if SimpleScalar.contains(scalar), next == bytes.count || SimpleScalar.contains(decode(next).scalar),
            let simple = Unicode.Scalar(scalar)
        {
            let glyph = Glyph(base: simple, columns: SimpleScalar.isWide(scalar) ? 2 : 1)
            return Item(start: offset, end: next, shown: DisplayedCharacter(glyph), scalar: scalar)
        }
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        let end = text.index(after: index)
        let shown = DisplayedCharacter(text[index])
        let past = text.utf8.distance(from: text.startIndex, to: end)
        return Item(start: offset, end: past, shown: shown, scalar: scalar)
    }

    /// The scalar at the byte `offset` and its length; the bytes are known to be well formed.
    @inline(__always)
    func decode(_ offset: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | tail(offset + 1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2), 3) }
        return ((first & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 | tail(offset + 3), 4)
    }

    private func tail(_ offset: Int) -> UInt32 { UInt32(bytes[offset] & 0x3F) }
}

/// Scalars that never join a neighbour of their own kind into one character (Unicode annex 29: both "Other", or whole Hangul
/// syllables), given as a few large ranges: Latin, Greek, Cyrillic, Hebrew, Arabic, kana, Han, Hangul, and plain punctuation.
enum SimpleScalar {
    @inline(__always)
    static func contains(_ value: UInt32) -> Bool {
        if value < 0x300 { return value >= 0x20 && value < 0x7F || value > 0xA9 && value != 0xAD && value != 0xAE }
        switch value {
        case 0x370...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x621...0x64A, 0x2010...0x2027, 0x2030...0x203B,
            0x2500...0x25A9:
            return true
        case 0x3001...0x3029, 0x3041...0x3096, 0x309D...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: return true
        case 0xAC00...0xD7A3, 0xFF01...0xFF60: return true
        default: return false
        }
    }

    /// Columns of a simple scalar: wide from the ideographic signs on.
    @inline(__always)
    static func isWide(_ value: UInt32) -> Bool { value >= 0x3001 }
}
