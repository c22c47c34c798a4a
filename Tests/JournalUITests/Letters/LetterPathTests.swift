import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("A letter's way") struct LetterPathTests {
    @Test("From the first word through two re-readings and the pages to letting go")
    func wholeWay() throws {
        var stage = Stage([.session(Correspondence.session)])
        stage.press("6", "n")
        stage.type("M.")
        stage.press("tab", "tab")
        stage.type("You were kind when it counted.")
        stage.press("escape", "1", "y")
        #expect(stage.shows("Copying opens then"))

        stage.now = Correspondence.moment("2026-12-02T09:00:00")
        stage.press("escape", "1")
        #expect(stage.shows("Your letter to M."))
        try readAgain(&stage, 8, "Less sharp.")
        stage.press("enter", "E", "tab", "tab")
        stage.type("Once, ")
        stage.press("escape")

        stage.now = Correspondence.moment("2026-12-17T09:00:00")
        stage.press("escape", "1")
        #expect(stage.shows("Your letter to M."))
        stage.press("6")
        try readAgain(&stage, 5, "It is mine more than theirs.")
        stage.press("enter", "v")
        #expect(stage.shows("Once, You were kind"))
        stage.press("escape", "d")
        for page in 1...10 {
            stage.type("Answer \(page).")
            stage.press("tab")
        }
        let letter = try #require(stage.only(.draft)?.draft)
        #expect(letter.rereads.compactMap(\.trueNow) == [8, 5])
        #expect(letter.versions.count == 1)
        #expect(letter.discernment.count == 10)

        stage.press("o", "3", "2", "enter")
        #expect(stage.shows("Let go."))
        stage.press("enter")
        #expect(stage.journal.drafts.isEmpty)
        #expect(stage.effects.contains(.eraseFromTrash(letter.header.id.text)))
        #expect(!stage.effects.contains { if case .copy = $0 { true } else { false } })
    }

    private func readAgain(_ stage: inout Stage, _ value: Int, _ words: String) throws {
        stage.press("6", "r", "enter", "\(value)", "tab")
        stage.type(words)
        stage.press("escape")
        #expect(stage.only(.draft)?.draft?.rereads.last?.trueNow == value)
    }
}
