import Age

/// X25519 stanzas, sound and not.
enum X25519Cases {
    static let all: [Case] = [
        Case("one for somebody else before", success) {
            try Forge.file(Forge.x25519Stanza(Keys.bob) + Forge.x25519Stanza())
        },
        Case("one for somebody else after", success) {
            try Forge.file(Forge.x25519Stanza() + Forge.x25519Stanza(Keys.bob))
        },
        Case("the second identity fits", success, opener: .bobThenAlice) { try Forge.file(Forge.x25519Stanza()) },
        Case("twenty-one for somebody else", success) {
            try Forge.file(String(repeating: Forge.x25519Stanza(Keys.bob), count: 21) + Forge.x25519Stanza())
        },
        Case("for somebody else alone", noMatch) { try Forge.file(Forge.x25519Stanza(Keys.bob)) },
        Case("a type in lower case", noMatch) { try Forge.file(Forge.x25519Stanza(type: "x25519")) },
        Case("a passphrase against it", noMatch, opener: .passphrase) { try Forge.file(Forge.x25519Stanza()) },
        Case("no share", headerFailure) { try with { _, body in Forge.stanza(["X25519"], body) } },
        Case("an argument too many", headerFailure) {
            try with { share, body in Forge.stanza(["X25519", share, "1"], body) }
        },
        Case("a short share", headerFailure) {
            try with { share, body in Forge.stanza(["X25519", String(share.prefix(42))], body) }
        },
        Case("a long share", headerFailure) {
            try with { _, body in Forge.stanza(["X25519", Forge.base64([UInt8](repeating: 9, count: 33))], body) }
        },
        Case("a lax spelling of the share", headerFailure) {
            try with { share, body in Forge.stanza(["X25519", Forge.lax(share)], body) }
        },
        Case("a padded share", headerFailure) {
            try with { share, body in Forge.stanza(["X25519", share + "="], body) }
        },
        Case("a lax spelling of the body", headerFailure) {
            try with { share, body in Forge.stanza(["X25519", share], Forge.lax(body)) }
        },
        Case("no body", headerFailure) { try with { share, _ in Forge.stanza(["X25519", share], "") } },
        Case("a short body", headerFailure) {
            try with { share, body in Forge.stanza(["X25519", share], String(body.prefix(40))) }
        },
        Case("a long file key", headerFailure) {
            let (share, body) = try Forge.x25519(Keys.alice.recipient, fileKey: Forge.fileKey + [0])
            return try Forge.file(Forge.stanza(["X25519", share], body))
        },
        Case("a short file key", headerFailure) {
            let (share, body) = try Forge.x25519(Keys.alice.recipient, fileKey: Forge.fileKey.dropLast())
            return try Forge.file(Forge.stanza(["X25519", share], body))
        },
        Case("another tag", noMatch) {
            try with { share, body in
                Forge.stanza(["X25519", share], (body.first == "A" ? "B" : "A") + body.dropFirst())
            }
        },
    ]

    private static func with(_ stanza: (String, String) throws -> String) throws -> [UInt8] {
        let (share, body) = try Forge.x25519(Keys.alice.recipient)
        return try Forge.file(stanza(share, body))
    }

    /// Points whose shared secret with anybody is zero (RFC 7748, section 6.1, and the lists that go with it), little endian.
    static let lowOrderPoints: [String] = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000080",
    ]
}
