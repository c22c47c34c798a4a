/// A folded word to look for, sixty-four bytes at a time.
///
/// A place is only looked at closely where two bytes of the word, the two rarest, stand at their distance. So a
/// keystroke looks through sixty megabytes in some milliseconds.
package struct Needle: Sendable {
    private typealias Block = SIMD16<UInt8>

    /// The folded word.
    let bytes: [UInt8]
    /// The places in the word of the two bytes that are looked for.
    private let one: Int
    private let other: Int

    /// A needle for a word; nil when nothing of it is left after folding.
    package init?(_ word: some StringProtocol) {
        let bytes = Fold.bytes(word)
        guard !bytes.isEmpty else { return nil }
        self.bytes = bytes
        let places = bytes.indices.sorted { (Self.rank(bytes[$0]), $0) > (Self.rank(bytes[$1]), $1) }
        one = places[0]
        other = places.count > 1 ? places[1] : places[0]
    }

    /// Letters from common to rare in English; digits and signs count as rare, lead bytes of other scripts as common.
    private static let common = Array("etaoinshrdlucmfwypvbgkqjxz".utf8)

    private static func rank(_ byte: UInt8) -> Int {
        if let place = common.firstIndex(of: byte) { return place }
        return byte < 0x80 ? common.count : byte < 0xC0 ? 10 : 2
    }

    /// Whether the word stands in a text: letter by letter, but for the case of ASCII letters.
    package func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isIn($0) }
    }

    /// Where the word first stands in a text, in bytes of UTF-8 from its start; nil where it does not.
    package func place(in text: String) -> Int? {
        var text = text
        return text.withUTF8 { place(in: $0) }
    }

    private func isIn(_ hay: UnsafeBufferPointer<UInt8>) -> Bool { place(in: hay) != nil }

    private func place(in hay: UnsafeBufferPointer<UInt8>) -> Int? {
        guard hay.count >= bytes.count else { return nil }
        return bytes.withUnsafeBufferPointer { Search(UnsafeRawBufferPointer(hay), $0, one, other).first }
    }

    /// One word looked for in one text.
    private struct Search {
        private let hay: UnsafeRawBufferPointer
        private let word: UnsafeBufferPointer<UInt8>
        private let one: Int
        private let other: Int
        private let oneByte: Block
        private let otherByte: Block

        /// ASCII letters differ from their capitals in this bit; a few other bytes do too, and the closer look tells.
        private static var caseBit: UInt8 { 0x20 }

        init(_ hay: UnsafeRawBufferPointer, _ word: UnsafeBufferPointer<UInt8>, _ one: Int, _ other: Int) {
            self.hay = hay
            self.word = word
            self.one = one
            self.other = other
            oneByte = Block(repeating: word[one] | Self.caseBit)
            otherByte = Block(repeating: word[other] | Self.caseBit)
        }

        /// Where the word first stands.
        var first: Int? {
            let last = hay.count - word.count
            var place = 0
            while place + 63 <= last {
                let first = (hits(place), hits(place + 16))
                let second = (hits(place + 32), hits(place + 48))
                if Self.any((first.0 | first.1) | (second.0 | second.1)),
                    let word = word(among: first.0, from: place) ?? word(among: first.1, from: place + 16)
                        ?? word(among: second.0, from: place + 32) ?? word(among: second.1, from: place + 48)
                {
                    return word
                }
                place += 64
            }
            while place + 15 <= last {
                if let word = word(among: hits(place), from: place) { return word }
                place += 16
            }
            guard place <= last else { return nil }
            // What is left is less than a block: a block that ends with it, where the text is long enough.
            if last >= 15 { return word(among: hits(last - 15), from: last - 15) }
            return (place...last).first { isWord(at: $0) }
        }

        /// All ones where both bytes stand at their places.
        @inline(__always)
        private func hits(_ place: Int) -> Block {
            let caseBits = Block(repeating: Self.caseBit)
            let here = hay.loadUnaligned(fromByteOffset: place &+ one, as: Block.self) | caseBits
            let there = hay.loadUnaligned(fromByteOffset: place &+ other, as: Block.self) | caseBits
            return Block.zero.replacing(with: 0xFF, where: (here .== oneByte) .& (there .== otherByte))
        }

        @inline(__always)
        private static func any(_ block: Block) -> Bool {
            let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
            return halves[0] | halves[1] != 0
        }

        /// The first of a block's hits at which the whole word stands.
        @inline(__always)
        private func word(among hits: Block, from start: Int) -> Int? {
            let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
            for half in 0..<2 {
                var rest = UInt64(littleEndian: halves[half])
                while rest != 0 {
                    let byte = rest.trailingZeroBitCount >> 3
                    let place = start + half * 8 + byte
                    if isWord(at: place) { return place }
                    rest &= ~(0xFF << UInt64(byte * 8))
                }
            }
            return nil
        }

        private func isWord(at place: Int) -> Bool {
            for index in 0..<word.count {
                let byte = hay[place + index]
                if (byte >= 0x41 && byte <= 0x5A ? byte | Self.caseBit : byte) != word[index] { return false }
            }
            return true
        }
    }
}
