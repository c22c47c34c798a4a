/// Headers wrong in their first or last line.
enum HeaderCases {
    static let version: [Case] = [
        Case("as it should be", success) { try Forge.file(Forge.x25519Stanza()) },
        Case("nothing", headerFailure) { [] },
        Case("its first byte alone", headerFailure) { [UInt8(ascii: "a")] },
        Case("the version line alone", headerFailure) { Array(Forge.versionLine.utf8) },
        Case("version 2", headerFailure) { try Forge.file(version: "age-encryption.org/v2\n", Forge.x25519Stanza()) },
        Case("version 10", headerFailure) { try Forge.file(version: "age-encryption.org/v10\n", Forge.x25519Stanza()) },
        Case("a space after the version", headerFailure) {
            try Forge.file(version: "age-encryption.org/v1 \n", Forge.x25519Stanza())
        },
        Case("CRLF after the version", headerFailure) {
            try Forge.file(version: "age-encryption.org/v1\r\n", Forge.x25519Stanza())
        },
        Case("an empty line before it", headerFailure) {
            try Forge.file(version: "\nage-encryption.org/v1\n", Forge.x25519Stanza())
        },
        Case("an empty line after it", headerFailure) {
            try Forge.file(version: "age-encryption.org/v1\n\n", Forge.x25519Stanza())
        },
        Case("capitals", headerFailure) { try Forge.file(version: "Age-encryption.org/v1\n", Forge.x25519Stanza()) },
        Case("no stanza", headerFailure) { try Forge.file("") },
        Case("CRLF in all its lines", headerFailure) {
            let stanza = try Forge.x25519Stanza().replacing("\n", with: "\r\n")
            return try Forge.file(version: "age-encryption.org/v1\r\n", stanza) { "--- \($0)\r\n" }
        },
    ]

    static let closing: [Case] = [
        Case("another MAC", "HMAC failure") {
            try Forge.file(Forge.x25519Stanza()) { _ in "--- \(Forge.mac(over: ""))\n" }
        },
        Case("none", headerFailure) { try Forge.file(Forge.x25519Stanza(), closing: { _ in "" }, body: []) },
        Case("no MAC", headerFailure) { try Forge.file(Forge.x25519Stanza()) { _ in "---\n" } },
        Case("an empty MAC", headerFailure) { try Forge.file(Forge.x25519Stanza()) { _ in "--- \n" } },
        Case("no line feed", headerFailure) {
            try Forge.file(Forge.x25519Stanza(), closing: { "--- \($0)" }, body: [])
        },
        Case("no space", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "---\($0)\n" } },
        Case("two spaces", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "---  \($0)\n" } },
        Case("a tab", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "---\t\($0)\n" } },
        Case("a space at its end", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \($0) \n" } },
        Case("a word at its end", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \($0) AAAA\n" } },
        Case("CRLF", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \($0)\r\n" } },
        Case("four dashes", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "---- \($0)\n" } },
        Case("padding", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \($0)=\n" } },
        Case("a lax spelling", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \(Forge.lax($0))\n" } },
        Case("a MAC too short", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \($0.prefix(42))\n" } },
        Case("a MAC too long", headerFailure) { try Forge.file(Forge.x25519Stanza()) { "--- \($0.prefix(40))AAAA\n" } },
    ]
}
