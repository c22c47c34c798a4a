import JournalModel
import JournalPrompts
import Testing
import TextUI

@testable import JournalUI

@Suite("A later look") struct LaterLookTests {
    private func stage(_ size: Size = Size(80, 24)) -> Stage {
        var stage = Stage(TwoSessions.records, size: size)
        stage.open(.laterLook(TwoSessions.november.header.id))
        return stage
    }

    private func looks(_ stage: Stage) -> [LaterLook] {
        stage.journal[TwoSessions.november.header.id]?.session?.looks ?? []
    }

    @Test("The three markers, then words; what was not met stays absent")
    func answers() throws {
        var stage = stage()
        stage.press("1", "4", "down", "enter")
        stage.type("The kitchen has people in it now.")
        stage.press("escape")
        let look = try #require(looks(stage).last)
        #expect(looks(stage).count == 2)
        #expect(look.markers.quiet == true)
        #expect(look.markers.symptomsGone == nil)
        #expect(look.markers.effortless == false)
        #expect(look.text == "The kitchen has people in it now.")
        #expect(look.at == stage.now)
        #expect(stage.saved.count == 1)
    }

    @Test("Nothing answered leaves nothing behind, and looking elsewhere keeps what was said")
    func leaving() {
        var stage = stage()
        stage.press("enter", "escape")
        #expect(looks(stage).count == 2)
        stage = self.stage()
        stage.press("4", "4", "4", "escape")
        #expect(looks(stage).count == 1)
        stage = self.stage()
        stage.press("escape")
        #expect(stage.saved.isEmpty)
    }

    @Test("Digits answer and do not change the tab; the question before can be gone back to")
    func moves() {
        var stage = stage()
        #expect(stage.shows("1 of 3"))
        stage.press("2")
        #expect(stage.shows("2 of 3"))
        stage.press("left")
        #expect(stage.shows("1 of 3"))
        stage.press("1", "1", "1", "shift-tab")
        #expect(stage.shows("3 of 3"))
        stage.press("escape")
        #expect(looks(stage).last?.markers.quiet == true)
    }

    @Test("What is being said is kept")
    func keeps() {
        var stage = stage()
        stage.press("1")
        stage.happen(.timer(.keepWriting))
        #expect(stage.kept.last?.record.session?.looks.last?.markers.quiet == true)
    }

    @Test("Saving twice makes one look")
    func savesTwice() {
        var stage = stage()
        stage.press("1", "1", "1", "ctrl-s")
        stage.type("and more")
        stage.press("escape")
        #expect(looks(stage).count == 2)
        #expect(looks(stage).last?.text == "and more")
    }

    @Test("Every question and answer can be read", arguments: [Size(80, 24), Size(40, 12)])
    func readable(size: Size) {
        var stage = stage(size)
        for item in Stage.safety.markers.markers.items {
            #expect(stage.words.contains(item.question.oneSpaced))
            for option in item.options {
                #expect(stage.shows(option.label))
                #expect(stage.words.contains(option.line.oneSpaced))
                stage.press("down")
            }
            stage.press("enter")
        }
        #expect(looks(stage).count == 1)
    }

    @Test("What was said before stands beneath")
    func before() {
        #expect(stage().shows("Sat 21 Nov 2026: not yet"))
    }
}
