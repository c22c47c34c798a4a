import Glibc
import TerminalDriver
import Testing

/// Writing in the real program, in a real terminal, on real files.
@Suite("Writing", .serialized) struct WritingTests {
    @Test("A note is written, kept, and stands in a file of its own")
    func noteIsKept() throws {
        let home = TemporaryHome()
        let loam = try TerminalDriver(environment: home.environment)
        try loam.wait(for: "Write today's note")
        loam.press("w")
        loam.type("The heron was there again.")
        loam.press("escape")
        try loam.wait(for: "saved")
        let note = try #require(home.files().first { $0.hasPrefix("notes/") })
        #expect(home.read(note)?.contains("The heron was there again.") == true)
        loam.press("ctrl-q")
        #expect(loam.end() == 0)
        #expect(!loam.isAlternate)
        #expect(loam.isCooked)
    }

    @Test(
        "What is being typed is on disk within two seconds, and offered after a kill",
        arguments: [SIGKILL, SIGHUP, SIGTERM])
    func writingOutlivesTheProgram(signal: Int32) throws {
        let home = TemporaryHome()
        let loam = try TerminalDriver(environment: home.environment)
        try loam.wait(for: "Write today's note")
        loam.press("w")
        loam.type("Half a sentence that must not")
        if signal == SIGKILL {
            try loam.wait(2.5, "the text never came to disk") { _ in
                home.files(in: "writing").contains { home.read($0)?.contains("must not") == true }
            }
        }
        loam.send(signal: signal)
        #expect(loam.end() != nil)
        let again = try TerminalDriver(environment: home.environment)
        try again.wait(for: "was kept")
        #expect(home.files(in: "writing").contains { home.read($0)?.contains("Half a sentence") == true })
    }
}
