import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Letting go") struct LettingGoTests {
    private static let id = Correspondence.rested.header.id

    private func stage(choice: String, motion: Bool = true) -> Stage {
        var settings = Settings()
        settings.motion = motion
        var stage = Stage([.draft(Correspondence.rested)], settings: settings)
        stage.press("6", "enter", "o", "3", choice)
        return stage
    }

    private func timers(_ stage: Stage) -> Int {
        stage.effects.count { if case .schedule(.screen, _) = $0 { true } else { false } }
    }

    @Test("The lines thin out by the timer until none is left, and the letter lies in the trash")
    func toTheTrash() {
        var stage = stage(choice: "1")
        let whole = stage.text
        stage.happen(.timer(.screen))
        stage.happen(.timer(.screen))
        #expect(stage.text != whole)
        for _ in 0..<8 { stage.happen(.timer(.screen)) }
        #expect(stage.journal.drafts.isEmpty)
        #expect(stage.shows("It lies in the trash until Tue 22 Dec"))
        #expect(!stage.effects.contains { if case .eraseFromTrash = $0 { true } else { false } })
        let before = timers(stage)
        stage.happen(.timer(.screen))
        #expect(timers(stage) == before)
        stage.press("u", "enter")
        #expect(stage.journal.drafts == [Correspondence.rested])
    }

    @Test("Stopped at any moment, nothing is lost", arguments: 0..<9)
    func stops(after steps: Int) {
        var stage = stage(choice: "2")
        for _ in 0..<steps { stage.happen(.timer(.screen)) }
        stage.press("escape")
        #expect(stage.journal.drafts == [Correspondence.rested])
        #expect(stage.saved.isEmpty)
        #expect(stage.shows("Letter to my father"))
    }

    @Test("Erased for good, undo does not bring it back")
    func erased() {
        var stage = stage(choice: "2")
        stage.press("enter", "enter")
        #expect(stage.effects.contains(.eraseFromTrash(Self.id.text)))
        stage.press("u")
        #expect(stage.journal.drafts.isEmpty)
        #expect(stage.shows("Nothing to undo"))
    }

    @Test("Without motion no timer runs, and each key lets one line go")
    func withoutMotion() {
        var stage = stage(choice: "1", motion: false)
        #expect(timers(stage) == 0)
        stage.press("down")
        #expect(!stage.shows("You did what you knew"))
        #expect(stage.shows("I needed more"))
        #expect(stage.journal.drafts.count == 1)
        stage.press("down")
        #expect(timers(stage) == 0)
        #expect(stage.journal.drafts.isEmpty)
    }

    @Test("It rests while the person rests, and under anything that lies over it")
    func rests() {
        var stage = stage(choice: "1")
        stage.press("space")
        let before = timers(stage)
        stage.happen(.timer(.screen))
        #expect(timers(stage) == before)
        stage.press("space")
        #expect(timers(stage) == before + 1)
        stage.press("ctrl-p", "escape")
        #expect(timers(stage) == before + 2)
    }

    @Test("In a run that cannot save, it stays")
    func readOnly() {
        var stage = stage(choice: "2")
        stage.happen(.openedReadOnly("another Loam has this journal open"))
        stage.press("enter", "enter")
        #expect(stage.journal.drafts.count == 1)
        #expect(!stage.effects.contains(.eraseFromTrash(Self.id.text)))
    }
}
