import TextUI

/// Stands for a secret that is typed: a row of points of which one is lit, another one with every key.
///
/// Which one is left to chance, so that a key is seen to work and nothing is told of how many there were.
struct SecretMark: Hashable, Sendable {
    private static let count = 7
    private var lit: Int?

    var isEmpty: Bool { lit == nil }

    mutating func take(_ sense: SecretSense, in context: Context) {
        guard !sense.isEmpty else {
            lit = nil
            return
        }
        let step = 1 + Int(context.seed % UInt64(Self.count - 1))
        lit = ((lit ?? 0) + step) % Self.count
    }

    func draw(on canvas: inout Canvas, at point: Point, isFocused: Bool) {
        for place in 0..<Self.count {
            let isLit = place == lit
            let glyph = isLit ? canvas.glyphs.secret : canvas.glyphs.bullet
            canvas.write(
                String(glyph), at: point.offset(place * 2), role: isLit ? .accent : isFocused ? .quiet : .faint)
        }
    }
}
