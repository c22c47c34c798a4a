/// Tells quickly which texts cannot hold a word, so that only the others are looked through.
///
/// For each of 4096 groups of three-byte pieces it keeps one bit a text: whether the text holds a piece of the group. A
/// word can only stand where all its pieces do. It costs half a kilobyte a text and answers within microseconds.
struct Sieve: Sendable {
    private static let groups = 4096
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
            guard bytes.count >= 3 else { return }
            bits.withUnsafeMutableBufferPointer { bits in
                var piece = UInt32(bytes[0] | 0x20) << 8 | UInt32(bytes[1] | 0x20)
                for place in 2..<bytes.count {
                    piece = (piece << 8 | UInt32(bytes[place] | 0x20)) & 0xFF_FFFF
                    let group = Int((piece &* 0x9E37_79B1) >> 20)
                    bits[group >> 6] |= 1 << UInt64(group & 63)
                }
            }
        }

        /// The groups by number.
        fileprivate var groups: [Int] {
            var groups: [Int] = []
            for (place, word) in bits.enumerated() {
                var rest = word
                while rest != 0 {
                    groups.append(place << 6 + rest.trailingZeroBitCount)
                    rest &= rest - 1
                }
            }
            return groups
        }
    }

    /// Notes the pieces of the text at a place; the place must be new or cleared.
    mutating func set(_ pieces: Pieces, at place: Int) {
        let block = place / Self.textsInBlock
        while blocks.count <= block { blocks.append([UInt64](repeating: 0, count: Self.groups * Self.width)) }
        let word = place % Self.textsInBlock / 64
        let bit: UInt64 = 1 << UInt64(place % 64)
        for group in pieces.groups { blocks[block][group * Self.width + word] |= bit }
    }

    /// Forgets the text at a place.
    mutating func clear(_ place: Int) {
        let word = place % Self.textsInBlock / 64
        let mask: UInt64 = ~(1 << UInt64(place % 64))
        for group in 0..<Self.groups { blocks[place / Self.textsInBlock][group * Self.width + word] &= mask }
    }

    /// The places whose texts may hold all of some words.
    func places(for words: [[UInt8]]) -> Places {
        var pieces = Pieces()
        for word in words { word.withUnsafeBufferPointer { pieces.add($0) } }
        let groups = pieces.groups
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
