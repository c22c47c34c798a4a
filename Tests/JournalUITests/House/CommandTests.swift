import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Keys and commands") struct CommandTests {
    @Test("The help page lists the keys of this screen and everywhere, and finds by typing")
    func keyHelp() {
        var stage = Stage([.draft(Correspondence.rested)])
        stage.press("6", "?")
        #expect(stage.shows("Write a letter that is not sent"))
        stage.type("grounding")
        #expect(stage.shows("Grounding, over anything"))
        #expect(!stage.shows("Write a letter that is not sent"))
        stage.press("escape")
        #expect(stage.shows("To my father"))
    }

    @Test("A command of the screen beneath runs from the palette, also while text is written")
    func runsBeneath() {
        var stage = Stage([.draft(Correspondence.rested)])
        stage.press("6", "enter", "ctrl-p")
        stage.type("pages")
        stage.press("enter")
        #expect(stage.shows("1 of 10"))
        stage.type("While writing")
        stage.press("ctrl-p")
        stage.type("next page")
        stage.press("enter")
        #expect(stage.shows("2 of 10"))
        stage.press("ctrl-p")
        stage.type("settings")
        stage.press("enter")
        #expect(stage.shows("A day begins at"))
        #expect(stage.only(.draft)?.draft?.discernment.map(\.text) != ["While writing"])
        stage.press("escape", "escape")
        #expect(stage.only(.draft)?.draft?.discernment.map(\.text) == ["While writing"])
    }

    @Test("A command that cannot be done says why")
    func disabled() {
        var stage = Stage([.draft(Correspondence.resting)])
        stage.press("6", "enter", "ctrl-p")
        stage.type("copy its words")
        stage.press("enter")
        #expect(stage.effects.allSatisfy { if case .copy = $0 { false } else { true } })
        #expect(stage.shows("It rests until"))
    }

    @Test("The palette closes with what lies beneath untouched")
    func closes() {
        var stage = Stage()
        stage.press("w")
        stage.type("In the middle")
        stage.press("ctrl-p")
        stage.type("xyzxyz")
        #expect(stage.shows("No command has these letters"))
        stage.press("enter", "escape")
        #expect(stage.shows("In the middle"))
    }
}
