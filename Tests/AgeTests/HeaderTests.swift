import Age
import Testing

@Suite("the header") struct HeaderTests {
    @Test("its version line is exact", arguments: HeaderCases.version)
    func version(of file: Case) throws { try file.check() }

    @Test("its closing line is exact", arguments: HeaderCases.closing)
    func closing(of file: Case) throws { try file.check() }

    @Test("its stanzas keep to the grammar", arguments: StanzaCases.all)
    func stanza(of file: Case) throws { try file.check() }

    @Test("its faults have names") func faults() {
        let cases: [(String, HeaderFault)] = [
            ("", .truncated), ("age-enc", .truncated), ("PK", .notAge),
            ("age-encryption.org/v2\n", .unsupportedVersion),
            ("age-encryption.org/v1\n--- AAAA\n", .noStanzas), ("age-encryption.org/v1\n-> A\nAAAA", .truncated),
            ("age-encryption.org/v1\n-> A \n", .stanzaArguments), ("age-encryption.org/v1\n-> A\n?\n", .stanzaBody),
            ("age-encryption.org/v1\n-> A\n\n--- AAAA\n", .macLine),
        ]
        for (text, fault) in cases {
            #expect(throws: AgeError.header(fault)) { try Header(parsing: Array(text.utf8)) }
        }
    }
}
