import Glibc
import JournalModel
import TerminalDriver
import Testing

/// However Loam ends, the shell gets its terminal as it was.
@Suite("The terminal is given back") struct GivenBackTests {
    @Test(
        "It is given back after a signal, also while writing",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE])
    func givenBack(signal: Int32) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.type("Some words")
        try loam.wait(for: "Some words")
        #expect(loam.isAlternate)
        #expect(!loam.isCooked)
        #expect(loam.hasMouse)
        #expect(loam.bracketsPastes)
        loam.send(signal: signal)
        let asked = [SIGTERM, SIGHUP, SIGINT].contains(signal)
        #expect(loam.end() == (asked ? 0 : -signal))
        #expect(loam.isGivenBack)
    }

    @Test("It is given back when the person leaves")
    func left() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        loam.quit()
        #expect(loam.isGivenBack)
        #expect(!loam.shows("today's note"))
    }

    @Test("Stepping out gives it back, keeps what is being written, and comes back to the same word")
    func steppedOut() throws {
        let home = TemporaryHome()
        var environment = home.environment
        environment["LOAM"] = TerminalDriver.program
        let script = "set -m; \"$LOAM\"; echo stepped out; read line; fg >/dev/null; echo left with $?"
        let shell = try TerminalDriver(["-c", script], environment: environment, program: "/bin/sh")
        try shell.wait(for: "Write today's note")
        try shell.beginNote()
        shell.type("Half a sent")
        shell.press("ctrl-z")
        try shell.wait(for: "stepped out")
        #expect(shell.isGivenBack)
        #expect(home.files(in: "writing").contains { home.read($0)?.contains("Half a sent") == true })
        shell.press("enter")
        try shell.wait(for: "Half a sent")
        #expect(shell.isAlternate)
        shell.type("ence.")
        try shell.wait(for: "Half a sentence.")
        try shell.keepAndLeave()
        shell.press("ctrl-q")
        try shell.wait(for: "left with 0")
        #expect(home.notes.map(\.text) == ["Half a sentence."])
    }

    @Test("A stop from outside keeps what is being written too")
    func stoppedFromOutside() throws {
        let home = TemporaryHome()
        var environment = home.environment
        environment["LOAM"] = TerminalDriver.program
        let script = "set -m; \"$LOAM\" & echo $! > \"$HOME/id\"; fg >/dev/null; echo stepped out; read line; fg"
        let shell = try TerminalDriver(["-c", script], environment: environment, program: "/bin/sh")
        try shell.wait(for: "Write today's note")
        try shell.beginNote()
        shell.type("Half a sentence")
        try shell.wait(for: "Half a sentence")
        let id = try #require(home.read("../id").flatMap { Int32($0.dropLast()) })
        kill(id, SIGTSTP)
        try shell.wait(for: "stepped out")
        #expect(shell.isGivenBack)
        #expect(home.files(in: "writing").contains { home.read($0)?.contains("Half a sentence") == true })
        shell.press("enter")
        try shell.wait(for: "Half a sentence")
        shell.send(signal: SIGHUP)
    }
}
