import JournalModel
import TerminalDriver
import Testing

/// Someone who has read nothing: each step begins with what the screen says.
@Suite("A newcomer") struct NewcomerTests {
    @Test("From the first session to leaving, key by key", arguments: [(80, 24), (40, 12)])
    func firstEvening(columns: Int, rows: Int) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home, columns: columns, rows: rows)
        try logSession(loam)
        try writeNote(loam)
        try workPrompt(loam)
        try writeLetter(loam)
        try findAndAnnotate(loam)
        loam.quit()
        #expect(loam.isGivenBack)
        try checkFiles(of: home)
    }

    private func logSession(_ loam: TerminalDriver) throws {
        loam.press("s")
        try loam.wait(for: "past session")
        loam.press("p")
        try loam.waitLowercased("medicine")
        loam.type("MDMA")
        try loam.keepAndLeave()
        loam.press("1")
        try loam.wait(for: "today's note")
    }

    private func writeNote(_ loam: TerminalDriver) throws {
        try loam.beginNote()
        loam.type("The heron by the canal.")
        for value in ["6", "4", "7"] { loam.press("tab", value) }
        try loam.keepAndLeave()
    }

    private func workPrompt(_ loam: TerminalDriver) throws {
        loam.press("4")
        try loam.wait(for: "Abandonment")
        loam.press("enter")
        try loam.wait(for: "1 of 4")
        loam.press("enter")
        try loam.wait(for: "How are you now?")
        loam.press("enter")
        try loam.wait(for: "how strong is it now")
        loam.press("6", "enter")
        try loam.wait(for: "quiet timer")
        loam.press("enter")
        try loam.wait(for: "belief")
        loam.type("Quieter than it was.")
        loam.press("tab", "tab", "tab", "tab", "tab")
        loam.type("Someone came back.")
        loam.press("tab")
        try loam.wait(for: "How strong is it now?")
        loam.press("4", "enter")
        try loam.wait(for: "Softened")
        loam.press("enter")
        try loam.wait(for: "Stop here")
        loam.press("enter")
        try loam.wait(for: "Small scenes")
    }

    private func writeLetter(_ loam: TerminalDriver) throws {
        loam.press("1", "n")
        try loam.waitLowercased("letter")
        loam.press("t")
        try loam.wait(for: "Nothing is sent")
        loam.type("M.")
        loam.press("tab", "tab")
        loam.type("I kept wanting to call.")
        loam.press("escape")
        try loam.wait(for: "How long does it rest?")
        loam.press("enter")
        try loam.wait(for: "rests until")
    }

    private func findAndAnnotate(_ loam: TerminalDriver) throws {
        loam.press("1")
        try loam.wait(for: "today's note")
        loam.press("/")
        loam.type("heron")
        try loam.wait(for: "1 entry")
        loam.press("enter")
        try loam.wait(for: "later thought")
        loam.press("a")
        try loam.wait(for: "What you think of it now")
        loam.type("Still true.")
        try loam.keepAndLeave()
        try loam.wait(for: "Still true.")
    }

    private func checkFiles(of home: TemporaryHome) throws {
        let session = try #require(home.records(.session).first?.session)
        #expect(session.medicine == "MDMA")
        let note = try #require(home.notes.first)
        #expect(note.text == "The heron by the canal.")
        #expect(["mood", "energy", "sleep"].map { note.checkIn[$0] } == [6, 4, 7])
        #expect(note.header.session == session.header.id)
        #expect(note.header.annotations.map(\.text) == ["Still true."])
        let work = try #require(home.records(.work).first?.work)
        #expect(work.before == 6 && work.after == 4 && work.outcome == .softened)
        #expect(work.came.belief == "Quieter than it was." && work.alsoTrue == "Someone came back.")
        let letter = try #require(home.records(.draft).first?.draft)
        #expect(letter.to == "M." && letter.text == "I kept wanting to call.")
        #expect(letter.holdUntil != nil)
        #expect(home.files(in: "writing") == [])
    }
}

extension TerminalDriver {
    /// Waits for words, however they begin: a narrow screen writes labels large.
    fileprivate func waitLowercased(_ words: String) throws {
        try wait(20, "\"\(words)\" never came") { $0.text.lowercased().contains(words) }
    }
}
