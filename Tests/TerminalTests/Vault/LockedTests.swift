import Glibc
import JournalModel
import TerminalDriver
import Testing

/// The vault as a person meets it at the door, in the real program.
@Suite("Locked") struct LockedTests {
    @Test(
        "It begins locked; a wrong passphrase is said kindly; the right one opens it", arguments: [(80, 24), (40, 12)])
    func opens(columns: Int, rows: Int) throws {
        let sealed = try SealedHome()
        let loam = try sealed.start(["NO_COLOR": "1"], columns: columns, rows: rows)
        loam.type("not this one")
        #expect(!loam.shows("not this"))
        loam.press("enter")
        try loam.wait(for: "That is not the passphrase.")
        loam.press("f1")
        try loam.wait(for: "112")
        loam.press("q")
        try loam.wait(for: "The journal is locked.")
        try loam.unlock()
        try loam.wait(for: "today's note")
        loam.quit()
    }

    @Test("A passphrase that is pasted, or spelled with separate accents, opens it as well")
    func otherSpellings() throws {
        let sealed = try SealedHome()
        let loam = try sealed.start()
        loam.paste(SealedHome.passphrase)
        loam.press("enter")
        try loam.wait(for: "today's note")
        loam.quit()
    }

    @Test("Locked in the middle of a sentence, it comes back to that sentence")
    func middleOfASentence() throws {
        let sealed = try SealedHome()
        let loam = try sealed.open()
        try loam.beginNote()
        loam.type("Half a sent")
        let process = loam.process
        try loam.lock()
        #expect(!loam.shows("Half a sent"))
        #expect(loam.process == process)
        #expect(sealed.writings.compactMap(\.note?.text) == ["Half a sent"])
        try loam.unlock()
        try loam.wait(for: "Half a sent")
        loam.type("ence.")
        try loam.wait(for: "Half a sentence.")
        try loam.keepAndLeave()
        loam.quit()
        #expect(sealed.records.compactMap(\.note?.text) == ["Half a sentence."])
        #expect(loam.isGivenBack)
    }

    enum End: CaseIterable { case kill, hangUp, terminate, closedWindow }

    @Test("However the program ends, what was being typed is in the vault", arguments: End.allCases)
    func outlives(end: End) throws {
        let sealed = try SealedHome()
        let loam = try sealed.open()
        try loam.beginNote()
        loam.type("Half a sentence that must not")
        try loam.wait(for: "must not")
        switch end {
        case .kill:
            try loam.wait(4, "the text never came to disk") { _ in
                sealed.writings.contains { $0.note?.text == "Half a sentence that must not" }
            }
            loam.send(signal: SIGKILL)
        case .hangUp: loam.send(signal: SIGHUP)
        case .terminate: loam.send(signal: SIGTERM)
        case .closedWindow: loam.hangUp()
        }
        #expect(loam.end() != nil)
        #expect(sealed.writings.compactMap(\.note?.text) == ["Half a sentence that must not"])
        #expect(sealed.traces(of: "must not") == [])
        let again = try sealed.open()
        try again.wait(for: "was kept")
        again.quit()
    }

    @Test("Stepping out to the shell locks, and coming back asks")
    func stepsOut() throws {
        let sealed = try SealedHome()
        let script = "set -m; \"$LOAM\"; echo stepped out; read line; fg >/dev/null; echo left with $?"
        let environment = sealed.environment.merging(["LOAM": TerminalDriver.program]) { _, new in new }
        let shell = try TerminalDriver(["-c", script], environment: environment, program: "/bin/sh")
        try shell.wait(for: "The journal is locked.")
        try shell.unlock()
        try shell.beginNote()
        shell.type("Half a sentence")
        shell.press("ctrl-z")
        try shell.wait(for: "stepped out")
        #expect(shell.isGivenBack)
        #expect(sealed.writings.compactMap(\.note?.text) == ["Half a sentence"])
        shell.press("enter")
        try shell.wait(for: "The journal is locked.")
        try shell.unlock()
        try shell.wait(for: "Half a sentence")
        shell.press("escape", "ctrl-q")
        try shell.wait(for: "left with 0")
    }

    @Test("A while without a key locks it, in one step and with no polling before")
    func idle() throws {
        let sealed = try SealedHome(settings: #"{"lockAfter": 0.05}"#)
        let loam = try sealed.open()
        try loam.wait(for: "today's note")
        try loam.wait(for: "The journal is locked.")
    }
}
