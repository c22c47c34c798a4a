import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Letters") struct LetterTests {
    private func stage(_ records: [Draft], now: String = "2026-11-22T21:14:00+01:00[Europe/Berlin]") -> Stage {
        Stage([.session(Correspondence.session)] + records.map(Record.draft), now: now)
    }

    private func letter(_ stage: Stage) throws -> Draft { try #require(stage.only(.draft)?.draft) }

    @Test("A first letter asks how long it rests, and rests until the window ends when that is left")
    func firstRest() throws {
        var stage = stage([])
        stage.press("6", "n")
        stage.type("M.")
        stage.press("tab", "tab")
        stage.type("What I did not say.")
        stage.press("escape")
        #expect(stage.shows("How long does it rest?"))
        stage.press("escape")
        #expect(stage.shows("rests until Wed 2 Dec"))
        #expect(try letter(stage).holdUntil == Day("2026-12-02"))
        #expect(try letter(stage).text == "What I did not say.")
    }

    @Test("A week can be chosen instead, without giving a reason")
    func aWeek() throws {
        var stage = stage([])
        stage.press("6", "n", "tab", "tab")
        stage.type("What I did not say.")
        stage.press("escape", "2")
        #expect(try letter(stage).holdUntil == Day("2026-11-29"))
        #expect(try letter(stage).holdChanges.isEmpty)
    }

    @Test("A day in words is taken as one ahead; one that is past changes nothing")
    func aDay() throws {
        var stage = stage([Correspondence.resting])
        stage.press("6", "enter", "H", "3")
        stage.type("24 december")
        stage.press("enter")
        #expect(try letter(stage).holdUntil == Day("2026-12-24"))
        #expect(try letter(stage).holdChanges.map(\.why) == [""])
        stage.press("H", "3")
        stage.type("yesterday")
        stage.press("enter")
        #expect(stage.shows("not ahead of today"))
        #expect(try letter(stage).holdUntil == Day("2026-12-24"))
    }

    @Test("Shortening a rest asks why and keeps the answer; without one nothing changes")
    func shortens() throws {
        var stage = stage([Correspondence.resting])
        stage.press("6", "enter", "H", "2")
        #expect(stage.shows("What makes the shorter rest right?"))
        stage.press("enter")
        #expect(stage.shows("A word or two is enough"))
        stage.press("escape")
        #expect(try letter(stage).holdUntil == Day("2026-12-02"))
        stage.press("H", "2")
        stage.type("We meet on the 30th")
        stage.press("enter")
        let change = try #require(try letter(stage).holdChanges.first)
        #expect(change.why == "We meet on the 30th")
        #expect(change.from == Day("2026-12-02"))
        #expect(try letter(stage).holdUntil == Day("2026-11-29"))
        #expect(stage.shows("We meet on the 30th"))
    }

    @Test("Rewriting keeps the old text as a version, once for each time it is open")
    func rewrites() throws {
        var stage = stage([Correspondence.resting])
        let old = Correspondence.resting.text
        stage.press("6", "enter", "E", "tab", "tab")
        stage.type("A")
        stage.press("ctrl-s")
        stage.type("B")
        stage.press("ctrl-s", "escape")
        #expect(try letter(stage).versions.map(\.text) == [old])
        #expect(try letter(stage).text == "AB" + old)
        #expect(try letter(stage).header.earlier.isEmpty)
    }

    @Test("A re-reading keeps how true it is and what changed; an empty one leaves nothing")
    func rereads() throws {
        var stage = stage([Correspondence.resting])
        stage.press("6", "r", "enter", "escape")
        #expect(stage.saved.isEmpty)
        stage.press("r", "enter", "8", "tab")
        stage.type("Less sharp.")
        stage.press("escape")
        let reread = try #require(try letter(stage).rereads.first)
        #expect(reread.trueNow == 8)
        #expect(reread.changed == "Less sharp.")
        #expect(try letter(stage).rereads.count == 1)
    }

    @Test("The words are carried out only when the rest is over and every page is answered")
    func copies() throws {
        var stage = stage([Correspondence.resting])
        stage.press("6", "enter", "y")
        #expect(stage.shows("Copying opens then"))
        stage = self.stage([Correspondence.rested])
        stage.press("6", "enter", "y")
        #expect(stage.shows("10 of 10 pages are still open"))
        stage.press("d")
        for page in 0..<10 {
            stage.type("answer \(page)")
            stage.press("tab")
        }
        #expect(try letter(stage).discernment.count == 10)
        stage.press("y")
        #expect(stage.effects.contains(.copy(Correspondence.rested.text)))
    }

    @Test("The pages can be stopped, are kept, and begin again at the first open one")
    func pages() throws {
        var stage = stage([Correspondence.rested])
        stage.press("6", "enter", "d")
        #expect(stage.shows("1 of 10"))
        stage.type("They sit down.")
        stage.press("tab", "tab")
        stage.type("A quiet week.")
        stage.press("escape")
        let kept = try letter(stage).discernment
        #expect(kept.map(\.text) == ["They sit down.", "A quiet week."])
        #expect(kept.allSatisfy { !$0.words.isEmpty })
        stage.press("d")
        #expect(stage.shows("2 of 10"))
        stage.press("shift-tab")
        #expect(stage.shows("They sit down."))
        #expect(stage.saved.count == 1)
    }

    @Test("What became of it is kept, with what happened, and can be taken back")
    func outcomes() throws {
        var stage = stage([Correspondence.rested])
        stage.press("6", "enter", "o", "4")
        stage.type("We walked, and I said half of it.")
        stage.press("escape")
        #expect(try letter(stage).outcome == .conversation)
        #expect(try letter(stage).whatHappened == "We walked, and I said half of it.")
        stage.press("o", "5")
        #expect(try letter(stage).outcome == nil)
    }

    @Test("Written anew, the old letter is kept and a new one to the same person begins")
    func anew() throws {
        var stage = stage([Correspondence.rested])
        stage.press("6", "enter", "o", "2", "tab", "tab")
        stage.type("Again, and shorter.")
        stage.press("escape", "escape")
        let drafts = stage.journal.drafts
        #expect(drafts.count == 2)
        #expect(drafts.map(\.to) == ["my father", "my father"])
        #expect(drafts.first?.outcome == .rewritten)
    }

    @Test("A letter that is no longer there says so on every screen that shows one")
    func goneLetter() {
        for keys in [["enter"], ["enter", "v"], ["r"], ["enter", "d"]] {
            var stage = stage([Correspondence.rested])
            stage.press("6")
            for key in keys { stage.press(key) }
            stage.happen(.changedOutside(put: [], removed: [Correspondence.rested.header.id], unreadable: []))
            stage.press("j", "tab", "escape")
            #expect(stage.journal.drafts.isEmpty)
        }
    }

    @Test("What is due and has no place on Today is counted there, and stands among the days ahead")
    func fourth() throws {
        var seen = (1...5).map { number in
            var insight = Correspondence.seen
            insight.header = Correspondence.header("seen000\(number)", "2026-11-1\(number)T08:00:00")
            insight.text = "Seen number \(number)."
            insight.revisits = []
            return Record.insight(insight)
        }
        var letter = Correspondence.resting
        letter.holdUntil = Day("2026-11-20")
        seen.append(.draft(letter))
        var stage = Stage([.session(Correspondence.session)] + seen)
        let titles = (1...5).map { "Seen number \($0)." }
        let shown = titles.filter(stage.shows)
        #expect(!shown.isEmpty && shown.count < 5)
        #expect(stage.shows("\(5 - shown.count) more whose days have come"))
        for _ in 0..<6 { stage.press("down") }
        stage.press("enter")
        #expect(titles.allSatisfy(stage.shows))
        stage.press("escape")
        for _ in shown { stage.press("up", "x") }
        #expect(stage.shows("more whose days have come") || stage.shows("more whose day has come"))
    }
}
