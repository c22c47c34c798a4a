import JournalModel
import JournalPrompts
import Testing
import TextUI

@testable import JournalUI

@Suite("Planning a session") struct PlanningTests {
    @Test("What is known stands there dated, with its source")
    func facts() {
        var stage = Stage(TwoSessions.records)
        stage.press("n", "a")
        #expect(stage.words.contains("Your last session was 5 days ago, MDMA, on Tuesday 17 November 2026."))
        #expect(
            stage.words.contains(
                "about six weeks apart; after yours that is Tuesday 29 December 2026, and longer is fine. "
                    + "(Open MDMA manual, version 6)"))
    }

    @Test("The figure of the MDMA trials is not held against another medicine")
    func otherMedicine() {
        var session = TwoSessions.november
        session.medicine = "ketamine"
        var stage = Stage([.session(session)])
        stage.press("n", "a")
        #expect(stage.words.contains("Your last session was 5 days ago, ketamine"))
        #expect(!stage.shows("six weeks"))
    }

    @Test("What was left for next time is shown")
    func nextTime() {
        var stage = Stage([.session(TwoSessions.september)])
        stage.press("n", "a")
        #expect(
            stage.words.contains("Last time you left this for next time: A warmer blanket, and no phone in the room"))
    }

    @Test("A planned session has its day, a first list, and stands ahead")
    func plan() throws {
        var stage = Stage(TwoSessions.records)
        stage.press("n", "a", "tab")
        stage.type("in 3 weeks")
        stage.press("escape")
        #expect(stage.shows("in 21 days"))
        #expect(stage.words.contains("The planned day is 26 days after it."))
        let session = try #require(stage.saved.last?.edits.first?.after?.session)
        #expect(session.planned == Day("2026-12-13"))
        #expect(session.preparation.count == Stage.safety.markers.checklist.items.count)
        #expect(session.preparation.allSatisfy { !$0.done })
    }

    private var planned: Session {
        var session = Session(header: TwoSessions.header("2026-11-20-plan", "2026-11-20T20:00:00+01:00"))
        session.medicine = "MDMA"
        session.planned = Day("2026-11-22")
        session.preparation = [ChecklistLine("first"), ChecklistLine("second"), ChecklistLine("third")]
        return session
    }

    private func session(_ stage: Stage) -> Session? { stage.journal[planned.header.id]?.session }

    private func lines(_ stage: Stage) -> [String] { session(stage)?.preparation.map(\.text) ?? [] }

    @Test("Each line is ticked, changed, added, moved and dropped, and each step is saved and can be taken back")
    func checklist() {
        var stage = Stage([.session(planned)])
        stage.open(.session(planned.header.id))
        stage.press("p", "space")
        #expect(session(stage)?.preparation.map(\.done) == [true, false, false])
        stage.press("down", "e")
        stage.type(" of all")
        stage.press("enter")
        #expect(lines(stage) == ["first", "second of all", "third"])
        stage.press("a")
        stage.type("mine")
        stage.press("enter")
        #expect(lines(stage) == ["first", "second of all", "mine", "third"])
        stage.press("K", "K")
        #expect(lines(stage) == ["mine", "first", "second of all", "third"])
        stage.press("d")
        #expect(lines(stage) == ["first", "second of all", "third"])
        stage.press("u")
        #expect(lines(stage) == ["mine", "first", "second of all", "third"])
        #expect(stage.saved.count == 7)
    }

    @Test("An empty list offers a first one, and a line of one's own")
    func emptyChecklist() {
        var bare = planned
        bare.preparation = []
        var stage = Stage([.session(bare)])
        stage.open(.checklist(bare.header.id))
        #expect(stage.shows("lays out a first list"))
        stage.press("f")
        #expect(lines(stage) == Stage.safety.markers.checklist.items.map(\.text))
        for group in Stage.safety.markers.checklist.groups.prefix(3) { #expect(stage.shows(group.title)) }
    }

    @Test("Every line of a long list comes into sight", arguments: [Size(80, 24), Size(40, 12)])
    func scrolls(size: Size) {
        var long = planned
        long.preparation = (1...40).map { ChecklistLine("line \($0).") }
        var stage = Stage([.session(long)], size: size)
        stage.open(.checklist(long.header.id))
        for number in 1...40 {
            #expect(stage.shows("line \(number)."))
            stage.press("down")
        }
    }

    @Test("A planned session begins now, or is written down when it has been")
    func begins() {
        var stage = Stage([.session(planned)])
        stage.open(.session(planned.header.id))
        stage.press("b", "1")
        #expect(session(stage)?.began == stage.now)
        #expect(stage.shows("just begun"))

        stage = Stage([.session(planned)])
        stage.open(.session(planned.header.id))
        stage.press("b", "2")
        #expect(session(stage)?.began?.clock == "10:00")
        #expect(stage.shows("what shifted"))
        #expect(session(stage)?.preparation.count == 3)
    }
}
