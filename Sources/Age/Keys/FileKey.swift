import Crypto
import FoundationEssentials

/// File key: the 128 bits each file is encrypted with, and what the format derives from them.
package struct FileKey: Sendable, Equatable {
    /// The key's length in bytes.
    package static let byteCount = 16
    /// A wrapped file key's length in bytes: the key and its Poly1305 tag.
    static let wrappedByteCount = 32

    private let key: SymmetricKey

    /// A key of these 16 bytes, or nil at any other length.
    package init?(_ bytes: SecretBytes) {
        guard bytes.count == Self.byteCount else { return nil }
        key = bytes.withUnsafeBytes { SymmetricKey(data: $0) }
    }

    /// A new key; it must never serve a second file.
    package init(using generator: inout some RandomNumberGenerator) {
        var bytes = [UInt8].random(count: Self.byteCount, using: &generator)
        defer { bytes.wipe() }
        key = SymmetricKey(data: bytes)
    }

    /// Opens a stanza's 32-byte body, or nil when `wrapKey` is not the one it was sealed with.
    init?(unwrapping body: [UInt8], with wrapKey: SymmetricKey) {
        guard var bytes = AEAD.open(body[...], with: wrapKey, nonce: AEAD.zeroNonce) else { return nil }
        defer { bytes.wipe() }
        guard bytes.count == Self.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The key sealed with `wrapKey`, which must serve this once: the nonce is fixed.
    func wrapped(with wrapKey: SymmetricKey) throws(AgeError) -> [UInt8] {
        var bytes = key.withUnsafeBytes { [UInt8]($0) }
        defer { bytes.wipe() }
        return try AEAD.seal(bytes[...], with: wrapKey, nonce: AEAD.zeroNonce)
    }

    /// Header MAC: HMAC-SHA-256 under a key derived for it.
    func headerMAC(over bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: macKey))
    }

    /// Whether `mac` is the header's; compares in constant time.
    func isHeaderMAC(_ mac: [UInt8], over bytes: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: bytes, using: macKey)
    }

    /// The key of the payload that begins with `nonce`.
    func payloadKey(nonce: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
    }

    private var macKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array("header".utf8), outputByteCount: 32)
    }
}

/// ChaCha20-Poly1305 with the nonces the format fixes and no additional data.
enum AEAD {
    /// The tag's length in bytes.
    static let tagByteCount = 16
    /// The nonce of every wrapped file key; each wrap key seals once.
    static let zeroNonce = [UInt8](repeating: 0, count: 12)

    /// `plaintext` sealed, the tag at its end.
    static func seal(_ plaintext: ArraySlice<UInt8>, with key: SymmetricKey, nonce: [UInt8]) throws(AgeError) -> [UInt8]
    {
        guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
            let box = try? ChaChaPoly.seal(plaintext, using: key, nonce: nonce)
        else { throw .primitive }
        return [UInt8](box.ciphertext) + [UInt8](box.tag)
    }

    /// The plaintext, or nil unless `sealed` was sealed with this key and nonce.
    static func open(_ sealed: ArraySlice<UInt8>, with key: SymmetricKey, nonce: [UInt8]) -> [UInt8]? {
        guard sealed.count >= tagByteCount, let nonce = try? ChaChaPoly.Nonce(data: nonce),
            let box = try? ChaChaPoly.SealedBox(
                nonce: nonce, ciphertext: sealed.dropLast(tagByteCount), tag: sealed.suffix(tagByteCount)),
            var plaintext = try? ChaChaPoly.open(box, using: key)
        else { return nil }
        return plaintext.takeBytes()
    }
}
