import Age

/// scrypt stanzas, sound and not.
enum ScryptCases {
    static let all: [Case] = [
        Case("as it should be", success, opener: .passphrase) { try with { Forge.stanza(["scrypt", $0, "10"], $1) } },
        Case("as much work as is allowed", success, opener: .passphraseUpTo(10)) {
            try with { Forge.stanza(["scrypt", $0, "10"], $1) }
        },
        Case("more work than is allowed", headerFailure, opener: .passphraseUpTo(9)) {
            try with { Forge.stanza(["scrypt", $0, "10"], $1) }
        },
        Case("the least work", success, opener: .passphrase) {
            let (salt, body) = try Forge.scrypt(workFactor: 1)
            return try Forge.file(Forge.stanza(["scrypt", salt, "1"], body))
        },
        Case("another passphrase", noMatch, opener: .passphrase) {
            let (salt, body) = try Forge.scrypt(passphrase: "correct horses")
            return try Forge.file(Forge.stanza(["scrypt", salt, "10"], body))
        },
        Case("an identity against it", noMatch) { try with { Forge.stanza(["scrypt", $0, "10"], $1) } },
        Case("a type in upper case", noMatch, opener: .passphrase) {
            try with { Forge.stanza(["SCRYPT", $0, "10"], $1) }
        },
        Case("another work factor than it was sealed with", noMatch, opener: .passphrase) {
            try with { Forge.stanza(["scrypt", $0, "11"], $1) }
        },
        Case("no arguments", headerFailure, opener: .passphrase) { try with { Forge.stanza(["scrypt"], $1) } },
        Case("no work factor", headerFailure, opener: .passphrase) { try with { Forge.stanza(["scrypt", $0], $1) } },
        Case("no salt", headerFailure, opener: .passphrase) { try with { Forge.stanza(["scrypt", "10"], $1) } },
        Case("an argument too many", headerFailure, opener: .passphrase) {
            try with { Forge.stanza(["scrypt", $0, "10", "10"], $1) }
        },
        Case("a short salt", headerFailure, opener: .passphrase) {
            try with(saltByteCount: 15) { Forge.stanza(["scrypt", $0, "10"], $1) }
        },
        Case("a long salt", headerFailure, opener: .passphrase) {
            try with(saltByteCount: 17) { Forge.stanza(["scrypt", $0, "10"], $1) }
        },
        Case("a lax spelling of the salt", headerFailure, opener: .passphrase) {
            try with { Forge.stanza(["scrypt", Forge.lax($0), "10"], $1) }
        },
        Case("a lax spelling of the body", headerFailure, opener: .passphrase) {
            try with { Forge.stanza(["scrypt", $0, "10"], Forge.lax($1)) }
        },
        Case("a short body", headerFailure, opener: .passphrase) {
            try with { Forge.stanza(["scrypt", $0, "10"], String($1.prefix(40))) }
        },
        Case("a long file key", headerFailure, opener: .passphrase) {
            try with(fileKey: Forge.fileKey + [0]) { Forge.stanza(["scrypt", $0, "10"], $1) }
        },
        Case("twice", headerFailure, opener: .passphrase) {
            try with { String(repeating: Forge.stanza(["scrypt", $0, "10"], $1), count: 2) }
        },
        Case("before an X25519 stanza", headerFailure, opener: .passphrase) {
            try with { try Forge.stanza(["scrypt", $0, "10"], $1) + Forge.x25519Stanza() }
        },
        Case("after an X25519 stanza", headerFailure, opener: .passphrase) {
            try with { try Forge.x25519Stanza() + Forge.stanza(["scrypt", $0, "10"], $1) }
        },
        Case("beside an X25519 stanza, opened with its identity", headerFailure) {
            try with { try Forge.stanza(["scrypt", $0, "10"], $1) + Forge.x25519Stanza() }
        },
        Case("beside a stanza for nobody", headerFailure, opener: .passphrase) {
            try with { Forge.stanza(["scrypt", $0, "10"], $1) + "-> grease\n\n" }
        },
    ]

    static func with(
        saltByteCount: Int = 16, fileKey: [UInt8] = Forge.fileKey, _ stanza: (String, String) throws -> String
    ) throws -> [UInt8] {
        let (salt, body) = try Forge.scrypt(saltByteCount: saltByteCount, fileKey: fileKey)
        return try Forge.file(stanza(salt, body))
    }
}
