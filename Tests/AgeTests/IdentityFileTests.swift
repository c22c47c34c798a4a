import Age
import Testing

@Suite("identity files") struct IdentityFileTests {
    private var aliceText: String { Keys.alice.secretText.withArray { String(decoding: $0, as: UTF8.self) } }
    private var bobText: String { Keys.bob.secretText.withArray { String(decoding: $0, as: UTF8.self) } }

    @Test("keys are found among comments and empty lines, in order") func parsing() throws {
        let text = "# created: today\n#\n\n\(aliceText)\n# \(bobText)\n\(bobText)\r\n\n# end"
        let file = try IdentityFile(parsing: secret(text))
        #expect(file.identities.map(\.recipient) == [Keys.alice.recipient, Keys.bob.recipient])
        #expect(try IdentityFile(parsing: secret(aliceText)).identities.count == 1)
    }

    @Test("a line that is none is named by its number") func strayLines() {
        let cases = [
            ("words\n", 1), ("# fine\n\n words", 3), (" \(aliceText)", 1), ("\(aliceText) ", 1),
            ("\(aliceText)\n\(aliceText.dropLast())", 2),
            (Keys.alice.recipient.text, 1), ("AGE-PLUGIN-YUBIKEY-1QQQQ", 1), (" # indented", 1), ("\r\r\n", 1),
        ]
        for (text, line) in cases {
            #expect(throws: AgeError.key(.line(line))) { try IdentityFile(parsing: secret(text)) }
        }
        for text in ["", "\n\n", "# only a comment\n", "\r\n"] {
            #expect(throws: AgeError.key(.noIdentities)) { try IdentityFile(parsing: secret(text)) }
        }
        #expect(throws: AgeError.key(.noIdentities)) { try IdentityFile([]) }
    }

    @Test("what is written is read again") func roundTrip() throws {
        let text = try IdentityFile([Keys.alice, Keys.bob]).text(comments: ["kept by hand", "twice"])
        text.withArray { bytes in
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(
                lines == [
                    "# kept by hand", "# twice", "# public key: \(Keys.alice.recipient.text)", aliceText[...],
                    "# public key: \(Keys.bob.recipient.text)", bobText[...], "",
                ])
        }
        #expect(
            try IdentityFile(parsing: text).identities.map(\.recipient) == [Keys.alice.recipient, Keys.bob.recipient])
    }

    @Test("under a passphrase only that passphrase opens it, armored or not") func sealed() throws {
        var generator = SeededGenerator(seed: 3)
        let recipient = try ScryptRecipient(passphrase: Keys.passphrase, workFactor: 4)
        let file = try IdentityFile([Keys.alice]).sealed(under: recipient, using: &generator)
        for form in [file, Armor.encode(file)] {
            let opened = try IdentityFile(opening: form, with: ScryptIdentity(passphrase: Keys.passphrase))
            #expect(opened.identities.map(\.recipient) == [Keys.alice.recipient])
            #expect(throws: AgeError.noMatch) {
                try IdentityFile(opening: form, with: ScryptIdentity(passphrase: secret("guess")))
            }
        }
        let notKeys = try AgeFile.seal(Array("words".utf8), to: [.scrypt(recipient)])
        #expect(throws: AgeError.key(.line(1))) {
            try IdentityFile(opening: notKeys, with: ScryptIdentity(passphrase: Keys.passphrase))
        }
    }
}
