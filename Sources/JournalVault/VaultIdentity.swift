import Age

/// The key that opens a vault's records; on disk it exists only sealed, under the passphrase and perhaps to a recovery key.
///
/// Both forms are age files with an age identity file inside, so that the stock program can do without Loam:
/// `age -d -i identity.age record.age`.
package struct VaultIdentity: Sendable {
    private let identity: X25519Identity

    /// What unlocking costs: about half a second and 256 MiB, as much as the stock program asks for.
    package static let workFactor = ScryptRecipient.defaultWorkFactor

    /// A new vault's key.
    package init(using generator: inout some RandomNumberGenerator) throws(VaultError) {
        do {
            self.init(try X25519Identity(using: &generator))
        } catch {
            throw .sealing(error)
        }
    }

    private init(_ identity: X25519Identity) {
        self.identity = identity
        identity.keepInMemory()
    }

    /// What records are sealed to; it is no secret, and writing needs nothing else.
    package var recipient: VaultRecipient { VaultRecipient(identity.recipient) }

    /// The names of its files.
    package var fileNames: FileNames { FileNames(of: identity) }

    // MARK: Under a passphrase

    /// The identity file under `passphrase` at a cost of 2^`workFactor`, opened again to be sure; a copy sealed earlier still
    /// opens with the passphrase it was sealed under.
    package func sealed(
        under passphrase: Passphrase, workFactor: Int = workFactor, using generator: inout some RandomNumberGenerator
    ) throws(VaultError) -> [UInt8] {
        let file: [UInt8]
        do {
            let recipient = try ScryptRecipient(passphrase: passphrase.sealing, workFactor: workFactor)
            file = try IdentityFile([identity]).sealed(under: recipient, comments: Self.comments, using: &generator)
        } catch {
            throw .sealing(error)
        }
        guard let opened = try? VaultIdentity(opening: file, with: passphrase), opened.recipient == recipient
        else { throw .notVerified }
        return file
    }

    /// Opens an identity file; each spelling of the passphrase is tried, at up to 2^`maximumWorkFactor` of work each.
    package init(
        opening file: [UInt8], with passphrase: Passphrase, maximumWorkFactor: Int = Scrypt.workFactors.upperBound
    ) throws(VaultError) {
        for attempt in passphrase.attempts {
            do throws(AgeError) {
                let scrypt = try ScryptIdentity(passphrase: attempt, maximumWorkFactor: maximumWorkFactor)
                try self.init(IdentityFile(opening: file, with: scrypt))
                return
            } catch {
                guard error == .noMatch else { throw .damaged(error) }
            }
        }
        throw .wrongPassphrase
    }

    /// The identity in `file`, sealed under `new` instead of `old`; no record has to be touched.
    package static func file(
        _ file: [UInt8], from old: Passphrase, to new: Passphrase, workFactor: Int = workFactor,
        using generator: inout some RandomNumberGenerator
    ) throws(VaultError) -> [UInt8] {
        try VaultIdentity(opening: file, with: old).sealed(under: new, workFactor: workFactor, using: &generator)
    }

    // MARK: To a recovery key

    /// The identity file sealed to `key`, opened again to be sure; it stands beside the one under the passphrase.
    package func sealed(
        to key: RecoveryKey, using generator: inout some RandomNumberGenerator
    ) throws(VaultError) -> [UInt8] {
        let file: [UInt8]
        do {
            let text = try IdentityFile([identity]).text(comments: Self.comments)
            file = try text.withArray { (bytes) throws(AgeError) in
                try AgeFile.seal(bytes, to: [.x25519(key.identity.recipient)], using: &generator)
            }
        } catch {
            throw .sealing(error)
        }
        guard let opened = try? VaultIdentity(opening: file, with: key), opened.recipient == recipient
        else { throw .notVerified }
        return file
    }

    /// Opens an identity file sealed to `key`.
    package init(opening file: [UInt8], with key: RecoveryKey) throws(VaultError) {
        do {
            var text = try AgeFile.open(file, with: [.x25519(key.identity)], armor: .either)
            try self.init(IdentityFile(parsing: SecretBytes(wiping: &text)))
        } catch .noMatch {
            throw .wrongRecoveryKey
        } catch {
            throw .damaged(error)
        }
    }

    // MARK: Records

    /// The JSON `VaultRecipient.seal` sealed, without its padding.
    package func open(_ file: [UInt8]) throws(VaultError) -> [UInt8] {
        Padme.strip(try padded(file))
    }

    /// The bytes `VaultRecipient.seal(contents:)` sealed; `damaged` for a file without its padding.
    package func open(contents file: [UInt8]) throws(VaultError) -> [UInt8] {
        guard let contents = Padme.strip(contents: try padded(file)) else { throw .damaged(.payload(.truncated)) }
        return contents
    }

    private func padded(_ file: [UInt8]) throws(VaultError) -> [UInt8] {
        do {
            return try AgeFile.open(file, with: [.x25519(identity)], armor: .either)
        } catch .noMatch {
            throw .foreign
        } catch {
            throw .damaged(error)
        }
    }

    /// A vault has one key; a file with several opens to its first.
    private init(_ file: IdentityFile) throws(AgeError) {
        guard let first = file.identities.first else { throw .key(.noIdentities) }
        self.init(first)
    }

    private static let comments = ["This key opens a journal kept by Loam. Whoever has it can read all of it."]
}

/// The public side of a vault's key: what records are sealed to, also while the vault is locked.
package struct VaultRecipient: Sendable, Hashable {
    private let recipient: X25519Recipient

    fileprivate init(_ recipient: X25519Recipient) { self.recipient = recipient }

    /// Reads the spelling `age1...`; throws `publicKey` for anything else.
    package init(parsing text: String) throws(VaultError) {
        do {
            recipient = try X25519Recipient(parsing: text)
        } catch {
            throw .publicKey
        }
    }

    /// The spelling, `age1...`.
    package var text: String { recipient.text }

    /// `json` padded and sealed; the stock program opens it with the vault's identity file.
    package func seal(
        _ json: [UInt8], using generator: inout some RandomNumberGenerator
    ) throws(VaultError) -> [UInt8] {
        try seal(padded: Padme.pad(json), using: &generator)
    }

    /// Any bytes padded and sealed.
    package func seal(contents: [UInt8]) throws(VaultError) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return try seal(padded: Padme.pad(contents: contents), using: &generator)
    }

    private func seal(
        padded: consuming [UInt8], using generator: inout some RandomNumberGenerator
    ) throws(VaultError) -> [UInt8] {
        defer { padded.wipe() }
        do {
            return try AgeFile.seal(padded, to: [.x25519(recipient)], using: &generator)
        } catch {
            throw .sealing(error)
        }
    }

    /// The same with the system's randomness.
    package func seal(_ json: [UInt8]) throws(VaultError) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return try seal(json, using: &generator)
    }
}
