import Crypto
import CryptoExtras
import FoundationEssentials

/// A scrypt recipient: a passphrase; it must be a file's only recipient.
package struct ScryptRecipient: Sendable {
    private let passphrase: SecretBytes
    private let workFactor: Int

    /// What the stock program uses: about half a second and 256 MiB.
    package static let defaultWorkFactor = 18

    /// Seals under `passphrase` at a cost of 2^`workFactor`, 1...22; throws `AgeError.key` for a cost outside or no passphrase.
    package init(passphrase: SecretBytes, workFactor: Int = defaultWorkFactor) throws(AgeError) {
        guard !passphrase.isEmpty else { throw .key(.emptyPassphrase) }
        guard Scrypt.workFactors.contains(workFactor) else { throw .key(.workFactor) }
        self.passphrase = passphrase
        self.workFactor = workFactor
    }

    /// scrypt recipient stanza: the file key wrapped under the passphrase and a fresh salt.
    func wrap(_ fileKey: FileKey, using generator: inout some RandomNumberGenerator) throws(AgeError) -> Stanza {
        let salt = [UInt8].random(count: Scrypt.saltByteCount, using: &generator)
        let wrapKey = try Scrypt.wrapKey(passphrase, salt: salt, workFactor: workFactor)
        let body = try fileKey.wrapped(with: wrapKey)
        let argument = String(decoding: StrictBase64.encode(salt), as: UTF8.self)
        return Stanza(type: Scrypt.stanzaType, arguments: [argument, String(workFactor)], body: body)
    }
}

/// A scrypt identity: the passphrase tried, and how much work a file may ask for.
package struct ScryptIdentity: Sendable {
    private let passphrase: SecretBytes
    private let maximumWorkFactor: Int

    /// Opens with `passphrase`; a file that asks for more than 2^`maximumWorkFactor` (1...22: 4 GiB) is refused before any work.
    package init(passphrase: SecretBytes, maximumWorkFactor: Int = Scrypt.workFactors.upperBound) throws(AgeError) {
        guard !passphrase.isEmpty else { throw .key(.emptyPassphrase) }
        guard Scrypt.workFactors.contains(maximumWorkFactor) else { throw .key(.workFactor) }
        self.passphrase = passphrase
        self.maximumWorkFactor = maximumWorkFactor
    }

    /// The file key in `stanza`, nil when the passphrase is another; throws `AgeError.header` for a malformed scrypt stanza.
    func unwrap(_ stanza: Stanza) throws(AgeError) -> FileKey? {
        guard stanza.type == Scrypt.stanzaType else { return nil }
        guard stanza.arguments.count == 2, let salt = StrictBase64.decode(stanza.arguments[0]),
            salt.count == Scrypt.saltByteCount, stanza.body.count == FileKey.wrappedByteCount
        else { throw .header(.scryptStanza) }
        let workFactor = try Scrypt.workFactor(parsing: stanza.arguments[1])
        guard workFactor <= maximumWorkFactor else { throw .header(.scryptWorkFactor) }
        let wrapKey = try Scrypt.wrapKey(passphrase, salt: salt, workFactor: workFactor)
        return FileKey(unwrapping: stanza.body, with: wrapKey)
    }
}

/// What both sides of the scrypt recipient type share.
package enum Scrypt {
    static let stanzaType = "scrypt"
    static let saltByteCount = 16
    private static let label = Array("age-encryption.org/v1/scrypt".utf8)

    /// Work factors that are ever worked on: beyond them the library's arithmetic traps, and the stock program stops there too.
    package static let workFactors = 1...22

    /// The work factor a file's passphrase was sealed with; nil when it is not sealed under a passphrase.
    package static func workFactor(of file: [UInt8]) -> Int? {
        let bare = Armor.seems(file) ? try? Armor.decode(file) : file
        guard let stanza = bare.flatMap({ try? Header(parsing: $0) })?.stanzas.first, stanza.type == stanzaType,
            stanza.arguments.count == 2
        else { return nil }
        return try? workFactor(parsing: stanza.arguments[1])
    }

    /// `^[1-9][0-9]*$`, read only at one or two digits so that no number overflows.
    fileprivate static func workFactor(parsing text: String) throws(AgeError) -> Int {
        let digits = Array(text.utf8)
        guard let first = digits.first, first != UInt8(ascii: "0"),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw .header(.scryptStanza) }
        guard digits.count <= 2 else { throw .header(.scryptWorkFactor) }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// The wrap key; the library leaves one unwiped copy of it in freed memory, which nothing here can reach.
    fileprivate static func wrapKey(_ passphrase: SecretBytes, salt: [UInt8], workFactor: Int) throws(AgeError)
        -> SymmetricKey
    {
        let key = passphrase.withUnsafeBytes { secret in
            try? KDF.Scrypt.deriveKey(
                from: secret.bindMemory(to: UInt8.self), salt: label + salt, outputByteCount: 32,
                rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
        }
        guard let key else { throw .primitive }
        return key
    }
}
