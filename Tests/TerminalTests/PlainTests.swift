import Glibc
import JournalModel
import TerminalDriver
import Testing

/// `loam --plain`: the main job line by line, in a terminal that can do nothing but print lines.
@Suite("Line by line") struct PlainTests {
    private func open(_ home: TemporaryHome, columns: Int = 80) throws -> TerminalDriver {
        let loam = try TerminalDriver(
            ["--plain"], environment: home.environment.merging(["TERM": "dumb"]) { $1 }, columns: columns, rows: 60)
        try loam.wait(for: "8  Leave")
        return loam
    }

    @Test("A note is written, found again and read, and nothing moves the cursor", arguments: [80, 40])
    func mainJob(columns: Int) throws {
        let home = TemporaryHome()
        let loam = try open(home, columns: columns)
        loam.type("2\n")
        try loam.wait(for: "What is here?")
        loam.type("The walk by the canal.\n日本語 too.\n.\n")
        try loam.wait(for: "mood, 0 to 10")
        loam.type("11\n6\n\n8\n.q\n")
        try loam.wait(for: "Kept.")
        #expect(loam.shows("A number from 0 to 10, please"))
        loam.type("5\ncanal\n1\n")
        try loam.wait(for: "A later thought?")
        loam.type("Still so.\n.\n\n8\n")
        try loam.wait(for: "Everything is kept.")
        #expect(loam.end() == 0)
        #expect(!loam.isAlternate && !loam.hasMouse && loam.isCooked && loam.hasNoColors)
        let note = try #require(home.notes.first)
        #expect(note.text == "The walk by the canal.\n日本語 too.")
        #expect(note.checkIn["mood"] == 6 && note.checkIn["energy"] == nil && note.checkIn["sleep"] == 8)
        #expect(note.header.annotations.map(\.text) == ["Still so."])
        #expect(home.files(in: "writing").isEmpty)
    }

    @Test("Help now and grounding come in between, also while writing, and give the line back")
    func waysOut() throws {
        let home = TemporaryHome()
        let loam = try open(home)
        loam.type("2\nBefore it.\n.h\n")
        try loam.wait(for: "Go on where you were.")
        #expect(loam.shows("Loam never dials"))
        loam.type(".g\n")
        try loam.wait(for: "Which one? An empty line goes back.")
        loam.type("6\n")
        try loam.wait(for: "An empty line goes on.")
        loam.type(".q\n")
        try loam.wait(20, "grounding left") { $0.text.components("Which one?") >= 2 }
        loam.type("\n")
        try loam.wait(20, "back in the note") { $0.text.components("Go on where you were.") >= 2 }
        loam.type("After it.\n.\n.q\n8\n")
        #expect(loam.end() == 0)
        #expect(home.notes.map(\.text) == ["Before it.\nAfter it."])
    }

    @Test("A prompt is worked, how one is comes first, and what was given until one stops is kept")
    func working() throws {
        let home = TemporaryHome()
        let loam = try open(home)
        loam.type("3\n")
        try loam.wait(for: "How are you now?")
        loam.type("1\n")
        try loam.wait(for: "How strong is it now, 0 to 10")
        loam.type("7\nI am too much\n.q\n")
        try loam.wait(for: "Kept as it is.")
        loam.type("8\n")
        #expect(loam.end() == 0)
        let work = try #require(home.records(.work).first?.work)
        #expect(work.before == 7 && work.came.belief == "I am too much" && work.readiness == .steady)
        #expect(work.after == nil && work.outcome == nil)
    }

    @Test("Raw leads to grounding and keeps nothing but that; Today then begins with something steady")
    func raw() throws {
        let home = TemporaryHome()
        let loam = try open(home)
        loam.type("3\n3\n1\n")
        try loam.wait(for: "Nothing here has to work.")
        loam.type("\n1\n")
        try loam.wait(for: "You said raw. Something steady first")
        loam.type("\n8\n")
        #expect(loam.end() == 0)
        #expect(home.records(.work).isEmpty)
    }

    @Test("A closed window keeps what was written, and offers it again")
    func hangUp() throws {
        let home = TemporaryHome()
        let loam = try open(home)
        loam.type("2\nHalf a thought\n")
        try loam.wait(20, "it lies on the disk") { _ in !home.files(in: "writing").isEmpty }
        loam.hangUp()
        _ = loam.end()
        let again = try TerminalDriver(["--plain"], environment: home.environment, rows: 60)
        try again.wait(for: "You were writing this")
        try again.wait(for: "Half a thought")
        again.type("1\n")
        try again.wait(for: "8  Leave")
        again.type("8\n")
        #expect(again.end() == 0)
        #expect(home.notes.map(\.text) == ["Half a thought"] && home.files(in: "writing").isEmpty)
    }

    @Test("Through a pipe it prints nothing but lines, and ends when they end")
    func pipe() throws {
        let home = TemporaryHome()
        let environment = home.environment.merging(["LOAM": TerminalDriver.program]) { $1 }
        let shell = try TerminalDriver(
            [
                "-c",
                "printf '2\\nfrom a pipe\\n.\\n\\n\\n\\n\\n\\n4\\n1\\n' | \"$LOAM\" --plain | tr -d '\\n' | grep -c '[[:cntrl:]]'; echo ended",
            ], environment: environment, program: "/bin/sh")
        try shell.wait(for: "ended")
        #expect(shell.text.hasPrefix("0\n"))
        #expect(shell.end() == 0)
        #expect(home.notes.map(\.text) == ["from a pipe"])
    }

    @Test("A terminal that cannot move its cursor is told of it")
    func told() throws {
        let home = TemporaryHome()
        let loam = try TerminalDriver(environment: home.environment.merging(["TERM": "dumb"]) { $1 })
        #expect(loam.end() == 1)
        #expect(loam.shows("loam --plain"))
    }
}

extension String {
    /// How often words stand in it.
    fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}
