import Crypto
import FoundationEssentials

/// An X25519 recipient: a public key, spelled `age1...`, that files can be sealed to.
package struct X25519Recipient: Sendable, Hashable {
    /// The point, 32 bytes.
    package let publicKey: [UInt8]

    static let prefix = "age"

    /// Reads `age1...`; throws `AgeError.key` for anything else.
    package init(parsing text: String) throws(AgeError) {
        guard let (prefix, bytes) = Bech32.decode(text.utf8) else { throw .key(.bech32) }
        guard prefix == Self.prefix, bytes.count == X25519.byteCount else { throw .key(.kind) }
        publicKey = bytes
    }

    fileprivate init(publicKey: [UInt8]) { self.publicKey = publicKey }

    /// The spelling, `age1...`.
    package var text: String {
        String(decoding: Bech32.encode(prefix: Self.prefix, publicKey), as: UTF8.self)
    }

    /// X25519 recipient stanza: the file key wrapped under a fresh ephemeral secret.
    func wrap(_ fileKey: FileKey, using generator: inout some RandomNumberGenerator) throws(AgeError) -> Stanza {
        var secret = [UInt8].random(count: X25519.byteCount, using: &generator)
        defer { secret.wipe() }
        guard let ephemeral = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret) else {
            throw .primitive
        }
        let share = [UInt8](ephemeral.publicKey.rawRepresentation)
        guard let wrapKey = X25519.wrapKey(ephemeral, with: publicKey, share: share, recipient: publicKey)
        else { throw .key(.weak) }
        let body = try fileKey.wrapped(with: wrapKey)
        let argument = String(decoding: StrictBase64.encode(share), as: UTF8.self)
        return Stanza(type: X25519.stanzaType, arguments: [argument], body: body)
    }
}

/// An X25519 identity: the secret key, spelled `AGE-SECRET-KEY-1...`, that opens what was sealed to its recipient.
package struct X25519Identity: Sendable {
    private let privateKey: Curve25519.KeyAgreement.PrivateKey
    /// The public side.
    package let recipient: X25519Recipient

    static let prefix = "age-secret-key-"

    /// A new identity from 32 random bytes.
    package init(using generator: inout some RandomNumberGenerator) throws(AgeError) {
        try self.init(secret: SecretBytes(count: X25519.byteCount, using: &generator))
    }

    /// The identity of these 32 secret bytes; throws `AgeError.key(.kind)` at any other length.
    package init(secret: SecretBytes) throws(AgeError) {
        guard let key = secret.withUnsafeBytes({ try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: $0) })
        else { throw .key(.kind) }
        privateKey = key
        recipient = X25519Recipient(publicKey: [UInt8](key.publicKey.rawRepresentation))
    }

    /// Reads `AGE-SECRET-KEY-1...`; throws `AgeError.key` for anything else.
    package init(parsing text: SecretBytes) throws(AgeError) {
        guard var spelled = text.withUnsafeBytes({ Bech32.decode($0) }) else { throw .key(.bech32) }
        let secret = SecretBytes(wiping: &spelled.bytes)
        guard spelled.prefix == Self.prefix else { throw .key(.kind) }
        try self.init(secret: secret)
    }

    /// The 32 secret bytes.
    package var secret: SecretBytes {
        // The representation is a view of the key's own storage: nothing to wipe, and wiping it would destroy the key.
        SecretBytes(copying: privateKey.rawRepresentation)
    }

    /// The spelling, `AGE-SECRET-KEY-1...`, without a line end.
    package var secretText: SecretBytes {
        var text = secret.withUnsafeBytes { Bech32.encode(prefix: Self.prefix, $0, uppercase: true) }
        return SecretBytes(wiping: &text)
    }

    /// Asks the kernel to keep the key out of swap and out of core dumps; false where the machine allows no more of that.
    @discardableResult
    package func keepInMemory() -> Bool {
        // The representation is a view of the key's own storage, so this reaches the key itself.
        privateKey.rawRepresentation.withUnsafeBytes(Age.keepInMemory)
    }

    /// The file key in `stanza`, nil when it is for somebody else; throws `AgeError.header` for a malformed X25519 stanza.
    func unwrap(_ stanza: Stanza) throws(AgeError) -> FileKey? {
        guard stanza.type == X25519.stanzaType else { return nil }
        guard stanza.arguments.count == 1, let share = StrictBase64.decode(stanza.arguments[0]),
            share.count == X25519.byteCount, stanza.body.count == FileKey.wrappedByteCount
        else { throw .header(.x25519Stanza) }
        guard let wrapKey = X25519.wrapKey(privateKey, with: share, share: share, recipient: recipient.publicKey)
        else { throw .header(.x25519WeakShare) }
        return FileKey(unwrapping: stanza.body, with: wrapKey)
    }
}

/// What both sides of the X25519 recipient type share.
private enum X25519 {
    static let byteCount = 32
    static let stanzaType = "X25519"
    static let label = Array("age-encryption.org/v1/X25519".utf8)

    /// The wrap key of `secret` and `point`, or nil when their shared secret is all zeros; the library does not look.
    static func wrapKey(
        _ secret: Curve25519.KeyAgreement.PrivateKey, with point: [UInt8], share: [UInt8], recipient: [UInt8]
    ) -> SymmetricKey? {
        guard let publicKey = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: point),
            let shared = try? secret.sharedSecretFromKeyAgreement(with: publicKey),
            shared.withUnsafeBytes({ $0.reduce(0, |) }) != 0
        else { return nil }
        return shared.hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: share + recipient, sharedInfo: label, outputByteCount: 32)
    }
}
