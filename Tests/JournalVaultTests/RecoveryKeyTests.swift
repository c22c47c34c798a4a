import Age
import JournalVault
import Testing

@Suite("recovery keys") struct RecoveryKeyTests {
    private func made() throws -> RecoveryKey {
        var generator = SystemRandomNumberGenerator()
        return try RecoveryKey(using: &generator)
    }

    private func typed(_ text: String) throws -> RecoveryKey {
        try RecoveryKey(typed: SecretBytes(copying: Array(text.utf8)))
    }

    @Test("is printed in three lines of groups, and is the stock program's key without them")
    func lines() throws {
        let key = try made()
        let groups = key.lines.map { $0.split(separator: " ").map(\.count) }
        #expect(groups == [[5, 5, 5, 5], [5, 5, 5, 5], [5, 5, 5, 3]])
        let joined = "AGE-SECRET-KEY-1" + key.lines.joined().filter { $0 != " " }
        #expect(key.secretText == SecretBytes(copying: Array(joined.utf8)))
    }

    @Test("is read however it is typed")
    func typing() throws {
        let key = try made()
        let lines = key.lines.joined(separator: "\n")
        let bare = lines.filter { $0 != " " && $0 != "\n" }
        let spellings = [
            lines, bare, bare.lowercased(), "  " + lines + "\r\n", lines.replacing(" ", with: "-"),
            "AGE-SECRET-KEY-1" + bare, "age-secret-key-1" + bare.lowercased(), "AGE-SECRET-KEY-1 " + lines,
            lines.replacing("0", with: "O"), lines.lowercased().replacing("0", with: "o"),
            lines.replacing("L", with: "1"),
            lines.replacing("L", with: "I"), bare.map { "\($0) " }.joined(),
        ]
        for spelling in spellings { #expect(try typed(spelling).secretText == key.secretText) }
    }

    @Test("says in which group one character is wrong")
    func mistyped() throws {
        let key = try made()
        let bare = Array(key.lines.joined().filter { $0 != " " })
        for place in [0, 4, 5, 29, 54, 55, 57] {
            var wrong = bare
            wrong[place] = wrong[place] == "Q" ? "P" : "Q"
            #expect(throws: VaultError.recoveryKey(.mistyped(group: place / 5 + 1))) { try typed(String(wrong)) }
            wrong[place] = "B"
            #expect(throws: VaultError.recoveryKey(.character(group: place / 5 + 1))) { try typed(String(wrong)) }
        }
    }

    @Test("says when more is wrong, or something is missing")
    func unreadable() throws {
        let bare = try made().lines.joined().filter { $0 != " " }
        var wrong = Array(bare)
        for place in [3, 30] { wrong[place] = wrong[place] == "Q" ? "P" : "Q" }
        #expect(throws: VaultError.recoveryKey(.unreadable)) { try typed(String(wrong)) }
        #expect(throws: VaultError.recoveryKey(.length(57))) { try typed(String(bare.dropLast())) }
        #expect(throws: VaultError.recoveryKey(.length(59))) { try typed(bare + "Q") }
        #expect(throws: VaultError.recoveryKey(.length(0))) { try typed(" ") }
        #expect(throws: VaultError.recoveryKey(.character(group: 1))) { try typed("é" + bare) }
    }
}
