import JournalModel
import Testing
import TextUI

@testable import JournalUI

@Suite("Beginning something") struct BeginningTests {
    @Test(
        "n lists what can be begun, on top of what was there, and escape gives it back",
        arguments: [Size(80, 24), Size(40, 12)])
    func lists(size: Size) {
        var stage = Stage(TwoSessions.records, size: size)
        let before = stage.frame
        stage.press("n")
        for offer in [
            "Today's note", "A session, now", "Log a past session", "Plan a session", "A letter", "An insight",
            "A schema", "activation",
        ] {
            #expect(stage.shows(offer))
        }
        stage.press("escape")
        #expect(stage.frame == before)
    }

    @Test("A past session is logged with what is known of it")
    func past() throws {
        var stage = Stage()
        stage.press("n", "p")
        stage.type("ketamine")
        stage.press("tab")
        #expect(stage.shows("22 Nov 2026 10:00"))
        stage.press("escape")
        let session = try #require(stage.only(.session)?.session)
        #expect(session.medicine == "ketamine")
        #expect(session.began == Moment("2026-11-22T10:00:00+01:00[Europe/Berlin]"))
        #expect(session.header.at == session.began)
        #expect(session.header.session == nil)
        #expect(stage.shows("ketamine · 1st session"))
    }

    @Test("A form left untouched logs nothing")
    func untouched() {
        var stage = Stage()
        stage.press("n", "p", "escape")
        #expect(stage.journal.isEmpty)
        #expect(stage.shows("Write today's note"))
    }

    @Test("A session begins now only when it is said, and the lines before it are kept")
    func live() throws {
        var stage = Stage()
        stage.press("n", "s")
        stage.type("MDMA")
        stage.press("enter", "2", "enter")
        stage.type("to stay")
        #expect(stage.journal.isEmpty)
        stage.press("enter", "1")
        let session = try #require(stage.only(.session)?.session)
        #expect(session.began == stage.now)
        #expect((session.medicine, session.guide, session.intention) == ("MDMA", .sitter, "to stay"))
        #expect(session.planned == nil)
        #expect(stage.shows("just begun"))
    }

    @Test("Leaving before it begins keeps the lines as a plan for today")
    func leftBefore() throws {
        var stage = Stage()
        stage.press("n", "s")
        stage.type("MDMA")
        stage.happen(.timer(.keepWriting))
        #expect(stage.kept.last?.record.session?.medicine == "MDMA")
        stage.press("escape")
        let session = try #require(stage.only(.session)?.session)
        #expect(session.began == nil)
        #expect(session.planned == Day("2026-11-22"))
    }

    @Test("A session that runs is gone on with")
    func running() {
        var session = TwoSessions.november
        session.began = Moment("2026-11-22T19:00:00+01:00[Europe/Berlin]")
        session.header.at = session.began
        session.ended = nil
        var stage = Stage([.session(session)])
        stage.press("n")
        #expect(stage.shows("Go on with the session"))
        stage.press("s")
        #expect(stage.shows("2 h 14 min in"))
    }
}
