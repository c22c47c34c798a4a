import Glibc
import JournalModel
import TerminalDriver
import Testing

/// From choosing prompts for a session to meeting one of them again, eight weeks later, in the real program.
@Suite("Prompts taken along") struct SheetPathTests {
    @Test("Three prompts are chosen, taken into a session and one is worked; six weeks after quiet it returns")
    func wholeWay() throws {
        let home = TemporaryHome()
        try choose(home)
        try workInSession(home)
        try fallQuiet(home)
        try meetAgain(home)
        try checkFiles(of: home)
    }

    private func at(_ time: String) -> [String: String] { ["LOAM_NOW": "\(time)+01:00[Europe/Berlin]"] }

    private func choose(_ home: TemporaryHome) throws {
        let loam = try openLoam(home, at("2026-11-10T20:00:00"))
        loam.press("4", "enter")
        try loam.wait(for: "1 of 4")
        loam.press("t")
        try loam.wait(for: "When might it be?")
        loam.type("17 nov")
        loam.press("enter")
        try loam.wait(for: "Planned for Tue 17 Nov")
        loam.press("down", "t", "down", "t")
        try loam.wait(for: "On the sheet")
        loam.press("3", "home")
        try loam.wait(for: "For your session on Tue 17 Nov")
        loam.press("enter")
        try loam.wait(for: "Taken along to your session on Tue 17 Nov")
        loam.press("o")
        try loam.wait(for: "A page to print")
        loam.press("1")
        try loam.wait(for: "Where to")
        loam.press("enter")
        try loam.wait(for: "Written to")
        loam.quit()
        try checkPage("\(home.path)/sheet-2026-11-17.html")
    }

    private func checkPage(_ path: String) throws {
        var info = stat()
        #expect(stat(path, &info) == 0 && info.st_mode & 0o777 == 0o600)
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let page = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
        for place in 1...3 { #expect(page.contains("Abandonment, \(place) of 4")) }
    }

    private func workInSession(_ home: TemporaryHome) throws {
        let loam = try openLoam(home, at("2026-11-17T10:00:00"))
        loam.press("s")
        try loam.wait(for: "A session, now")
        loam.press("s")
        try loam.wait(for: "As you planned it for Tue 17 Nov, and what you take along")
        loam.type("MDMA")
        loam.press("enter", "enter", "enter")
        try loam.wait(for: "Begin now")
        loam.press("enter")
        try loam.wait(for: "just begun")
        loam.press("S")
        try loam.wait(for: "Taken along to the session under way")
        loam.press("enter")
        try loam.wait(for: "How are you now?")
        loam.press("enter")
        try loam.wait(for: "how strong is it now")
        loam.press("7", "enter", "enter")
        try loam.wait(for: "belief")
        loam.type("If I stop, no one will stay.")
        for _ in 0..<6 { loam.press("tab") }
        try loam.wait(for: "How strong is it now?")
        loam.press("3", "enter")
        try loam.wait(for: "Softened")
        loam.press("enter")
        try loam.wait(for: "Name it yourself")
        loam.press("3")
        try loam.wait(for: "In your words")
        loam.press("enter")
        try loam.wait(for: "Kept in your words")
        loam.press("escape", "escape")
        try loam.wait(for: "it has ended")
        loam.press("e")
        try loam.wait(for: "Has the session ended?")
        loam.press("enter")
        try loam.wait(for: "MDMA")
        loam.quit()
    }

    private func fallQuiet(_ home: TemporaryHome) throws {
        let loam = try openLoam(home, at("2026-12-08T20:00:00"))
        loam.press("4", "home", "enter")
        try loam.wait(for: "what was done")
        loam.press("s")
        try loam.wait(for: "How does it stand now")
        loam.press("4")
        try loam.wait(for: "What tells you so?")
        loam.type("The phone can lie there.")
        loam.press("enter")
        try loam.wait(for: "quiet: The phone can lie there.")
        loam.quit()
    }

    private func meetAgain(_ home: TemporaryHome) throws {
        let loam = try openLoam(home, at("2027-01-19T20:00:00"))
        try loam.wait(for: "It has been quiet for 6 weeks. Is it still?")
        try loam.openLine("If I stop, no one will stay.")
        try loam.wait(for: "The same again")
        loam.press("enter")
        try loam.wait(for: "met before, 1 of 1")
        #expect(loam.shows("evening train"))
        loam.press("enter")
        try loam.wait(for: "It was 3 of 10")
        loam.press("1", "enter")
        for question in 1...3 {
            try loam.wait(for: "asked again, \(question) of 3")
            loam.press("enter")
        }
        try loam.wait(for: "In your words, if you like")
        loam.press("tab")
        try loam.wait(for: "It is kept.")
        loam.press("enter")
        try loam.wait(for: "today's note")
        #expect(!loam.shows("Is it still?"))
        loam.quit()
    }

    private func checkFiles(of home: TemporaryHome) throws {
        let sessions = home.records(.session).compactMap(\.session)
        let session = try #require(sessions.first)
        #expect(sessions.count == 1, "the planned session is the one that began")
        #expect(session.prompts == ["abandonment.1", "abandonment.2", "abandonment.3"])
        #expect(session.began != nil && session.ended != nil && !session.preparation.isEmpty)
        let work = try #require(home.records(.work).first?.work)
        #expect(work.place == .session && work.prompt == "abandonment.1" && work.before == 7 && work.after == 3)
        let schema = try #require(home.records(.schema).first?.schema)
        #expect(work.schema == schema.header.id)
        #expect(schema.states.map(\.state) == [.noticed, .quiet])
        #expect(schema.states.last?.text == "The phone can lie there.")
        let check = try #require(home.records(.check).first?.check)
        #expect(check.prompts == ["abandonment.1"] && check.charge == 1)
        #expect([check.markers.quiet, check.markers.symptomsGone, check.markers.effortless] == [true, true, true])
        #expect(home.files(in: "writing") == [])
    }
}
