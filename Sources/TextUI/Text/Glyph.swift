/// What one place on the screen shows: a base and at most four marks on it, one or two columns wide.
///
/// It is how a character is *displayed*, never how it is kept. Terminals disagree on joined emoji, variation selectors, skin
/// tones and direction marks, so none of these reaches the screen.
package struct Glyph: Hashable, Sendable {
    /// Base scalar in the low 21 bits; the width in bits 29 and 30.
    let head: UInt32
    /// The fourth mark.
    let tail: UInt32
    /// The first three marks, 21 bits each.
    let marks: UInt64

    init(head: UInt32, tail: UInt32, marks: UInt64) {
        self.head = head
        self.tail = tail
        self.marks = marks
    }

    private init(base: UInt32, width: UInt32) {
        self.init(head: base | width << 29, tail: 0, marks: 0)
    }

    /// An empty place.
    package static let space = Glyph(base: 0x20, width: 1)
    /// A tabulator, shown as two empty places.
    static let tab = Glyph(base: 0x20, width: 2)
    /// Stands for what cannot be shown.
    static let replacement = Glyph(base: 0xFFFD, width: 1)
    /// Carries marks that have no base of their own.
    static let dottedCircle = Glyph(base: 0x25CC, width: 1)

    /// The glyph of a scalar that stands alone; marks stand on a dotted circle, what has no shape becomes U+FFFD.
    package init(scalar: Unicode.Scalar) {
        switch CharacterWidth.columns(scalar) {
        case 2: self.init(base: scalar.value, width: 2)
        case 1: self.init(base: scalar.value, width: 1)
        default:
            let circle = Glyph.dottedCircle
            self = CharacterWidth.isHidden(scalar) ? .replacement : circle.adding(scalar) ?? circle
        }
    }

    /// The first glyph that `character` is displayed as; a space when it shows nothing.
    package init(_ character: Character) {
        self = DisplayedCharacter(character).first ?? .space
    }

    /// A printable ASCII byte, the most frequent glyph by far.
    init(ascii byte: UInt8) { self.init(base: UInt32(byte), width: 1) }

    init(base: Unicode.Scalar, columns: Int) { self.init(base: base.value, width: UInt32(columns)) }

    /// Columns, 1 or 2 (0 only for the second half of a wide glyph).
    package var width: Int { Int(head >> 29) }
    /// Whether nothing is visible.
    package var isSpace: Bool { head & 0x1F_FFFF == 0x20 && marks == 0 }

    /// The numbers of base and marks, zero where there is no mark; for painting without making arrays.
    package var values: (base: UInt32, marks: (UInt32, UInt32, UInt32, UInt32)) {
        (head & 0x1F_FFFF, (mark(0), mark(1), mark(2), tail))
    }

    /// Base and marks, in order.
    package var scalars: [Unicode.Scalar] {
        let values = [head & 0x1F_FFFF, mark(0), mark(1), mark(2), tail]
        return values.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    /// Base and marks as text.
    package var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func mark(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: marks >> (21 * UInt64(index))) & 0x1F_FFFF }

    /// The same glyph with one more mark, or nil when four are on it already.
    func adding(_ mark: Unicode.Scalar) -> Glyph? {
        for index in 0..<3 where self.mark(index) == 0 {
            return Glyph(head: head, tail: tail, marks: marks | UInt64(mark.value) << (21 * UInt64(index)))
        }
        return tail == 0 ? Glyph(head: head, tail: mark.value, marks: marks) : nil
    }
}
