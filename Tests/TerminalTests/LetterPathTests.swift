import JournalModel
import TerminalDriver
import Testing

/// A letter that is never sent, over six weeks, in the real program.
@Suite("A letter") struct LetterPathTests {
    @Test("From the first word through two re-readings and the pages to letting go")
    func wholeWay() throws {
        let home = TemporaryHome()
        try write(home)
        try readAgain(home, at: "2026-11-20", value: 8, "Less sharp.", reason: "its rest is over")
        try readAgain(
            home, at: "2026-12-04", value: 4, "It is mine more than theirs.", reason: "You last read it again")
        try answerPages(home)
        let letter = try #require(home.records(.draft).first?.draft)
        #expect(letter.text == "You were kind when it counted.")
        #expect(letter.rereads.map(\.trueNow) == [8, 4])
        #expect(letter.discernment.count == 10)
        try letGo(home)
        #expect(home.records(.draft).isEmpty)
        let trash = home.files(in: "trash")
        #expect(trash.count == 1 && trash[0].contains(letter.header.id.text))
        #expect(home.files(in: "writing") == [])
    }

    @Test("Erased for good, no file anywhere holds a word of it, a backup neither")
    func erased() throws {
        let home = TemporaryHome()
        try write(home)
        let loam = try open(home, "2026-12-22")
        try loam.wait(20, "today's backup") { _ in
            home.files(in: "backups").contains { $0.contains("drafts/") }
        }
        loam.press("6", "enter")
        try loam.wait(for: "read again")
        loam.press("o", "3", "2")
        try loam.wait(for: "stop")
        loam.press("enter")
        try loam.wait(for: "It is gone, with its versions")
        loam.quit()
        let holding = home.files().filter { home.read($0)?.contains("kind when it counted") == true }
        #expect(holding.isEmpty && !home.files(in: "backups").isEmpty)
        #expect(home.files(in: "trash").isEmpty && home.files(in: "writing").isEmpty)
    }

    private func open(_ home: TemporaryHome, _ day: String) throws -> TerminalDriver {
        try openLoam(home, ["LOAM_NOW": "\(day)T20:00:00+01:00[Europe/Berlin]"])
    }

    private func write(_ home: TemporaryHome) throws {
        let loam = try open(home, "2026-11-10")
        loam.press("n")
        try loam.wait(for: "A letter that is not sent")
        loam.press("t")
        try loam.wait(for: "Nothing is sent")
        loam.type("M.")
        loam.press("tab", "tab")
        loam.type("You were kind when it counted.")
        loam.press("escape")
        try loam.wait(for: "How long does it rest?")
        loam.press("2")
        try loam.wait(for: "Until which day")
        loam.type("20 november")
        loam.press("enter")
        try loam.wait(for: "rests until Fri 20 Nov")
        loam.quit()
    }

    /// Opened from Today, where it is offered because its day has come.
    private func readAgain(
        _ home: TemporaryHome, at day: String, value: Int, _ words: String, reason: String
    ) throws {
        let loam = try open(home, day)
        try loam.wait(for: reason)
        try loam.openLine("Your letter to M.")
        try loam.wait(for: "how true is it now, and what has changed")
        #expect(loam.shows("You were kind when it counted."))
        loam.press("enter")
        try loam.wait(for: "What has changed since you wrote it")
        loam.press("\(value)", "tab")
        loam.type(words)
        try loam.keepAndLeave()
        try loam.wait(for: "today's note")
        #expect(!loam.shows(reason))
        loam.quit()
    }

    private func answerPages(_ home: TemporaryHome) throws {
        let loam = try open(home, "2026-12-05")
        loam.press("6", "enter")
        try loam.wait(for: "read again")
        loam.press("d")
        for page in 1...10 {
            try loam.wait(for: "\(page) of 10")
            loam.type("Answer \(page).")
            loam.press("tab")
        }
        try loam.wait(for: "10 of 10 pages answered")
        loam.quit()
    }

    private func letGo(_ home: TemporaryHome) throws {
        let loam = try open(home, "2026-12-22")
        loam.press("6", "enter")
        try loam.wait(for: "read again")
        loam.press("o")
        try loam.wait(for: "What became of it")
        loam.press("3")
        try loam.wait(for: "The words thin out")
        loam.press("1")
        try loam.wait(for: "stop")
        loam.press("enter")
        try loam.wait(for: "Let go.")
        loam.quit()
    }
}
