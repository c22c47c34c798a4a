package import Age

/// A second way into the vault, to print and put away: an age identity, written in groups that can be read aloud and typed back.
package struct RecoveryKey: Sendable {
    let identity: X25519Identity

    private static let prefix = "AGE-SECRET-KEY-1"
    private static let groupLength = 5
    private static let groupsPerLine = 4
    /// 32 bytes in five-bit characters, and six of checksum.
    private static let length = 58

    /// A new key.
    package init(using generator: inout some RandomNumberGenerator) throws(VaultError) {
        do {
            identity = try X25519Identity(using: &generator)
        } catch {
            throw .sealing(error)
        }
    }

    /// The key as it is printed: three lines of four groups of five characters, the last of three.
    ///
    /// Written without spaces after `AGE-SECRET-KEY-1`, they are the key the stock program takes. These strings cannot be wiped.
    package var lines: [String] {
        identity.secretText.withArray { text in
            let characters = text.dropFirst(Self.prefix.utf8.count)
            let groups = stride(from: characters.startIndex, to: characters.endIndex, by: Self.groupLength).map {
                start in
                String(decoding: characters[start...].prefix(Self.groupLength), as: UTF8.self)
            }
            return stride(from: 0, to: groups.count, by: Self.groupsPerLine).map { start in
                groups[start...].prefix(Self.groupsPerLine).joined(separator: " ")
            }
        }
    }

    /// The key in the stock program's spelling, without a line end.
    package var secretText: SecretBytes { identity.secretText }

    /// Reads a key as people type it: in any case, with or without spaces, dashes, line ends and the stock program's prefix.
    package init(typed: SecretBytes) throws(VaultError) {
        var characters = typed.withArray(Self.characters)
        defer { characters.wipe() }
        if let stray = characters.firstIndex(where: { !Self.alphabet.contains($0) }) {
            throw .recoveryKey(.character(group: stray / Self.groupLength + 1))
        }
        guard characters.count == Self.length else { throw .recoveryKey(.length(characters.count)) }
        guard let identity = Self.identity(characters) else { throw .recoveryKey(Self.fault(in: characters)) }
        self.identity = identity
    }

    private static let alphabet = Set("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".utf8)

    /// The characters that count, in upper case; O and I, which no key has, are read as the 0 and L they are mistaken for.
    private static func characters(_ typed: [UInt8]) -> [UInt8] {
        var characters: [UInt8] = []
        characters.reserveCapacity(typed.count)
        for byte in typed where !(0x09...0x0D).contains(byte) && byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-")
        {
            characters.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
        }
        let bare = prefix.utf8.filter { $0 != UInt8(ascii: "-") }
        if characters.starts(with: bare) { characters.removeFirst(bare.count) }
        for index in characters.indices {
            switch characters[index] {
            case UInt8(ascii: "O"): characters[index] = UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "1"): characters[index] = UInt8(ascii: "L")
            default: break
            }
        }
        return characters
    }

    private static func identity(_ characters: [UInt8]) -> X25519Identity? {
        var text = Array(prefix.utf8) + characters
        return try? X25519Identity(parsing: SecretBytes(wiping: &text))
    }

    /// Where the one wrong character is: Bech32's checksum lets at most one change of one character mend a key.
    private static func fault(in characters: [UInt8]) -> RecoveryKeyFault {
        var attempt = characters
        defer { attempt.wipe() }
        for place in characters.indices {
            for character in alphabet where character != characters[place] {
                attempt[place] = character
                if identity(attempt) != nil { return .mistyped(group: place / groupLength + 1) }
            }
            attempt[place] = characters[place]
        }
        return .unreadable
    }
}
