/// Bech32 (BIP 173), the spelling of age's keys: a prefix, `1`, the bytes in groups of five bits, and a checksum.
///
/// It works on bytes rather than strings, so that the spelling of a secret can be wiped.
package enum Bech32 {
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let invalid: UInt8 = 0xFF
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: invalid, count: 256)
        for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
        return table
    }()
    private static let separator = UInt8(ascii: "1")
    private static let checksumLength = 6

    /// `bytes` under the lower-case `prefix`, in lower or upper case.
    package static func encode(prefix: String, _ bytes: some Sequence<UInt8>, uppercase: Bool = false) -> [UInt8] {
        let name = Array(prefix.utf8)
        var groups = quintets(of: bytes)
        groups += checksum(prefix: name, groups)
        defer { groups.wipe() }
        var text = name + [separator]
        text.reserveCapacity(text.count + groups.count)
        for group in groups { text.append(alphabet[Int(group)]) }
        return uppercase ? text.map(upper) : text
    }

    /// The lower-case prefix and the bytes `text` spells, or nil unless it is all of one case, canonical, and its checksum fits.
    package static func decode(_ text: some Collection<UInt8>) -> (prefix: String, bytes: [UInt8])? {
        guard text.allSatisfy(Ascii.isVisible), !(text.contains(where: isUpper) && text.contains(where: isLower))
        else { return nil }
        var characters = text.map(lower)
        defer { characters.wipe() }
        guard let mark = characters.lastIndex(of: separator), mark > 0 else { return nil }
        var groups = characters[(mark + 1)...].map { values[Int($0)] }
        defer { groups.wipe() }
        let name = Array(characters[..<mark])
        guard groups.count >= checksumLength, !groups.contains(invalid), polymod(expand(name) + groups) == 1,
            let bytes = octets(of: groups.dropLast(checksumLength))
        else { return nil }
        return (String(decoding: name, as: UTF8.self), bytes)
    }

    /// Eight-bit bytes as five-bit groups, the last filled up with zeros.
    private static func quintets(of bytes: some Sequence<UInt8>) -> [UInt8] {
        var groups: [UInt8] = []
        var accumulator: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            accumulator = accumulator << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                groups.append(UInt8(accumulator >> bits & 31))
            }
        }
        if bits > 0 { groups.append(UInt8(accumulator << (5 - bits) & 31)) }
        return groups
    }

    /// Five-bit groups as bytes, or nil when the filling is longer than needed or not zero.
    private static func octets(of groups: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var accumulator: UInt32 = 0
        var bits: UInt32 = 0
        for group in groups {
            accumulator = accumulator << 5 | UInt32(group)
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: accumulator >> bits))
        }
        return bits < 5 && accumulator & (1 << bits - 1) == 0 ? bytes : nil
    }

    private static func checksum(prefix: [UInt8], _ groups: [UInt8]) -> [UInt8] {
        let rest = polymod(expand(prefix) + groups + [UInt8](repeating: 0, count: checksumLength)) ^ 1
        return (0..<checksumLength).map { UInt8(rest >> UInt32(5 * (checksumLength - 1 - $0)) & 31) }
    }

    private static func expand(_ prefix: [UInt8]) -> [UInt8] {
        prefix.map { $0 >> 5 } + [0] + prefix.map { $0 & 31 }
    }

    private static func polymod(_ groups: [UInt8]) -> UInt32 {
        let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
        return groups.reduce(1) { sum, group in
            var next = (sum & 0x1FF_FFFF) << 5 ^ UInt32(group)
            for (bit, term) in generator.enumerated() where sum >> UInt32(25 + bit) & 1 == 1 { next ^= term }
            return next
        }
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 0x20 : byte }
    private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 0x20 : byte }
}
