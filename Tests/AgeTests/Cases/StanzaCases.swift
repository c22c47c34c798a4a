/// Stanzas for nobody we know beside one for Alice: the grammar alone decides.
enum StanzaCases {
    static let all: [Case] = [
        with("one for nobody", success, "-> grease\n\n"),
        with("one with arguments", success, "-> grease a b c\nAAAA\n"),
        with("every visible character", success, "-> " + String(decoding: UInt8(0x21)...0x7E, as: UTF8.self) + "\n\n"),
        with("a full line and an empty one", success, "-> grease\n\(line)\n\n"),
        with("three full lines and a short one", success, "-> grease\n\(line)\n\(line)\n\(line)\nAAA\n"),
        with("no type", headerFailure, "->\n\n"),
        with("an empty type", headerFailure, "-> \n\n"),
        with("no space", headerFailure, "->grease\n\n"),
        with("two spaces before the type", headerFailure, "->  grease\n\n"),
        with("an empty argument", headerFailure, "-> grease  a\n\n"),
        with("a space at the end", headerFailure, "-> grease a \n\n"),
        with("a tab", headerFailure, "-> grease\ta\n\n"),
        with("a carriage return", headerFailure, "-> grease a\r\n\n"),
        with("a control character", headerFailure, "-> grease \u{1}\n\n"),
        with("a delete character", headerFailure, "-> grease \u{7F}\n\n"),
        with("a null", headerFailure, "-> grease \0\n\n"),
        with("a letter outside ASCII", headerFailure, "-> grease \u{E9}\n\n"),
        with("another arrow", headerFailure, "=> grease\n\n"),
        with("a space before the arrow", headerFailure, " -> grease\n\n"),
        with("no line for its body", headerFailure, "-> grease\n"),
        with("a full line and no shorter one", headerFailure, "-> grease\n\(line)\n"),
        with("a line too long", headerFailure, "-> grease\n\(line)AAAA\n\n"),
        with("two lines in one", headerFailure, "-> grease\n\(line)\(line)\n\n"),
        with("two short lines", headerFailure, "-> grease\nAAAA\nAAAA\n"),
        with("an empty line too many", headerFailure, "-> grease\nAAAA\n\n"),
        with("a carriage return in the body", headerFailure, "-> grease\nAAAA\r\n"),
        with("a space in the body", headerFailure, "-> grease\nAA AA\n"),
        with("padding in the body", headerFailure, "-> grease\nAA==\n"),
        with("a lax spelling of the body", headerFailure, "-> grease\nAB\n"),
        with("a single digit", headerFailure, "-> grease\nA\n"),
        with("the alphabet of URLs", headerFailure, "-> grease\nAA-_\n"),
    ]

    private static let line = String(repeating: "A", count: 64)

    private static func with(_ name: String, _ expect: String, _ stanza: String) -> Case {
        Case(name, expect) { try Forge.file(stanza + Forge.x25519Stanza()) }
    }
}
