import Glibc
import JournalModel
import TerminalDriver
import Testing

/// A newcomer to the scales: a baseline, a session, days of the three weeks after it, the same scale again, and a report of
/// it. Everything is typed, in the real program; only the clock is moved between its starts.
@Suite("Scales, from a baseline to a report") struct ScalesTests {
    let home = TemporaryHome()

    private func open(_ now: String) throws -> TerminalDriver {
        let loam = try TerminalDriver(
            environment: home.environment.merging(["LOAM_NOW": "\(now)[Europe/Berlin]"]) { _, new in new })
        try loam.wait(for: "today's note")
        return loam
    }

    /// Goes down the list of scales until the page beside it is that of one, and begins to answer.
    private func begin(_ name: String, on loam: TerminalDriver) throws {
        loam.press("5")
        try loam.wait(for: "Questionnaires")
        loam.press("home")
        for _ in 0..<30 where !loam.text.contains(name) {
            let before = loam.text
            loam.press("down")
            try loam.wait(20, "the next one") { $0.text != before }
        }
        loam.press("t")
        try loam.wait(for: "1 of")
    }

    private func answer(_ values: [Int], on loam: TerminalDriver) throws {
        for value in values { loam.press(String(value)) }
        try loam.wait(for: "from 0 to")
    }

    @Test("The whole way, key by key")
    func whole() throws {
        let report = home.path + "/report.html"
        try baseline()
        try session()
        try checkIns()
        try again()
        try write(report)
        try read(report)
    }

    private func baseline() throws {
        let loam = try open("2026-10-20T19:00:00+02:00")
        try begin("Patient Health Questionnaire-9", on: loam)
        try answer([2, 2, 2, 2, 2, 2, 2, 2, 0, 1], on: loam)
        #expect(loam.text.contains("16"))
        loam.press("enter")
        try begin("PTSD Checklist for DSM-5, past month", on: loam)
        try answer(Array(repeating: 2, count: 20), on: loam)
        #expect(loam.text.contains("40"))
        loam.quit()
        #expect(home.records(.response).count == 2)
    }

    private func session() throws {
        let loam = try open("2026-10-27T20:00:00+01:00")
        loam.press("s")
        try loam.wait(for: "past session")
        loam.press("p")
        try loam.wait(for: "edicine")
        loam.type("MDMA")
        try loam.keepAndLeave()
        loam.quit()
    }

    /// Six days of the three weeks, each typed into its note: the mood on its first line, sleep two lines further down.
    private static let days = [
        ("2026-10-28", 3, 6), ("2026-10-30", 3, 4), ("2026-11-03", 5, 6), ("2026-11-08", 6, 6), ("2026-11-12", 6, 8),
        ("2026-11-17", 7, 4),
    ]

    private func checkIns() throws {
        for (day, mood, sleep) in Self.days {
            let loam = try open("\(day)T21:00:00+01:00")
            try loam.beginNote()
            loam.press("tab")
            loam.type(String(mood))
            loam.press("tab", "tab")
            loam.type(String(sleep))
            try loam.keepAndLeave()
            loam.quit()
        }
        #expect(home.notes.map { $0.checkIn["mood"] } == Self.days.map { Double($0.1) })
        #expect(home.notes.allSatisfy { $0.checkIn.measures.count == 2 })
    }

    private func again() throws {
        let loam = try open("2026-11-18T19:00:00+01:00")
        try begin("16, moderately", on: loam)
        try answer([1, 1, 1, 1, 0, 1, 1, 0, 0, 0], on: loam)
        try loam.wait(for: "16 then, 6 now: 10 fewer")
        try loam.wait(for: "Improved")
        loam.press("v")
        try loam.wait(for: "change band (6)")
        loam.press("t")
        try loam.wait(for: "moderately severe")
        loam.quit()
    }

    private func write(_ report: String) throws {
        let loam = try open("2026-11-18T19:30:00+01:00")
        loam.press("5")
        try loam.wait(for: "Questionnaires")
        loam.press("R")
        try loam.wait(for: "Only what is ticked leaves")
        try loam.wait(for: "6 days")
        loam.press("v")
        try loam.wait(for: "This is all of it")
        loam.press("o")
        try loam.wait(for: "Write it where?")
        for _ in 0..<40 { loam.press("backspace") }
        loam.type(report)
        loam.press("enter")
        try loam.wait(for: "Written to")
        loam.quit()
    }

    private func read(_ report: String) throws {
        var status = stat()
        #expect(stat(report, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let file = try #require(fopen(report, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        let page = String(decoding: bytes.prefix(count), as: UTF8.self)
        for words in [
            "Patient Health Questionnaire-9", "16 then, 6 now: 10 fewer", "PTSD Checklist for DSM-5, past month",
            "day 22 (1st)",
            "Wed 28 Oct 2026</th><td dir=\"auto\">day 1 (1st)</td><td dir=\"auto\">3</td><td dir=\"auto\">6</td>",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        // Two totals of PHQ-9 and six days each of mood and sleep are drawn; PCL-5, taken once, is said and not drawn.
        #expect(page.split(separator: "class=\"point\"", omittingEmptySubsequences: false).count - 1 == 14)
        #expect(!page.contains("MDMA"))
    }
}
