@testable import TextUI

/// A small seeded generator, so that a failing run can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// Pieces of text that are hard to get right.
let awkward = [
    "a", "b", " ", "  ", "word", "long-term", "don't", "\n", "\n\n", "é", "e\u{301}", "\u{301}", "\u{200D}", "日本語",
    "字。",
    "👨‍👩‍👧‍👦", "👍🏽", "❤️", "🇩🇪", "🇫", "한국어", "\u{1112}\u{1161}\u{11AB}", "שלום", "مرحبا", "\t", "—", "क्षि", "…",
    "supercalifragilisticexpialidocious", ".", "\u{FE0F}", "\u{1F3FD}", "\u{3099}", "か",
]

/// The canvas on which `body` drew.
func drawn(_ width: Int, _ height: Int, glyphs: GlyphSet = .unicode, _ body: (inout Canvas) -> Void) -> Frame {
    var canvas = Canvas(Size(width, height), glyphs: glyphs)
    body(&canvas)
    return canvas.frame
}

/// Whether every wide glyph is followed by its second half, and every second half follows a wide glyph.
func isWhole(_ frame: Frame) -> Bool {
    for y in 0..<frame.size.height {
        for x in 0..<frame.size.width {
            let cell = frame[Point(x, y)]
            let next = frame[Point(x + 1, y)]
            if cell.isWide, x + 1 == frame.size.width || !next.isContinuation { return false }
            if cell.isContinuation, x == 0 || !frame[Point(x - 1, y)].isWide { return false }
        }
    }
    return true
}
