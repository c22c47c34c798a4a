import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Settings") struct SettingsTests {
    @Test("A theme is tried as it is chosen, and kept")
    func theme() {
        var stage = Stage()
        stage.press(",", "right")
        #expect(stage.effects.contains(.setTheme("paper")))
        stage.press("left", "left")
        #expect(stage.app.context.settings.theme == "contrast")
        #expect(stage.shows("contrast"))
    }

    @Test("The hour a day begins, and motion")
    func dayStart() {
        var stage = Stage()
        stage.press(",", "down", "left", "left")
        #expect(stage.app.context.settings.dayStart == 2)
        stage.press("left", "left", "left")
        #expect(stage.app.context.settings.dayStart == 12)
        stage.press("down", "enter")
        #expect(!stage.app.context.settings.motion)
    }

    @Test("Trackers are added, renamed and removed; a name that is taken is refused")
    func trackers() {
        var stage = Stage()
        stage.press(",", "down", "down", "down", "enter", "a")
        stage.type("appetite")
        stage.press("enter", "1", "a")
        stage.type("Mood")
        stage.press("enter")
        #expect(stage.shows("Mood is asked already"))
        stage.press("enter", "ctrl-u")
        stage.type("hunger")
        stage.press("enter")
        #expect(stage.app.context.settings.trackers.map(\.name) == ["hunger"])
        stage.press("escape", "escape", "w", "tab", "tab", "tab", "tab", "tab", "tab", "4", "escape")
        #expect(stage.only(.note)?.note?.checkIn["hunger"] == 4)
        stage.press(",", "down", "down", "down", "enter", "x")
        #expect(stage.app.context.settings.trackers.isEmpty)
    }

    @Test("A tracker can be a yes or no, a word, or a length of time; a note keeps its number, and the table its words")
    func trackerKinds() throws {
        var stage = Stage()
        stage.press(",", "down", "down", "down", "enter")
        for (name, kind) in [("outside", "2"), ("appetite", "3"), ("walk", "4")] {
            stage.press("a")
            stage.type(name)
            stage.press("enter", kind)
            guard kind == "3" else { continue }
            stage.type("none")
            stage.press("enter")
            #expect(stage.shows("From two to nine words"))
            stage.press("a")
            stage.type(name)
            stage.press("enter", kind)
            stage.type("none, some, a lot")
            stage.press("enter")
        }
        #expect(stage.app.context.settings.trackers.map(\.kind) == [.yesNo, .choice, .duration])
        stage.press("escape", "escape", "w", "tab", "tab", "tab", "tab", "tab", "tab", "right", "right", "tab")
        stage.press("right", "right", "tab")
        stage.type("2000")
        stage.press("escape")
        #expect(stage.shows("from 0 to 1440"))
        stage.press("ctrl-u")
        stage.type("45")
        stage.press("escape")
        let checkIn = try #require(stage.only(.note)?.note?.checkIn)
        #expect(checkIn["outside"] == 1 && checkIn["appetite"] == 1 && checkIn["walk"] == 45)
    }

    @Test("One's own people are kept by themselves, on leaving, and when the program ends")
    func people() {
        let open = [",", "down", "down", "down", "down", "down", "enter"]
        for end in [AppEvent.timer(.screen), .input(.key(.escape)), .ending] {
            var stage = Stage()
            for key in open { stage.press(key) }
            stage.type("Ana, 0151")
            stage.happen(end)
            #expect(stage.app.context.settings.ownPeople == "Ana, 0151")
        }
    }

    @Test("Another key for an action works at once, and goes back to the one it came with")
    func rebinds() {
        var stage = Stage([.draft(Correspondence.rested)])
        stage.happen(.input(.key(",")))
        stage.press("down", "down", "down", "down", "enter")
        stage.find("Rewrite it; the old words")
        stage.press("enter", "t", "escape", "escape", "6", "enter", "t")
        #expect(stage.shows("What it is") || stage.shows("what it is"))
        stage.press("escape", "escape", ",", "down", "down", "down", "down", "enter")
        stage.find("Rewrite it; the old words")
        stage.press("x", "escape", "escape", "6", "enter", "t")
        #expect(stage.shows("Letter to my father"))
        #expect(stage.app.context.settings.keys.isEmpty)
    }

    @Test("A key that is taken is named, and given only when asked")
    func conflict() {
        var stage = Stage([.draft(Correspondence.rested)])
        stage.press(",", "down", "down", "down", "down", "enter")
        stage.find("Rewrite it; the old words")
        stage.press("enter", "d")
        #expect(stage.shows("\"The pages: some questions before"))
        stage.press("2")
        #expect(stage.app.context.settings.keys.isEmpty)
        stage.press("enter", "d", "1", "escape", "escape", "6", "enter", "d")
        #expect(stage.shows("what it is"))
    }

    @Test("What works while writing is not put on a letter")
    func alwaysKeys() {
        var stage = Stage()
        stage.press(",", "down", "down", "down", "down", "enter", "enter", "h")
        #expect(stage.app.context.settings.keys.isEmpty)
        stage.press("enter", "f5")
        #expect(!stage.app.context.settings.keys.isEmpty)
    }
}

extension Stage {
    /// Moves the bar down until it stands on a line.
    fileprivate mutating func find(_ words: String) {
        for _ in 0..<400 {
            let row = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(words) }
            if let row, frame[Point(4, row)].role == .selected { return }
            press("down")
        }
    }
}
