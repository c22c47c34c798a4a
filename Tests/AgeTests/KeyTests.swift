import Age
import Testing

@Suite("keys") struct KeyTests {
    private static let secretKey = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    private static let publicKey = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

    @Test("the specification's own pair") func specification() throws {
        let identity = try X25519Identity(parsing: secret(Self.secretKey))
        #expect(identity.recipient.text == Self.publicKey)
        #expect(identity.secretText == secret(Self.secretKey))
        #expect(identity.secret == SecretBytes(copying: [UInt8](repeating: 0x42, count: 32)))
        #expect(try X25519Recipient(parsing: Self.publicKey) == identity.recipient)
        #expect(try X25519Identity(parsing: secret(Self.secretKey.lowercased())).recipient == identity.recipient)
    }

    @Test("a key comes back from its spelling") func roundTrip() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<50 {
            let identity = try X25519Identity(using: &generator)
            // Twice: reading a secret must not use it up.
            for _ in 0..<2 { #expect(try X25519Identity(parsing: identity.secretText).recipient == identity.recipient) }
            #expect(try X25519Identity(secret: identity.secret).recipient == identity.recipient)
            #expect(try X25519Recipient(parsing: identity.recipient.text) == identity.recipient)
        }
    }

    @Test(
        "other spellings are not recipients",
        arguments: [
            ("", KeyFault.bech32), ("age1", .bech32), (publicKey + " ", .bech32), (" " + publicKey, .bech32),
            (publicKey.dropLast() + "k", .bech32),
            ("Age" + publicKey.dropFirst(3), .bech32), (secretKey, .kind), ("a12uel5l", .kind),
        ])
    func notRecipients(text: String, fault: KeyFault) {
        #expect(throws: AgeError.key(fault)) { try X25519Recipient(parsing: text) }
    }

    @Test("other spellings and lengths are not identities") func notIdentities() {
        for (text, fault) in [
            ("", KeyFault.bech32), (Self.secretKey.dropLast() + "Y", .bech32), (Self.publicKey, .kind),
        ] {
            #expect(throws: AgeError.key(fault)) { try X25519Identity(parsing: secret(text)) }
        }
        for count in [0, 16, 31, 33, 64] {
            let bytes = [UInt8](repeating: 1, count: count)
            let text = Bech32.encode(prefix: "age-secret-key-", bytes, uppercase: true)
            #expect(throws: AgeError.key(.kind)) { try X25519Identity(parsing: SecretBytes(copying: text)) }
            #expect(throws: AgeError.key(.kind)) { try X25519Identity(secret: SecretBytes(copying: bytes)) }
            let publicText = String(decoding: Bech32.encode(prefix: "age", bytes), as: UTF8.self)
            #expect(throws: AgeError.key(.kind)) { try X25519Recipient(parsing: publicText) }
        }
    }

    @Test("a file key is sixteen bytes") func fileKey() {
        #expect(FileKey(SecretBytes(copying: Forge.fileKey)) != nil)
        for count in [0, 15, 17, 32] {
            #expect(FileKey(SecretBytes(copying: [UInt8](repeating: 0, count: count))) == nil)
        }
    }

    @Test("secret bytes say nothing of themselves, and leave their source empty") func secretBytes() {
        var source = Array("hunter2".utf8)
        let bytes = SecretBytes(wiping: &source)
        #expect(source.isEmpty)
        #expect("\(bytes)" == "7 secret bytes")
        #expect(String(reflecting: bytes) == "7 secret bytes")
        var dumped = ""
        dump(bytes, to: &dumped)
        dump(Keys.alice, to: &dumped)
        #expect(!dumped.contains("hunter2"))
        #expect(bytes == secret("hunter2"))
        #expect(bytes != secret("hunter3"))
        #expect(secret("").isEmpty)
        bytes.withArray { #expect($0 == Array("hunter2".utf8)) }
    }

    @Test("wiping an array leaves zeros of the same length") func wiping() {
        var bytes: [UInt8] = [1, 2, 3]
        bytes.wipe()
        #expect(bytes == [0, 0, 0])
        var empty: [UInt8] = []
        empty.wipe()
        #expect(empty.isEmpty)
    }

    @Test("the same randomness makes the same file, and every draw counts") func deterministic() throws {
        let files = try [UInt64(5), 5, 6].map { seed in
            var generator = SeededGenerator(seed: seed)
            return try AgeFile.seal(Array("words".utf8), to: [.x25519(Keys.alice.recipient)], using: &generator)
        }
        #expect(files[0] == files[1])
        #expect(files[0] != files[2])
    }
}
