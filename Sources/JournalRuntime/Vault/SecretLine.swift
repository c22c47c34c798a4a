import Age
import JournalVault
import TextUI

/// The letters of a secret while it is typed: bytes in one place, never a text, wiped when they have served.
struct SecretLine {
    private var bytes: [UInt8] = []

    /// More than anyone types; the place is made so large at once, since a place that grows leaves its letters behind.
    private static let capacity = 1024

    init() { bytes.reserveCapacity(Self.capacity) }

    var isEmpty: Bool { bytes.isEmpty }

    /// How many characters there are besides spaces and dashes; asked for recovery keys only.
    var characterCount: Int { bytes.count { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") } }

    /// Takes a key that types or deletes; false for any other.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .backspace: removeLast()
        case .ctrl("u"), .ctrl("w"), .ctrl("k"): clear()
        default:
            guard key.modifiers.isEmpty, case .character(let character) = key.code else { return false }
            append(character)
        }
        return true
    }

    private mutating func append(_ character: Character) {
        for scalar in character.unicodeScalars {
            guard let encoded = UTF8.encode(scalar), bytes.count + encoded.count <= Self.capacity else { return }
            bytes.append(contentsOf: encoded)
        }
    }

    /// Takes away the last character with the marks on it.
    private mutating func removeLast() {
        while let scalar = popScalar(), scalar.properties.canonicalCombiningClass != .notReordered {}
    }

    private mutating func popScalar() -> Unicode.Scalar? {
        guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
        var decoder = UTF8()
        var source = bytes[start...].makeIterator()
        let result = decoder.decode(&source)
        for index in start..<bytes.count { bytes[index] = 0 }
        bytes.removeLast(bytes.count - start)
        if case .scalarValue(let scalar) = result { return scalar }
        return nil
    }

    mutating func clear() {
        bytes.wipe()
        bytes.removeAll(keepingCapacity: true)
    }

    /// Hands the letters over and is empty again.
    mutating func take() -> SecretBytes {
        defer { clear() }
        let secret = SecretBytes(copying: bytes)
        secret.keepInMemory()
        return secret
    }

    /// How well it would hold as a passphrase, in words.
    var strength: String { PassphraseStrength(of: SecretBytes(copying: bytes)).sentence }
}
