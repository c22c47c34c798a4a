import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Every script and every size of text, typed and pasted, reaches the file as it was given.
@Suite("Text of every kind") struct TextTests {
    /// No letter of it means anything to a rating or a choice.
    static let words = "日本語とé, cafe\u{301}\u{2019}s 👨‍👩‍👧‍👦🏳️‍🌈👍🏽🇩🇪 שָׁלוֹם عربي ไทย ½".replacingCommas

    enum Way: CaseIterable { case typed, pasted, byteByByte }

    private func give(_ way: Way, _ text: String, to loam: TerminalDriver) {
        switch way {
        case .typed: loam.type(text)
        case .pasted: loam.paste(text)
        case .byteByByte:
            for byte in text.utf8 {
                loam.send([byte])
                usleep(300)
            }
            loam.settle()
        }
    }

    @Test("Words in every script fill every line of a note, and are saved byte for byte", arguments: Way.allCases)
    func everyLineOfANote(way: Way) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        let labels = try fillEveryLine(of: loam, way)
        #expect(labels.contains("dreams"))
        try loam.keepAndLeave()
        loam.quit()
        let note = try #require(home.records(.note).first)
        for key in ["text", "body", "dreams"] {
            #expect(bytes(note.value.object[key]?.string) == Array(Self.words.utf8), "\(key)")
        }
        for key in ["discomforts", "practices", "tags"] {
            #expect(bytes(note.value.object[key]?.array?.first?.string) == Array(Self.words.utf8), "\(key)")
        }
    }

    @Test(
        "Words in every script fill every line of a session, and are saved byte for byte",
        arguments: [Way.typed, .pasted])
    func everyLineOfASession(way: Way) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginSession()
        let labels = try fillEveryLine(of: loam, way)
        #expect(labels.count > 12)
        loam.press("ctrl-s")
        try loam.wait(for: "saved")
        loam.press("ctrl-q")
        #expect(loam.end() == 0)
        let session = try #require(home.records(.session).first).value.object
        for key in ["setting", "guideName", "intention", "shifted", "resistance", "tiredness", "nextTime", "doses"] {
            #expect(bytes(session[key]?.string) == Array(Self.words.utf8), "\(key)")
        }
        for key in ["belief", "feeling", "body", "urge", "memory"] {
            #expect(bytes(session["stirred"]?.object?[key]?.string) == Array(Self.words.utf8), "\(key)")
        }
    }

    private func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }

    /// The lines that take times, numbers and choices.
    private static let others: Set<String> = [
        "mood", "energy", "sleep", "tension", "openness", "medicine", "began", "ended", "with", "signs", "tired after",
    ]

    /// Goes from line to line and gives the words to each that takes text; the labels of the lines it came by.
    private func fillEveryLine(of loam: TerminalDriver, _ way: Way) throws -> Set<String> {
        var labels: Set<String> = []
        while true {
            let label = String(loam.screen[loam.cursor.row].prefix(24)).firstWords
            labels.insert(label)
            if !Self.others.contains(label) {
                give(way, Self.words, to: loam)
                try loam.wait(20, "the words never came to \(label)") { $0.screen[$0.cursor.row].contains("½") }
            }
            let before = (loam.text, loam.cursor.row)
            loam.press("tab")
            do { try loam.wait(2, "the end") { $0.text != before.0 || $0.cursor.row != before.1 } } catch { break }
        }
        return labels
    }

    @Test("A megabyte is pasted whole, shown, and saved whole")
    func aMegabyte() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        let line = "The river was high again, and the café 日本 full of people 👨‍👩‍👧‍👦 who did not look up.\n"
        let text = String(repeating: line, count: (1 << 20) / line.utf8.count + 1) + "And that was all."
        loam.paste(text)
        try loam.wait(for: "And that was all.")
        try loam.keepAndLeave()
        loam.quit()
        let saved = try #require(home.notes.first).text
        #expect(Array(saved.utf8) == Array(text.utf8))
    }

    @Test("What looks like keys inside a paste is only text")
    func escapesInAPaste() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.paste("one\u{1B}[31m two\u{1B} three\u{11} \u{1B}[20 four")
        loam.type(" five")
        try loam.wait(for: "five")
        try loam.keepAndLeave()
        loam.quit()
        #expect(home.notes.map(\.text) == ["one\u{1B}[31m two\u{1B} three\u{11} \u{1B}[20 four five"])
    }

    @Test("A paste that never ends does not take the keys away")
    func endlessPaste() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.type("\u{1B}[200~pasted, and the mark that ends it was lost")
        try loam.wait(for: "was lost")
        loam.type(" typed")
        try loam.wait(for: "lost typed")
    }
}

extension String {
    /// What stands before a gap of two spaces.
    fileprivate var firstWords: String {
        let line = drop { $0 == " " }
        return String(line[..<(line.firstRange(of: "  ")?.lowerBound ?? line.endIndex)])
    }

    /// Without the sign that parts the items of a list.
    fileprivate var replacingCommas: String { filter { $0 != "," } }
}
