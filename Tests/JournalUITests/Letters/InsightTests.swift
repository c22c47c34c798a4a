import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Insights") struct InsightTests {
    private func stage(_ insight: Insight, now: String = "2026-11-22T21:14:00+01:00[Europe/Berlin]") -> Stage {
        Stage([.session(Correspondence.session), .insight(insight)], now: now)
    }

    private func insight(_ stage: Stage) throws -> Insight { try #require(stage.only(.insight)?.insight) }

    @Test("A new insight with a decision waits until the window ends")
    func decisionWaits() throws {
        var stage = Stage([.session(Correspondence.session)])
        stage.press("7", "n")
        stage.type("The work no longer fits.")
        stage.press("tab", "9", "tab")
        stage.type("Whether to leave")
        stage.press("escape")
        #expect(try insight(stage).sure == 9)
        #expect(try insight(stage).decision?.until == Day("2026-12-02"))
        #expect(stage.shows("Whether to leave"))
    }

    @Test("Looked at again, how true it is now stands beside how sure one was")
    func revisits() throws {
        var stage = stage(Correspondence.seen)
        stage.press("7", "r", "1", "0", "tab")
        stage.type("Truer.")
        stage.press("escape")
        #expect(try insight(stage).revisits.compactMap(\.trueNow) == [7, 10])
        #expect(stage.shows("9, now 10"))
    }

    @Test("A decision is not made before its day, and its day can be moved")
    func beforeItsDay() throws {
        var stage = stage(Correspondence.deciding)
        stage.press("7", "enter", "c")
        #expect(stage.shows("It waits until Wed 2 Dec"))
        stage.press("H", "3")
        stage.type("in 6 weeks")
        stage.press("enter")
        #expect(try insight(stage).decision?.until == Day("2027-01-03"))
    }

    @Test("When its day has come, it is decided, or waits longer")
    func onItsDay() throws {
        let now = "2026-12-03T21:14:00+01:00[Europe/Berlin]"
        var stage = stage(Correspondence.deciding, now: now)
        stage.press("7")
        #expect(stage.shows("its day has come"))
        stage.press("enter", "c")
        stage.type("I stay until spring.")
        stage.press("escape")
        #expect(try insight(stage).decision?.decided == "I stay until spring.")
        stage = self.stage(Correspondence.deciding, now: now)
        stage.press("7", "r", "6", "tab", "tab", "tab", "ctrl-u")
        stage.type("in 2 weeks")
        stage.press("escape")
        #expect(try insight(stage).decision?.until == Day("2026-12-17"))
        #expect(try insight(stage).revisits.map(\.trueNow) == [6])
    }

    @Test("A word on the step is kept, and none leaves nothing")
    func step() throws {
        var stage = stage(Correspondence.stepping)
        stage.press("7", "enter", "s", "enter")
        #expect(stage.saved.isEmpty)
        stage.press("s")
        stage.type("Twice this week")
        stage.press("enter")
        #expect(try insight(stage).step?.followUps.map(\.text) == ["Twice this week"])
        stage.press("r", "5", "escape")
        #expect(try insight(stage).step?.followUps.count == 1)
    }
}
