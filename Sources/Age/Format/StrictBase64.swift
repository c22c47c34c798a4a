/// Base 64 of RFC 4648, section 4, in the one spelling age accepts: no white space, no lax trailing bits.
package enum StrictBase64 {
    /// Whether the last group is filled up with `=`: armor wants it, the header forbids it.
    package enum Padding: Sendable { case none, required }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let invalid: UInt8 = 0xFF
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: invalid, count: 256)
        for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
        return table
    }()

    /// The canonical spelling of `bytes`, on one line.
    package static func encode(_ bytes: some Collection<UInt8>, padding: Padding = .none) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var accumulator: UInt32 = 0
        var bits = 0
        for byte in bytes {
            accumulator = accumulator << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[Int(accumulator >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(accumulator << UInt32(6 - bits) & 63)]) }
        if padding == .required {
            while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
        }
        return text
    }

    /// The bytes `text` spells, or nil for any other than their one canonical spelling.
    package static func decode(_ text: ArraySlice<UInt8>, padding: Padding = .none) -> [UInt8]? {
        guard let digits = digits(of: text, padding: padding), digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var accumulator: UInt32 = 0
        var bits = 0
        for character in digits {
            let value = values[Int(character)]
            guard value != invalid else { return nil }
            accumulator = accumulator << 6 | UInt32(value)
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: accumulator >> UInt32(bits)))
        }
        // Bits left over must be zero, or one value would have several spellings.
        return accumulator & (1 << UInt32(bits) - 1) == 0 ? bytes : nil
    }

    /// The bytes an argument of a stanza spells, or nil.
    package static func decode(_ text: String) -> [UInt8]? {
        decode(Array(text.utf8)[...])
    }

    /// The text without its padding, or nil when the padding is not what it must be.
    private static func digits(of text: ArraySlice<UInt8>, padding: Padding) -> ArraySlice<UInt8>? {
        guard padding == .required else { return text }
        guard text.count % 4 == 0 else { return nil }
        let signs = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return text.dropLast(signs)
    }
}
