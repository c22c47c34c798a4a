import Age
import Crypto
import FoundationEssentials

/// Names for sealed files: the same for the same text, and without the key no more to be told from them than from dice.
package struct FileNames: Sendable {
    private let key: SymmetricKey

    /// How many characters a name has: 128 bits in hexadecimal digits, which no file system mixes up.
    package static let length = 32

    /// The names a vault uses; its identity alone makes them, so no table of them has to be kept.
    init(of identity: X25519Identity) {
        key = identity.secret.withUnsafeBytes { secret in
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: secret), info: Array("loam file names".utf8), outputByteCount: 32)
        }
    }

    /// Names nobody can make again, for those who have no identity.
    package init(using generator: inout some RandomNumberGenerator) {
        key = SecretBytes(count: 32, using: &generator).withUnsafeBytes { SymmetricKey(data: $0) }
    }

    /// The name for a text.
    package func name(of text: String) -> String {
        Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key).prefix(Self.length / 2))
    }

    /// A name that stands for nothing.
    package static func random() -> String {
        hexadecimal((0..<length / 2).map { _ in UInt8.random(in: .min ... .max) })
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
