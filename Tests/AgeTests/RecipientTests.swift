import Age
import Testing

@Suite("recipient stanzas") struct RecipientTests {
    @Test("X25519", arguments: X25519Cases.all)
    func x25519(_ file: Case) throws { try file.check() }

    @Test("an X25519 share of low order is refused", arguments: X25519Cases.lowOrderPoints)
    func lowOrder(point: String) throws {
        let stanza = Forge.stanza(
            ["X25519", Forge.base64(Hex.bytes(point))], try Forge.x25519(Keys.alice.recipient).body)
        let file = try Forge.file(stanza)
        #expect(throws: AgeError.header(.x25519WeakShare)) { try AgeFile.open(file, with: [.x25519(Keys.alice)]) }
    }

    @Test("nothing is sealed to a key of low order", arguments: X25519Cases.lowOrderPoints)
    func lowOrderRecipient(point: String) throws {
        let text = String(decoding: Bech32.encode(prefix: "age", Hex.bytes(point)), as: UTF8.self)
        let recipient = try X25519Recipient(parsing: text)
        #expect(throws: AgeError.key(.weak)) { try AgeFile.seal([], to: [.x25519(recipient)]) }
    }

    @Test("scrypt", arguments: ScryptCases.all)
    func scrypt(_ file: Case) throws { try file.check() }

    @Test(
        "a work factor is a plain number within reason",
        arguments: [
            "0", "00", "010", "+10", "-10", "0x0a", "0b11", "1e1", "10.", "10,", "1_0", "ten", "10k", "k10", "23", "30",
            "31", "63", "64", "99",
            "100", "110", "18446744073709551616", "18446744073709551626",
        ])
    func workFactor(text: String) throws {
        let file = try ScryptCases.with { Forge.stanza(["scrypt", $0, text], $1) }
        #expect(outcome(of: file, with: [.scrypt(try ScryptIdentity(passphrase: Keys.passphrase))]) == headerFailure)
    }

    @Test("passphrases and work factors that make no sense are refused before anything is sealed") func senseless() {
        #expect(throws: AgeError.key(.emptyPassphrase)) { try ScryptRecipient(passphrase: secret("")) }
        #expect(throws: AgeError.key(.emptyPassphrase)) { try ScryptIdentity(passphrase: secret("")) }
        for workFactor in [Int.min, -1, 0, 23, 64, Int.max] {
            #expect(throws: AgeError.key(.workFactor)) {
                try ScryptRecipient(passphrase: Keys.passphrase, workFactor: workFactor)
            }
            #expect(throws: AgeError.key(.workFactor)) {
                try ScryptIdentity(passphrase: Keys.passphrase, maximumWorkFactor: workFactor)
            }
        }
    }

    @Test("a file is for somebody, and a passphrase opens it alone") func recipients() throws {
        let passphrase = Recipient.scrypt(try ScryptRecipient(passphrase: Keys.passphrase, workFactor: 1))
        let alice = Recipient.x25519(Keys.alice.recipient)
        #expect(throws: AgeError.recipients(.none)) { try AgeFile.seal([], to: []) }
        #expect(throws: AgeError.recipients(.scryptNotAlone)) { try AgeFile.seal([], to: [passphrase, alice]) }
        #expect(throws: AgeError.recipients(.scryptNotAlone)) { try AgeFile.seal([], to: [passphrase, passphrase]) }
        #expect(throws: AgeError.noMatch) { try AgeFile.open(try AgeFile.seal([], to: [alice]), with: []) }
    }
}
