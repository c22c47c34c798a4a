import Age
import JournalVault
import Testing

@Suite("the vault's key") struct VaultIdentityTests {
    /// Real vaults use 2^18; a test need not wait for it.
    private let workFactor = 4
    private let record = Array("{\"text\":\"the river\"}\n".utf8)

    private func passphrase(_ text: String) throws -> Passphrase {
        try Passphrase(SecretBytes(copying: Array(text.utf8)))
    }

    private func sealed(_ identity: VaultIdentity, under text: String) throws -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return try identity.sealed(under: passphrase(text), workFactor: workFactor, using: &generator)
    }

    private func made() throws -> VaultIdentity {
        var generator = SystemRandomNumberGenerator()
        return try VaultIdentity(using: &generator)
    }

    @Test("opens with its passphrase in any spelling, and no other")
    func passphrases() throws {
        let identity = try made()
        for text in ["p\u{E4}ss", "pa\u{308}ss"] {
            let file = try sealed(identity, under: text)
            for attempt in ["p\u{E4}ss", "pa\u{308}ss"] {
                #expect(try VaultIdentity(opening: file, with: passphrase(attempt)).recipient == identity.recipient)
            }
            for attempt in ["pass", "P\u{E4}ss", "p\u{E4}ss ", "p\u{E5}ss"] {
                #expect(throws: VaultError.wrongPassphrase) {
                    try VaultIdentity(opening: file, with: passphrase(attempt))
                }
            }
        }
    }

    @Test("under a new passphrase the old one opens only the old copy")
    func changingPassphrase() throws {
        let identity = try made()
        let old = try sealed(identity, under: "old")
        var generator = SystemRandomNumberGenerator()
        let new = try VaultIdentity.file(
            old, from: passphrase("old"), to: passphrase("new"), workFactor: workFactor, using: &generator)
        #expect(try VaultIdentity(opening: new, with: passphrase("new")).recipient == identity.recipient)
        #expect(throws: VaultError.wrongPassphrase) { try VaultIdentity(opening: new, with: passphrase("old")) }
        #expect(try VaultIdentity(opening: old, with: passphrase("old")).recipient == identity.recipient)
        #expect(throws: VaultError.wrongPassphrase) {
            try VaultIdentity.file(old, from: passphrase("guess"), to: passphrase("new"), using: &generator)
        }
    }

    @Test("opens with its recovery key as it was printed, and no other")
    func recovery() throws {
        var generator = SystemRandomNumberGenerator()
        let identity = try made()
        let key = try RecoveryKey(using: &generator)
        let file = try identity.sealed(to: key, using: &generator)
        let printed = SecretBytes(copying: Array(key.lines.joined(separator: "\n").utf8))
        let opened = try VaultIdentity(opening: file, with: RecoveryKey(typed: printed))
        #expect(opened.recipient == identity.recipient)
        let other = try RecoveryKey(using: &generator)
        #expect(throws: VaultError.wrongRecoveryKey) { try VaultIdentity(opening: file, with: other) }
        #expect(throws: VaultError.wrongPassphrase) { try VaultIdentity(opening: file, with: passphrase("anything")) }
    }

    @Test("records are sealed without it and opened with it, by whatever way it was opened")
    func records() throws {
        let identity = try made()
        let recipient = try VaultRecipient(parsing: identity.recipient.text)
        let file = try recipient.seal(record)
        let reopened = try VaultIdentity(opening: sealed(identity, under: "words"), with: passphrase("words"))
        #expect(try identity.open(file) == record)
        #expect(try reopened.open(file) == record)
        #expect(throws: VaultError.foreign) { try made().open(file) }
        #expect(throws: VaultError.damaged(.payload(.forged))) { try identity.open(file.dropLast() + [file[0]]) }
        #expect(throws: VaultError.publicKey) { try VaultRecipient(parsing: "age1") }
    }

    @Test("records of different lengths look alike, and fit a disk block")
    func lookAlike() throws {
        let recipient = try made().recipient
        let files = try [0, 20, 500, 3000, 3584].map { count in
            try recipient.seal(
                Array("{\"text\":\"".utf8) + [UInt8](repeating: 0x61, count: max(0, count - 11)) + Array("\"}".utf8))
        }
        #expect(Set(files.map(\.count)).count == 1)
        #expect(files[0].count <= 4096)
    }

    @Test("a changed, cut or foreign file is damaged, not wrongly keyed")
    func damage() throws {
        let file = try sealed(try made(), under: "words")
        let words = try passphrase("words")
        #expect(throws: VaultError.damaged(.header(.truncated))) { try VaultIdentity(opening: [], with: words) }
        #expect(throws: VaultError.damaged(.header(.notAge))) { try VaultIdentity(opening: record, with: words) }
        #expect(throws: VaultError.damaged(.payload(.forged))) {
            try VaultIdentity(opening: file.dropLast(), with: words)
        }
        #expect(throws: VaultError.damaged(.header(.scryptWorkFactor))) {
            try VaultIdentity(opening: file, with: words, maximumWorkFactor: 3)
        }
        #expect(throws: VaultError.sealing(.key(.workFactor))) {
            var generator = SystemRandomNumberGenerator()
            return try made().sealed(under: words, workFactor: 23, using: &generator)
        }
    }
}
