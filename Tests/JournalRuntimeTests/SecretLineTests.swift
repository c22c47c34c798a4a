import Age
import Testing
import TextUI

@testable import JournalRuntime

@Suite("A secret that is typed") struct SecretLineTests {
    private func typed(_ text: String) -> SecretLine {
        var line = SecretLine()
        for character in text { _ = line.handle(.character(character)) }
        return line
    }

    private func bytes(_ line: SecretLine) -> [UInt8] {
        var line = line
        return line.take().withArray { $0 }
    }

    @Test("It is the bytes that were typed, whatever they spell")
    func letters() {
        for text in ["four windows", "日本語", "e\u{301}a", "👩‍👩‍👧"] { #expect(bytes(typed(text)) == Array(text.utf8)) }
    }

    @Test("Backspace takes a letter with its marks, and stops at the beginning")
    func backspace() {
        var line = typed("ae\u{301}\u{323}")
        _ = line.handle(.backspace)
        #expect(bytes(line) == Array("a".utf8))
        for _ in 0..<3 { _ = line.handle(.backspace) }
        #expect(line.isEmpty)
    }

    @Test("Handed over, or cleared, it is empty again")
    func emptied() {
        var line = typed("abc")
        let taken = line.take()
        #expect(taken.count == 3)
        #expect(line.isEmpty)
        line = typed("abc")
        _ = line.handle(.ctrl("u"))
        #expect(line.isEmpty)
    }

    @Test("Keys that type nothing are left to the screen")
    func others() {
        var line = SecretLine()
        for key in [Key.enter, .escape, .tab, .function(1), .ctrl("g"), .ctrl("q"), .alt("a")] {
            let isTaken = line.handle(key)
            #expect(!isTaken)
        }
    }

    @Test("It never outgrows its place, where it would leave its letters behind")
    func bounded() {
        #expect(bytes(typed(String(repeating: "x", count: 5000))).count == 1024)
    }

    @Test("A paste comes as keys while a secret is asked for, and presses no Enter")
    func paste() {
        var decoder = InputDecoder()
        decoder.pastesAsKeys = true
        let events = decoder.feed(Array("\u{1B}[200~pä\rss\u{1B}[201~".utf8))
        #expect(events == ["p", "ä", "s", "s"].map { InputEvent.key(.character($0)) })
        decoder.pastesAsKeys = false
        #expect(decoder.feed(Array("\u{1B}[200~ab\u{1B}[201~".utf8)) == [.paste("ab")])
    }
}
