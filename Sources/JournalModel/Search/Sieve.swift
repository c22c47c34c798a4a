/// Tells quickly which texts cannot hold a word, so that only the others are looked through.
///
/// For each of 2048 groups of letters and of pieces of three bytes it keeps one bit a text: whether the text holds one
/// of the group. A word can only stand where all its pieces do. It costs a quarter of a kilobyte a text and answers
/// within microseconds.
struct Sieve: Sendable {
    private static let groups = 2048
    /// The first groups are for single letters and signs; the pieces are spread over the others.
    private static let letters = 64
    /// Words of 64 texts in a block; a block is copied whole when it changes while someone else still reads it.
    private static let width = 8
    private static let textsInBlock = width * 64

    /// In each block, the bits of one group lie side by side.
    private var blocks: [[UInt64]] = []

    /// The groups that occur in a text, a bit each.
    struct Pieces: Sendable {
        fileprivate var bits = [UInt64](repeating: 0, count: Sieve.groups / 64)

        mutating func add(_ text: String) {
            var text = text
            text.withUTF8 { add($0) }
        }

        /// Adds the pieces of a text, whatever the case of its ASCII letters.
        mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            bits.withUnsafeMutableBufferPointer { bits in
                func note(_ piece: UInt32) {
                    let chance = UInt64(piece &* 0x9E37_79B1)
                    let group = Sieve.letters + Int((chance &* UInt64(Sieve.groups - Sieve.letters)) >> 32)
                    bits[group >> 6] |= 1 << UInt64(group & 63)
                }
                var last: UInt32 = 0
                for (place, byte) in bytes.enumerated() {
                    last = last << 8 | UInt32(byte | 0x20)
                    if byte < 0x80 { bits[0] |= 1 << UInt64((byte & 0x40) >> 1 | byte & 0x1F) }
                    if place >= 2 { note(last & 0xFF_FFFF) }
                }
            }
        }

        /// Hands out the groups by number.
        fileprivate func forEachGroup(_ body: (Int) -> Void) {
            for (place, word) in bits.enumerated() {
                var rest = word
                while rest != 0 {
                    body(place << 6 + rest.trailingZeroBitCount)
                    rest &= rest - 1
                }
            }
        }
    }

    /// Notes the pieces of the text at a place; the place must be new or cleared.
    mutating func set(_ pieces: Pieces, at place: Int) {
        let block = place / Self.textsInBlock
        while blocks.count <= block { blocks.append([UInt64](repeating: 0, count: Self.groups * Self.width)) }
        let word = place % Self.textsInBlock / 64
        let bit: UInt64 = 1 << UInt64(place % 64)
        blocks[block].withUnsafeMutableBufferPointer { bits in
            pieces.forEachGroup { bits[$0 * Self.width + word] |= bit }
        }
    }

    /// Forgets the text at a place.
    mutating func clear(_ place: Int) {
        let word = place % Self.textsInBlock / 64
        let mask: UInt64 = ~(1 << UInt64(place % 64))
        blocks[place / Self.textsInBlock].withUnsafeMutableBufferPointer { bits in
            for group in 0..<Self.groups { bits[group * Self.width + word] &= mask }
        }
    }

    /// The places whose texts may hold all of some words.
    func places(for words: [[UInt8]]) -> Places {
        var pieces = Pieces()
        for word in words { word.withUnsafeBufferPointer { pieces.add($0) } }
        var groups: [Int] = []
        pieces.forEachGroup { groups.append($0) }
        return Places(
            bits: blocks.flatMap { block in
                (0..<Self.width).map { word in
                    groups.reduce(~0) { $0 & block[$1 * Self.width + word] }
                }
            })
    }

    /// A set of places.
    struct Places: Sendable {
        fileprivate let bits: [UInt64]

        func contains(_ place: Int) -> Bool { bits[place >> 6] & (1 << UInt64(place & 63)) != 0 }
    }
}
