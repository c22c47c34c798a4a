package import Age

/// A passphrase as it was typed, and the other spellings of the same text under which it may have been set.
package struct Passphrase: Sendable {
    /// The bytes as they were typed.
    private let typed: SecretBytes

    /// Takes what was typed, without its line end; throws `emptyPassphrase` when there is nothing.
    package init(_ typed: SecretBytes) throws(VaultError) {
        guard !typed.isEmpty else { throw .emptyPassphrase }
        self.typed = typed
    }

    /// The bytes files are sealed under: the composed spelling, which nearly every keyboard sends; as typed when it is no UTF-8.
    package var sealing: SecretBytes { spelling(.composed) ?? typed }

    /// The bytes to try in turn: as typed, composed, decomposed; without repeats, since each try costs a scrypt.
    package var attempts: [SecretBytes] {
        [typed, spelling(.composed), spelling(.decomposed)].compactMap { $0 }.reduce(into: []) { attempts, spelling in
            if !attempts.contains(spelling) { attempts.append(spelling) }
        }
    }

    private func spelling(_ form: CanonicalForm) -> SecretBytes? {
        guard var scalars = typed.withArray(Self.scalars) else { return nil }
        defer { scalars.wipe() }
        var spelled = form.of(scalars)
        defer { spelled.wipe() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(spelled.count * 4)
        for scalar in spelled { bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
        return SecretBytes(wiping: &bytes)
    }

    /// The characters `bytes` spell in UTF-8, or nil when they spell none; no string is made, since none can be wiped.
    private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var source = bytes.makeIterator()
        while true {
            switch decoder.decode(&source) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: return scalars
            case .error:
                scalars.wipe()
                return nil
            }
        }
    }
}

extension Passphrase: CustomStringConvertible, CustomDebugStringConvertible {
    /// Says nothing of the passphrase, not even its length.
    package var description: String { "a passphrase" }
    /// The same as `description`.
    package var debugDescription: String { description }
}
