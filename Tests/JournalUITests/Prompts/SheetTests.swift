import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("The sheet") struct SheetTests {
    private func onSheet() -> Stage {
        var stage = Stage([.session(Worked.planned(inDays: 10, prompts: ["abandonment.1", "first-reflection.1"]))])
        stage.press("3", "home", "enter")
        return stage
    }

    private func written(_ stage: Stage) -> [(text: String, path: String)] {
        stage.effects.compactMap { if case .writeOut(let text, let path) = $0 { (text, path) } else { nil } }
    }

    @Test("It is written where the person says, as a page or as Markdown", arguments: [("1", "html"), ("2", "md")])
    func forms(choice: String, ending: String) throws {
        var stage = onSheet()
        stage.press("o", choice)
        #expect(stage.shows("A plain file outside the journal"))
        stage.press("enter")
        let file = try #require(written(stage).first)
        #expect(file.path == "~/sheet-2026-12-02.\(ending)")
        #expect(file.text.contains("Abandonment, 1 of 4") && file.text.contains("First reflection"))
        #expect(file.text.contains("<html") == (ending == "html"))
    }

    @Test("Leaving either question writes nothing")
    func left() {
        var stage = onSheet()
        stage.press("o", "escape", "o", "1", "escape")
        #expect(written(stage).isEmpty)
        #expect(stage.shows("Taken along to your session"))
    }

    @Test("A session planned for today begins with its list, its sheet and its words, and is no second one")
    func beginsAsPlanned() throws {
        var planned = Worked.planned(inDays: 0, prompts: ["abandonment.1"])
        planned.intention = "To stop for once"
        planned.preparation = [ChecklistLine("the key is with Anna")]
        var stage = Stage([.session(planned)])
        stage.press("n", "s")
        #expect(stage.shows("As you planned it for Sun 22 Nov, and what you take along."))
        #expect(stage.shows("To stop for once"))
        stage.press("enter", "enter", "enter", "enter")
        let session = try #require(stage.only(.session)?.session)
        #expect(session.header.id == planned.header.id && session.began == stage.now)
        #expect(session.prompts == ["abandonment.1"] && session.preparation == planned.preparation)
    }

    @Test("A plan that is left half way stays a plan for its own day")
    func staysPlanned() throws {
        var stage = Stage([.session(Worked.planned(inDays: 1))])
        stage.press("n", "s")
        stage.type("MDMA")
        stage.press("escape")
        let session = try #require(stage.only(.session)?.session)
        #expect(session.medicine == "MDMA" && session.began == nil)
        #expect(session.planned == Worked.moment(daysAgo: -1).calendarDay)
    }

    @Test("A schema's new state may have a reason, and need not")
    func why() throws {
        var stage = Stage([.schema(Worked.schema()), .work(Worked.work(1, before: 7, after: 4, daysAgo: 5))])
        stage.press("4", "home", "enter", "s", "3")
        #expect(stage.shows("What tells you so?"))
        stage.type("It came and went.")
        stage.press("enter")
        #expect(stage.only(.schema)?.schema?.states.last?.text == "It came and went.")
        stage.press("s", "4", "escape")
        let schema = try #require(stage.only(.schema)?.schema)
        #expect(schema.state == .quiet && schema.states.last?.text == "")
    }
}
