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

    enum End: CaseIterable { case kill, hangUp, terminate, interrupt, closedWindow }

    @Test("What is being typed is on disk, and offered again, however the program ends", arguments: End.allCases)
    func writingOutlivesTheProgram(end: End) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.type("Half a sentence that must not")
        try loam.wait(for: "must not")
        switch end {
        case .kill:
            // Nothing can be done at the moment of a kill: it has to be on disk before.
            try loam.wait(20, "the text never came to disk") { _ in
                home.files(in: "writing").contains { home.read($0)?.contains("must not") == true }
            }
            loam.send(signal: SIGKILL)
        case .hangUp: loam.send(signal: SIGHUP)
        case .terminate: loam.send(signal: SIGTERM)
        case .interrupt: loam.send(signal: SIGINT)
        case .closedWindow: loam.hangUp()
        }
        #expect(loam.end() != nil)
        let again = try openLoam(home)
        try again.wait(for: "was kept")
        #expect(home.files(in: "writing").contains { home.read($0)?.contains("Half a sentence that must not") == true })
    }
}
