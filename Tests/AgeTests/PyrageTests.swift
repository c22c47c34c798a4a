import Age
import Children
import Testing

/// rage's Python binding takes passphrases without a terminal, and is a second implementation besides the stock one.
@Suite("rage", .enabled(if: Child.runs(["python3", "-c", "import pyrage"]), "pyrage is not installed"))
struct PyrageTests {
    @Test("opens what we seal, and we what it seals", arguments: Lengths.all) func x25519(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let plaintext = generator.bytes(count)
        let secretKey = Keys.alice.secretText.withArray { String(decoding: $0, as: UTF8.self) }
        let ours = try AgeFile.seal(plaintext, to: [.x25519(Keys.bob.recipient), .x25519(Keys.alice.recipient)])
        let opened = try python("pyrage.decrypt(data, [pyrage.x25519.Identity.from_str('\(secretKey)')])", on: ours)
        #expect(opened == plaintext)
        let recipients = [Keys.bob, Keys.alice].map { "pyrage.x25519.Recipient.from_str('\($0.recipient.text)')" }
        let theirs = try python("pyrage.encrypt(data, [\(recipients.joined(separator: ","))])", on: plaintext)
        #expect(try AgeFile.open(theirs, with: [.x25519(Keys.alice)]) == plaintext)
        let armored = try python(
            "pyrage.encrypt(data, [\(recipients.joined(separator: ","))], armored=True)", on: plaintext)
        #expect(try AgeFile.open(armored, with: [.x25519(Keys.bob)], armor: .required) == plaintext)
    }

    @Test("opens what we seal under a passphrase, and we what it seals") func passphrase() throws {
        let text = "pässword 日本語"
        let words = Array("only a few words".utf8)
        let ours = try AgeFile.seal(words, to: [.scrypt(try ScryptRecipient(passphrase: secret(text), workFactor: 6))])
        #expect(try python("pyrage.passphrase.decrypt(data, '\(text)')", on: ours) == words)
        let theirs = try python("pyrage.passphrase.encrypt(data, '\(text)')", on: words)
        #expect(try AgeFile.open(theirs, with: [.scrypt(try ScryptIdentity(passphrase: secret(text)))]) == words)
    }

    @Test("opens what we open, and of the files made wrong only two we refuse") func refusals() throws {
        // rage still reads stanzas as they were before the format was settled; the published vectors say they are wrong.
        let old = ["no line for its body", "a full line and no shorter one"]
        let cases = (HeaderCases.version + HeaderCases.closing + StanzaCases.all + X25519Cases.all).filter(\.isForAlice)
        let folder = try TemporaryFolder()
        for (index, example) in cases.enumerated() { try folder.write(try example.file(), to: String(index)) }
        let secretKey = Keys.alice.secretText.withArray { String(decoding: $0, as: UTF8.self) }
        let verdicts = try python(
            "b''.join(opens('\(folder.path(""))' + str(n), '\(secretKey)') for n in range(\(cases.count)))", on: [])
        try #require(verdicts.count == cases.count)
        for (example, verdict) in zip(cases, verdicts) {
            let opens = example.expect == success || old.contains(example.name)
            #expect(verdict == UInt8(ascii: opens ? "y" : "n"), "\(example.name)")
        }
    }

    /// The bytes a Python expression over `data` gives.
    private func python(_ expression: String, on data: [UInt8]) throws -> [UInt8] {
        let program = """
            import pyrage, sys
            def opens(path, key):
                try: pyrage.decrypt(open(path, 'rb').read(), [pyrage.x25519.Identity.from_str(key)])
                except pyrage.DecryptError: return b"n"
                return b"y"
            data = sys.stdin.buffer.read()
            sys.stdout.buffer.write(\(expression))
            """
        let result = try Child.run(["python3", "-c", program], input: data)
        try #require(result.status == 0, "\(result.errors)")
        return result.output
    }
}
