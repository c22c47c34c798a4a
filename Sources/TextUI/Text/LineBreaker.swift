/// Finds where lines end when text is wrapped: after spaces and hyphens, between Chinese and Japanese signs, and inside a word
/// only when it is wider than a whole line.
///
/// Spaces at the end of a line hang past its edge, so a line's bytes include them.
struct LineBreaker {
    let scanner: GlyphScanner

    /// The byte at which the line from `start` ends, and so the next one starts.
    func endOfLine(from start: Int, width: Int) -> Int {
        var offset = start
        var column = 0
        var lastBreak: Int?
        var previous: UInt32 = 0
        while let item = scanner.item(at: offset) {
            if LineBreaker.isSpace(item) {
                column += item.width
                lastBreak = item.end
            } else {
                if offset > start, LineBreaker.mayBreak(between: previous, and: item.scalar) { lastBreak = offset }
                if column + item.width > width {
                    if let lastBreak, lastBreak > start { return lastBreak }
                    return offset == start ? item.end : offset
                }
                column += item.width
            }
            previous = item.scalar
            offset = item.end
        }
        return offset
    }

    /// The starts of all lines of the text from the byte `start` on; there is always at least one.
    func lineStarts(from start: Int = 0, width: Int) -> [Int] {
        var starts = [start]
        var offset = endOfLine(from: start, width: width)
        while offset < scanner.bytes.count {
            starts.append(offset)
            offset = endOfLine(from: offset, width: width)
        }
        return starts
    }

    /// Whether a line may end after this character: a space without marks on it; the no-break space is none.
    @inline(__always)
    private static func isSpace(_ item: GlyphScanner.Item) -> Bool {
        switch item.scalar {
        case 0x20, 0x09: item.end - item.start == 1
        case 0x2000...0x2006, 0x2008...0x200A, 0x3000: item.end - item.start == 3
        default: false
        }
    }

    @inline(__always)
    private static func mayBreak(between left: UInt32, and right: UInt32) -> Bool {
        if left < 0x2000, right < 0x2000 { return left == 0x2D && isWord(right) }
        if left == 0x2013 || left == 0x2014 { return isWord(right) }
        guard isIdeographic(left) || isIdeographic(right) else { return false }
        return !clings(toTheLeft: right) && !clings(toTheRight: left)
    }

    private static func isWord(_ value: UInt32) -> Bool {
        value >= 0x80 || (0x61...0x7A).contains(value | 0x20)
    }

    private static func isIdeographic(_ value: UInt32) -> Bool {
        (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
            || (0xFF01...0xFF60).contains(value) || (0x1F300...0x1FAFF).contains(value) || value >= 0x20000
    }

    /// Signs that never begin a line: closing marks, small kana, the long vowel mark.
    private static func clings(toTheLeft value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2019, 0x201D, 0x2026: true
        case 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3005, 0x309B...0x309E, 0x30FB...0x30FE:
            true
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087: true
        case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7: true
        case 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D: true
        default: false
        }
    }

    /// Opening marks, which never end a line.
    private static func clings(toTheRight value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF3B, 0xFF5B:
            true
        default: false
        }
    }
}
