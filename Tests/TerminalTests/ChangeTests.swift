import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Deleting, taking back, and the person's own editor.
@Suite("Changes") struct ChangeTests {
    @Test("What was deleted comes back whole with one key")
    func deleteAndUndo() throws {
        let home = TemporaryHome()
        home.makeFolders()
        let path = home.addNote("2026-11-01-aaaaaaaa", "Deleted by mistake")
        let before = home.read(path)
        let loam = try openLoam(home)
        loam.press("2")
        try loam.wait(for: "Deleted by mistake")
        loam.press("delete")
        try loam.wait(20, "the file never went") { _ in home.read(path) == nil }
        #expect(home.files(in: "trash").count == 1)
        loam.press("u")
        try loam.wait(20, "the file never came back") { _ in home.read(path) != nil }
        try loam.wait(for: "Deleted by mistake")
        loam.quit()
        #expect(home.read(path) == before)
        #expect(home.files(in: "trash") == [])
    }

    @Test("Every change of the run is taken back in turn, and made again")
    func undoEverything() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.type("One")
        try loam.keepAndLeave()
        try loam.beginNote()
        loam.press("end")
        loam.type(" two")
        try loam.keepAndLeave()
        loam.press("2")
        try loam.wait(for: "One two")
        loam.press("a")
        loam.type("Three, later")
        loam.press("escape")
        try waitForNote(loam, home) { $0?.header.annotations.map(\.text) == ["Three, later"] }
        loam.press("delete")
        try waitForNote(loam, home) { $0 == nil }
        loam.press("u")
        try waitForNote(loam, home) { $0?.header.annotations.count == 1 }
        loam.press("u")
        try waitForNote(loam, home) { $0?.header.annotations.count == 0 }
        loam.press("u")
        try waitForNote(loam, home) { $0?.text == "One" }
        loam.press("u")
        try waitForNote(loam, home) { $0 == nil }
        loam.press("u")
        try loam.wait(for: "Nothing to undo")
        for _ in 0..<3 { loam.press("ctrl-r") }
        try waitForNote(loam, home) { $0?.text == "One two" && $0?.header.annotations.count == 1 }
        loam.press("ctrl-r")
        try waitForNote(loam, home) { $0 == nil }
        loam.quit()
    }

    private func waitForNote(_ loam: TerminalDriver, _ home: TemporaryHome, _ holds: (Note?) -> Bool) throws {
        try loam.wait(20, "the file never became so: \(String(describing: home.notes.first))") { _ in
            holds(home.notes.first)
        }
    }

    @Test("What is typed then taken away again leaves nothing behind")
    func nothingWritten() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.type("a")
        try loam.wait(20, "it was never kept") { _ in !home.files(in: "writing").isEmpty }
        loam.press("backspace")
        loam.press("escape")
        try loam.wait(for: "today's note")
        loam.quit()
        #expect(home.notes == [])
        #expect(home.files(in: "writing") == [])
    }

    @Test("Writing again with the same number of keys is kept again")
    func keptAgain() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        for words in ["The first paste", "The second paste"] {
            try loam.beginNote()
            loam.paste(words)
            try loam.wait(20, "\(words) was never kept") { _ in
                home.files(in: "writing").contains { home.read($0)?.contains(words) == true }
            }
            try loam.keepAndLeave()
        }
        loam.quit()
    }
}

/// The person's own editor.
@Suite("An editor of one's own") struct EditorTests {
    private func begin(_ home: TemporaryHome, editor: String) throws -> TerminalDriver {
        let loam = try openLoam(home, ["EDITOR": editor])
        try loam.beginNote()
        loam.type("Begun here")
        loam.press("ctrl-e")
        return loam
    }

    @Test("What the editor wrote comes back and is saved; nothing of it stays elsewhere")
    func edits() throws {
        let home = TemporaryHome()
        mkdir(home.journal, 0o700)
        home.write("printf '\\nand from the editor, 日本語' >> \"$1\"\n", to: "../editor.sh")
        let loam = try begin(home, editor: "/bin/sh \(home.path)/editor.sh")
        try loam.wait(for: "from the editor, 日本語")
        #expect(loam.isAlternate)
        try loam.keepAndLeave()
        loam.quit()
        #expect(home.notes.map(\.text) == ["Begun here\nand from the editor, 日本語"])
        #expect(home.files(in: "..").filter { $0.contains("loam-") } == [])
    }

    @Test(
        "An editor that fails, or is not there, changes nothing and is named",
        arguments: [("false", "The editor ended with 1"), ("no-such-editor", "no-such-editor could not be started")])
    func fails(editor: String, words: String) throws {
        let home = TemporaryHome()
        let loam = try begin(home, editor: editor)
        try loam.wait(for: words)
        #expect(loam.shows("Begun here"))
        try loam.keepAndLeave()
        loam.quit()
        #expect(home.notes.map(\.text) == ["Begun here"])
    }
}
