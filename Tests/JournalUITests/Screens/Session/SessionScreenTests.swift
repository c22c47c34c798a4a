import JournalModel
import Testing
import TextUI

@testable import JournalUI

@Suite("A session's arc") struct SessionScreenTests {
    private func stage(_ size: Size = Size(80, 24), _ records: [Record] = TwoSessions.records) -> Stage {
        var stage = Stage(records, size: size)
        stage.open(.session(TwoSessions.november.header.id))
        return stage
    }

    /// Everything seen while going down to the end.
    private func seen(_ stage: Stage) -> String {
        var stage = stage
        var seen = stage.words
        for _ in 0..<60 {
            stage.press("down")
            seen += " " + stage.words
        }
        return seen
    }

    @Test("The whole arc is there, at every size", arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func wholeArc(size: Size) {
        let seen = seen(stage(size))
        for words in [
            "2nd session", "day 5", "To stay", "being left", "1 of 2 lines", "11:40", "the old", "14:10", "no one",
            "throat",
            "quieter", "neither", "7 of 10", "Looked at", "not yet", "Day by day", "Mostly slept", "Worked with",
            "softened",
            "PHQ-9", "16", "12", "To M.", "I can be tired",
        ] { #expect(seen.contains(words), "\(words) at \(size)") }
    }

    @Test("Two columns stand side by side where there is room")
    func columns() {
        let text = stage(Size(200, 60)).text
        let line = text.split(separator: "\n").first { $0.contains("Day by day") }
        #expect(line?.contains("Before") == true)
    }

    @Test("Days are counted, before and after, and entries of other sessions stay away")
    func days() {
        let seen = seen(stage())
        #expect(seen.contains("2 before Sun 15 Nov Two days to go."))
        #expect(seen.contains("day 3 Fri 20 Nov Low and slow. mood 3"))
        #expect(!seen.contains("certain of everything"))
        #expect(!seen.contains("A year ago"))
    }

    @Test("Going down reaches every entry, and enter opens the one under the bar")
    func opens() throws {
        var opened: [String] = []
        var walk = stage()
        for _ in 0..<40 {
            walk.press("down")
            var inside = walk
            inside.press("enter")
            if inside.text != walk.text,
                let line = inside.text.split(separator: "\n").first(where: {
                    $0.contains("2026,") || $0.contains("November,")
                })
            {
                if opened.last != String(line) { opened.append(String(line)) }
            }
        }
        #expect(opened.count >= 9)
        var stage = stage(Size(200, 60))
        stage.press("down", "enter")
        #expect(stage.shows("Mostly slept"))
        stage.press("escape")
        #expect(stage.shows("Day by day"))
    }

    @Test("Brackets go to the session before and after, and say when there is none")
    func neighbours() {
        var stage = stage()
        stage.press("[")
        #expect(stage.shows("1st session"))
        stage.press("[")
        #expect(stage.shows("This is the first session"))
        stage.press("]", "]")
        #expect(stage.shows("2nd session"))
        #expect(stage.shows("This is the last session"))
    }

    @Test("Writing on it keeps what no form shows: its timeline and list")
    func corrects() throws {
        var stage = stage()
        stage.press("E", "end")
        stage.type(" once")
        stage.press("escape")
        let session = try #require(stage.journal[TwoSessions.november.header.id]?.session)
        #expect(session.medicine == "MDMA once")
        #expect(session.timeline == TwoSessions.november.timeline)
        #expect(session.preparation == TwoSessions.november.preparation)
        #expect(session.looks == TwoSessions.november.looks)
        #expect(session.began == TwoSessions.november.began)
        #expect(session.header.earlier.map(\.text) == ["MDMA"])
    }

    @Test("Writing on a session of the summer in winter leaves its hour where it was")
    func keepsHour() throws {
        var stage = Stage([.session(TwoSessions.september)])
        stage.open(.editing(TwoSessions.september.header.id))
        stage.press("end")
        stage.type("!")
        stage.press("escape")
        let session = try #require(stage.only(.session)?.session)
        #expect(session.medicine == "MDMA!")
        #expect(session.began == TwoSessions.september.began)
        #expect(session.began?.text == "2026-09-02T10:00:00+02:00")
    }

    @Test("A later thought stands on the page")
    func annotates() {
        var stage = stage(Size(200, 60))
        stage.press("a")
        stage.type("It was the kitchen.")
        stage.press("escape")
        #expect(stage.shows("Later"))
        #expect(stage.shows("It was the kitchen."))
    }

    @Test("Its windows can be made longer or left open")
    func windows() throws {
        var stage = stage()
        stage.press("W", "tab", "ctrl-u")
        stage.type("21")
        stage.press("tab", "ctrl-u", "escape")
        let session = try #require(stage.journal[TwoSessions.november.header.id]?.session)
        #expect(session.windows == [Window("after-effects", days: 3), Window("afterglow", days: 21)])
    }

    @Test("Deleting asks for nothing, says where it went, and undo brings it back")
    func deletes() {
        var stage = stage()
        stage.press("D")
        #expect(stage.journal[TwoSessions.november.header.id] == nil)
        stage.press("u")
        #expect(stage.journal[TwoSessions.november.header.id] != nil)
    }

    @Test("A session without anything is a calm page, and one that is gone says so")
    func empty() {
        let bare = Session(header: TwoSessions.header("2026-11-22-bare", "2026-11-22T10:00:00+01:00"))
        var stage = Stage([.session(bare)])
        stage.open(.session(bare.header.id))
        #expect(stage.shows("A session · planned"))
        #expect(stage.shows("not yet dated"))
        stage.happen(.changedOutside(put: [], removed: [bare.header.id], unreadable: []))
        #expect(stage.shows("no longer here"))
    }

    @Test("It keeps its place while the terminal shrinks to nothing and grows again")
    func resizes() {
        var stage = stage()
        let before = stage.text
        for (width, height) in [(40, 12), (1, 1), (200, 60), (3, 70), (80, 24)] { stage.resize(width, height) }
        #expect(stage.text == before)
    }
}
