import Age
import Crypto
import CryptoExtras
import FoundationEssentials

/// Keys for tests; they protect nothing.
enum Keys {
    static let alice = identity(seed: 1)
    static let bob = identity(seed: 2)
    static let passphrase = secret("correct horse")

    private static func identity(seed: UInt64) -> X25519Identity {
        var generator = SeededGenerator(seed: seed)
        do {
            return try X25519Identity(using: &generator)
        } catch {
            preconditionFailure("a seeded identity cannot fail: \(error)")
        }
    }
}

/// Makes age files by hand, from the specification and not from the code under test, so that they can be wrong in one place.
enum Forge {
    static let fileKey = Array("YELLOW SUBMARINE".utf8)
    static let nonce = [UInt8](repeating: 0x5A, count: 16)
    static let versionLine = "age-encryption.org/v1\n"

    /// A file of these parts; `closing` gets the header's right MAC in base64.
    static func file(
        version: String = versionLine, _ stanzas: String, closing: (String) -> String = { "--- \($0)\n" },
        body: [UInt8]? = nil
    ) throws -> [UInt8] {
        let start = version + stanzas
        let body = try body ?? nonce + chunk(Array("hello".utf8), 0, last: true)
        return Array((start + closing(mac(over: start + "---"))).utf8) + body
    }

    static func mac(over text: String) -> String {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey), info: Array("header".utf8), outputByteCount: 32)
        return base64(Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)))
    }

    /// A stanza with its body on one line.
    static func stanza(_ arguments: [String], _ body: String) -> String {
        "-> " + arguments.joined(separator: " ") + "\n" + body + "\n"
    }

    /// The argument and body of an X25519 stanza for `recipient`.
    static func x25519(_ recipient: X25519Recipient, fileKey: [UInt8] = fileKey) throws -> (share: String, body: String)
    {
        let ephemeral = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: [UInt8](repeating: 0x42, count: 32))
        let share = [UInt8](ephemeral.publicKey.rawRepresentation)
        let shared = try ephemeral.sharedSecretFromKeyAgreement(with: .init(rawRepresentation: recipient.publicKey))
        let key = shared.hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: share + recipient.publicKey,
            sharedInfo: Array("age-encryption.org/v1/X25519".utf8),
            outputByteCount: 32)
        return (base64(share), base64(try wrap(fileKey, with: key)))
    }

    static func x25519Stanza(_ identity: X25519Identity = Keys.alice, type: String = "X25519") throws -> String {
        let (share, body) = try x25519(identity.recipient)
        return stanza([type, share], body)
    }

    /// The arguments after the type and the body of a scrypt stanza.
    static func scrypt(
        passphrase: String = "correct horse", workFactor: Int = 10, saltByteCount: Int = 16, fileKey: [UInt8] = fileKey
    ) throws -> (salt: String, body: String) {
        let salt = [UInt8](repeating: 0x33, count: saltByteCount)
        let key = try KDF.Scrypt.deriveKey(
            from: Array(passphrase.utf8), salt: Array("age-encryption.org/v1/scrypt".utf8) + salt, outputByteCount: 32,
            rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
        return (base64(salt), base64(try wrap(fileKey, with: key)))
    }

    private static func wrap(_ fileKey: [UInt8], with key: SymmetricKey) throws -> [UInt8] {
        let box = try ChaChaPoly.seal(fileKey, using: key, nonce: .init(data: [UInt8](repeating: 0, count: 12)))
        return [UInt8](box.ciphertext + box.tag)
    }

    /// A chunk of payload, sealed.
    static func chunk(_ plaintext: [UInt8], _ counter: UInt8, last: Bool) throws -> [UInt8] {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey), salt: nonce, info: Array("payload".utf8), outputByteCount: 32
        )
        let place = [UInt8](repeating: 0, count: 10) + [counter, last ? 1 : 0]
        let box = try ChaChaPoly.seal(plaintext, using: key, nonce: .init(data: place))
        return [UInt8](box.ciphertext + box.tag)
    }

    /// Base64 without padding, by the library's hand.
    static func base64(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    /// The same value with its last digit's unused bits set: a spelling no strict reader takes.
    static func lax(_ text: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        guard let last = text.last, let index = alphabet.firstIndex(of: last) else { return text }
        return text.dropLast() + String(alphabet[index + 1])
    }
}

/// What became of `file`, in the vectors' words.
func outcome(of file: [UInt8], with identities: [Identity] = [.x25519(Keys.alice)], armor: AgeFile.Armoring = .none)
    -> String
{
    do throws(AgeError) {
        _ = try AgeFile.open(file, with: identities, armor: armor)
        return "success"
    } catch {
        return error.outcome
    }
}
