import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Prompts") struct PromptsTests {
    private func onPack(_ title: String, _ records: [Record] = []) -> Stage {
        var stage = Stage(records)
        stage.press("3")
        while !stage.onBar.contains(title) { stage.press("down") }
        stage.press("enter")
        return stage
    }

    @Test("A prompt is answered in a note that keeps its words, and is marked as used")
    func answers() throws {
        var stage = onPack("First reflection")
        stage.press("enter")
        stage.type("A yellow boat.")
        stage.press("escape")
        let note = try #require(stage.only(.note)?.note)
        #expect(note.answers.map(\.prompt) == ["first-reflection.1"])
        #expect(note.answers.map(\.text) == ["A yellow boat."])
        #expect(stage.onBar.contains("✓"))
        stage.press("escape")
        #expect(stage.shows("1 used"))
    }

    @Test("Letters typed into the filter narrow the list, and escape shows all again")
    func filters() {
        var stage = Stage()
        stage.press("3", "f")
        stage.type("abandon")
        #expect(stage.shows("Abandonment"))
        #expect(!stage.shows("First reflection"))
        stage.press("escape", "home")
        #expect(stage.shows("First reflection"))
        stage.press("f")
        stage.type("q7 zz")
        #expect(stage.shows("Nothing has these words"))
    }

    @Test("The patterns stand under six headings, with the charge they had last")
    func domains() throws {
        var stage = Stage(Worked.records, size: Size(80, 90))
        stage.press("3")
        for heading in ["Safety & attachment", "Autonomy & competence", "Realistic limits", "Coherence & fairness"] {
            #expect(stage.shows(heading))
        }
        let row = try #require(stage.text.split(separator: "\n").first { $0.contains("  Abandonment") })
        #expect(row.contains(" 3"))
    }

    @Test("The words of a scene are not met by passing over it")
    func wordsWait() {
        var stage = Stage()
        stage.press("4", "enter")
        #expect(!stage.shows("evening train"))
        stage.press("down", "up")
        #expect(!stage.shows("evening train"))
        stage.press("space")
        #expect(stage.shows("evening train"))
    }

    @Test("A prompt goes on the sheet of the planned session, and off again")
    func sheet() throws {
        var stage = onPack("First reflection", [.session(Worked.planned(inDays: 10))])
        stage.press("t", "down", "t")
        #expect(stage.only(.session)?.session?.prompts == ["first-reflection.1", "first-reflection.2"])
        stage.press("S")
        #expect(stage.shows("Taken along to your session on Wed 2 Dec"))
        stage.press("J")
        #expect(stage.only(.session)?.session?.prompts == ["first-reflection.2", "first-reflection.1"])
        stage.press("x")
        #expect(stage.only(.session)?.session?.prompts == ["first-reflection.2"])
        stage.press("escape", "t")
        #expect(stage.only(.session)?.session?.prompts == [])
    }

    @Test(
        "Without a planned session one is planned first; a date without a year is the next one",
        arguments: [("in 3 weeks", "2026-12-13"), ("2 feb", "2027-02-02"), ("2 dec", "2026-12-02")])
    func plans(words: String, day: String) {
        var stage = onPack("First reflection")
        stage.press("t")
        stage.type(words)
        stage.press("enter")
        #expect(stage.only(.session)?.session?.planned == Day(day))
        #expect(stage.only(.session)?.session?.prompts == ["first-reflection.1"])
    }

    @Test("A day that is not understood or is past plans nothing", arguments: ["", "soon", "2 feb 2020"])
    func plansNothing(words: String) {
        var stage = onPack("First reflection")
        stage.press("t")
        stage.type(words)
        stage.press("enter")
        #expect(stage.journal.isEmpty)
    }

    @Test("A prompt that was passed over rests, and the same key brings it back")
    func skips() {
        var stage = onPack("First reflection")
        stage.press("x")
        #expect(stage.onBar.contains("rests"))
        #expect(stage.journal.isEmpty)
        stage.press("x")
        #expect(!stage.onBar.contains("rests"))
    }
}
