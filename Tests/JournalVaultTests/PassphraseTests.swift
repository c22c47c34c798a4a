import Age
import JournalVault
import Testing

@Suite("passphrases") struct PassphraseTests {
    private func attempts(_ bytes: [UInt8]) throws -> [[UInt8]] {
        try Passphrase(SecretBytes(copying: bytes)).attempts.map { $0.withArray { $0 } }
    }

    @Test("a plain one is tried once")
    func plain() throws {
        #expect(try attempts(Array("correct horse".utf8)) == [Array("correct horse".utf8)])
    }

    @Test("an accented one is tried in its other spelling too, as typed first")
    func accented() throws {
        let composed = Array("p\u{E4}ss".utf8)
        let decomposed = Array("pa\u{308}ss".utf8)
        #expect(try attempts(composed) == [composed, decomposed])
        #expect(try attempts(decomposed) == [decomposed, composed])
        let mixed = Array("\u{E4}a\u{308}".utf8)
        #expect(try attempts(mixed) == [mixed, Array("\u{E4}\u{E4}".utf8), Array("a\u{308}a\u{308}".utf8)])
    }

    @Test("bytes that are no text are taken as they are")
    func bytes() throws {
        for bytes: [UInt8] in [[0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] {
            #expect(try attempts(bytes) == [bytes])
            #expect(try Passphrase(SecretBytes(copying: bytes)).sealing == SecretBytes(copying: bytes))
        }
    }

    @Test("it is sealed in its composed spelling")
    func sealing() throws {
        for text in ["p\u{E4}ss", "pa\u{308}ss"] {
            let passphrase = try Passphrase(SecretBytes(copying: Array(text.utf8)))
            #expect(passphrase.sealing == SecretBytes(copying: Array("p\u{E4}ss".utf8)))
        }
    }

    @Test("an empty one is none, and none is ever printed")
    func silence() throws {
        #expect(throws: VaultError.emptyPassphrase) { try Passphrase(SecretBytes(copying: [UInt8]())) }
        let passphrase = try Passphrase(SecretBytes(copying: Array("hunter2".utf8)))
        var dumped = "\(passphrase) \(String(reflecting: passphrase)) "
        dump(passphrase, to: &dumped)
        #expect(!dumped.contains("hunter2"))
    }
}
