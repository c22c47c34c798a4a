import Age
import Children
import Testing

/// The stock programs and rage's Python binding judge what we write, and we what they write.
@Suite(
    "the stock programs",
    .enabled(if: Child.runs(["age", "--version"]) && Child.runs(["age-keygen", "--version"]), "age is not installed"))
struct StockAgeTests {
    @Test("age opens what we seal, to one and to several, armored or not", arguments: Lengths.all, [false, true])
    func ageOpensOurs(count: Int, armored: Bool) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let plaintext = generator.bytes(count)
        let folder = try TemporaryFolder()
        let recipients: [Recipient] = [.x25519(Keys.bob.recipient), .x25519(Keys.alice.recipient)]
        let file = try AgeFile.seal(plaintext, to: count == 0 ? [recipients[1]] : recipients, armored: armored)
        let key = try Self.keyFile(Keys.alice, in: folder)
        let result = try Child.run(["age", "-d", "-i", key], input: file)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == plaintext)
    }

    @Test("we open what age seals, armored or not", arguments: Lengths.all, [false, true])
    func weOpenTheirs(count: Int, armored: Bool) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let plaintext = generator.bytes(count)
        let recipients = [Keys.bob, Keys.alice].flatMap { ["-r", $0.recipient.text] }
        let result = try Child.run(["age"] + recipients + (armored ? ["-a"] : []), input: plaintext)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            try AgeFile.open(result.output, with: [.x25519(Keys.alice)], armor: armored ? .required : .none)
                == plaintext)
        #expect(try AgeFile.open(result.output, with: [.x25519(Keys.bob)], armor: .either) == plaintext)
    }

    @Test("age opens what we seal under a passphrase, and we what it seals") func passphrase() throws {
        let words = Array("only a few words".utf8)
        let folder = try TemporaryFolder()
        let ours = try AgeFile.seal(
            words, to: [.scrypt(try ScryptRecipient(passphrase: Keys.passphrase, workFactor: 6))])
        let sealed = try folder.write(ours, to: "ours.age")
        let opened = try Child.run(["age", "-d", sealed], typed: ["correct horse"])
        #expect(opened.status == 0, "\(opened.errors)")
        #expect(opened.output == words)

        let plain = try folder.write(words, to: "plain")
        let theirs = try Child.run(["age", "-p", plain], typed: ["correct horse", "correct horse"])
        #expect(theirs.status == 0, "\(theirs.errors)")
        #expect(
            try AgeFile.open(theirs.output, with: [.scrypt(try ScryptIdentity(passphrase: Keys.passphrase))]) == words)
    }

    @Test("age-keygen's identity files are ours, and ours are its") func identityFiles() throws {
        let made = try Child.run(["age-keygen"])
        let theirs = try #require(try IdentityFile(parsing: SecretBytes(copying: made.output)).identities.first)
        #expect(made.errors.contains(theirs.recipient.text))
        // The text form differs in the line that says when.
        let lines = String(decoding: made.output, as: UTF8.self).split(separator: "\n").dropFirst()
        try IdentityFile([theirs]).text().withArray { text in
            #expect(String(decoding: text, as: UTF8.self) == lines.joined(separator: "\n") + "\n")
        }
        let folder = try TemporaryFolder()
        let key = try Self.keyFile(Keys.alice, in: folder)
        let publicKey = try Child.run(["age-keygen", "-y", key])
        #expect(String(decoding: publicKey.output, as: UTF8.self) == Keys.alice.recipient.text + "\n")
    }

    @Test("age takes our identity file under its passphrase as it is") func sealedIdentity() throws {
        let folder = try TemporaryFolder()
        let words = Array("sealed to the key in the file".utf8)
        var generator = SystemRandomNumberGenerator()
        let recipient = try ScryptRecipient(passphrase: Keys.passphrase, workFactor: 6)
        let file = try IdentityFile([Keys.alice]).sealed(under: recipient, comments: ["a comment"], using: &generator)
        let key = try folder.write(file, to: "key.age")
        let sealed = try folder.write(try AgeFile.seal(words, to: [.x25519(Keys.alice.recipient)]), to: "words.age")
        let opened = try Child.run(["age", "-d", "-i", key, sealed], typed: ["correct horse"])
        #expect(opened.status == 0, "\(opened.errors)")
        #expect(opened.output == words)
    }

    @Test("age refuses what we refuse", arguments: [headerFailure, noMatch, payloadFailure]) func refusals(
        expect: String
    ) throws {
        let cases = HeaderCases.version + HeaderCases.closing + StanzaCases.all + X25519Cases.all
        let folder = try TemporaryFolder()
        let key = try Self.keyFile(Keys.alice, in: folder)
        for example in cases where example.expect == expect && example.isForAlice {
            #expect(try Child.run(["age", "-d", "-i", key], input: example.file()).status != 0, "\(example.name)")
        }
    }

    @Test("age opens what we open") func acceptances() throws {
        let folder = try TemporaryFolder()
        let key = try Self.keyFile(Keys.alice, in: folder)
        for example in HeaderCases.version + StanzaCases.all + X25519Cases.all
        where example.expect == success && example.isForAlice {
            let result = try Child.run(["age", "-d", "-i", key], input: example.file())
            #expect(result.status == 0, "\(example.name): \(result.errors)")
        }
    }

    private static func keyFile(_ identity: X25519Identity, in folder: TemporaryFolder) throws -> String {
        try folder.write(try IdentityFile([identity]).text().withArray { $0 }, to: "key.txt")
    }
}

/// Lengths at the edges of chunks.
enum Lengths {
    static let all = [0, 1, 3000, 65535, 65536, 65537, 131072, 200_000]
}
