import JournalModel
import Testing
import TextUI

@testable import JournalUI

@Suite("A session in progress") struct LiveSessionTests {
    private var running: Session {
        var session = Session(header: TwoSessions.header("2026-11-22-now", "2026-11-22T19:00:00+01:00"))
        session.medicine = "MDMA"
        session.began = TwoSessions.moment("2026-11-22T19:00:00+01:00")
        session.header.at = session.began
        return session
    }

    private func stage(_ size: Size = Size(80, 24)) -> Stage {
        var stage = Stage([.session(running)], size: size)
        stage.open(.liveSession(running.header.id))
        return stage
    }

    private func timeline(_ stage: Stage) -> [TimedNote] { stage.journal[running.header.id]?.session?.timeline ?? [] }

    @Test("One key stamps a note, which is saved before a word is typed", arguments: ["space", "enter"])
    func stamps(key: String) {
        var stage = stage()
        stage.press(key)
        #expect(timeline(stage) == [TimedNote(at: stage.now, text: "")])
        #expect(stage.saved.count == 1)
    }

    @Test("Its words are kept while they are typed, and saved when they are done", arguments: ["enter", "escape"])
    func words(key: String) {
        var stage = stage()
        stage.press("space")
        let stamped = stage.now
        stage.wait(minutes: 3)
        stage.type("warm hands, e 日本")
        #expect(stage.effects.contains(.schedule(.keepWriting, after: 1500)))
        stage.happen(.timer(.keepWriting))
        #expect(stage.kept.last?.record.session?.timeline.last?.text == "warm hands, e 日本")
        stage.press(key)
        #expect(timeline(stage) == [TimedNote(at: stamped, text: "warm hands, e 日本")])
        #expect(stage.saved.count == 2)
        #expect(stage.shows("warm hands, e 日本"))
    }

    @Test("Notes are saved one by one, also two within a second")
    func oneByOne() {
        var stage = stage()
        stage.press("space")
        stage.type("first")
        stage.press("enter", "space")
        stage.type("second")
        stage.press("enter")
        #expect(timeline(stage).map(\.text) == ["first", "second"])
        #expect(stage.saved.count == 4)
    }

    @Test("The program ending, or being left, keeps the words")
    func leaving() {
        var stage = stage()
        stage.press("space")
        stage.type("half a thou")
        stage.happen(.ending)
        #expect(stage.kept.last?.record.session?.timeline.last?.text == "half a thou")
        stage.press("ctrl-q")
        #expect(timeline(stage).last?.text == "half a thou")
    }

    @Test(
        "A part of the session is stamped by its letter",
        arguments: [("c", Phase.comeUp), ("p", .peak), ("d", .comedown), ("a", .after)])
    func phases(key: String, phase: Phase) {
        var stage = stage()
        stage.press(key)
        #expect(timeline(stage) == [TimedNote(at: stage.now, text: "", phase: phase)])
    }

    @Test("No timer runs; the time is that of the last key")
    func still() {
        var stage = stage()
        stage.press("space", "enter", "down")
        stage.wait(minutes: 90)
        #expect(stage.wakes == 0)
        #expect(stage.shows("2 h 14 min in, at your last key"))
        stage.press("down")
        #expect(stage.shows("3 h 44 min in, at your last key"))
        #expect(stage.wakes == 0)
    }

    @Test("It ends only when it is said twice, and its page opens")
    func ends() {
        var stage = stage()
        stage.press("e", "escape")
        #expect(stage.journal[running.header.id]?.session?.ended == nil)
        stage.press("e", "1")
        #expect(stage.journal[running.header.id]?.session?.ended == stage.now)
        #expect(stage.shows("19:00 to 21:14"))
    }

    @Test("Help and grounding open while a word is typed, and the cursor comes back", arguments: ["f1", "ctrl-g"])
    func waysOut(key: String) {
        var stage = stage()
        stage.press("space")
        stage.type("afraid")
        let before = stage.frame
        stage.press(key)
        #expect(!stage.shows("afraid"))
        stage.press("escape")
        #expect(stage.frame == before)
    }

    @Test("It is nearly empty, and works small", arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func sizes(size: Size) {
        var stage = stage(size)
        #expect(stage.shows("2 h 14 min in"))
        stage.press("space")
        stage.type("one two three four five six seven eight nine ten")
        #expect(stage.words.contains("one two three four five six seven eight nine ten"))
        #expect(stage.frame.cursor != nil)
    }

    @Test("A session deleted meanwhile says so and takes no notes")
    func deleted() {
        var stage = stage()
        stage.happen(.changedOutside(put: [], removed: [running.header.id], unreadable: []))
        #expect(stage.shows("no longer here"))
        stage.press("space")
        #expect(stage.saved.isEmpty)
    }
}
