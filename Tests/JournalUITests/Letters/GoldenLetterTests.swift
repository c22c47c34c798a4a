import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Golden letters, insights and house") struct GoldenLetterTests {
    struct Scene: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: [String]
        var testDescription: String { name }

        init(_ name: String, _ keys: String) {
            self.name = name
            self.keys = keys.split(separator: " ").map(String.init)
        }
    }

    static let scenes = [
        Scene("drafts", "6"), Scene("letter", "6 down enter"), Scene("letter-rest", "6 enter H"),
        Scene("letter-became", "6 enter o"), Scene("letter-again", "6 down r"),
        Scene("letter-again-words", "6 down r enter 7"), Scene("letter-pages", "6 down enter d"),
        Scene("letter-versions", "6 down enter v"), Scene("letter-new", "6 n"),
        Scene("letting-go", "6 down enter o 3 1 j"), Scene("let-go", "6 down enter o 3 1 j j"),
        Scene("days-ahead", "1 d"),
        Scene("insights", "7"), Scene("insight", "7 enter"), Scene("insight-again", "7 down r"),
        Scene("search", "/ k i n d"), Scene("search-empty", "/"), Scene("settings", ", down"),
        Scene("settings-keys", ", down down down down enter"),
        Scene("settings-key", ", down down down down enter enter"),
        Scene("trackers", ", down down down enter"), Scene("keys", "6 ?"), Scene("commands", "6 enter ctrl-p l e t"),
    ]

    @Test("What was looked at and kept", arguments: scenes, [Size(80, 24), Size(40, 12)])
    func golden(scene: Scene, size: Size) {
        var stage = Stage(Correspondence.all, size: size)
        for key in scene.keys { stage.press(key) }
        Golden.check(stage.frame, "\(scene.name)-\(size.width)x\(size.height)")
    }

    @Test("Trash, problems and unfinished writing", arguments: [Size(80, 24), Size(40, 12)])
    func house(size: Size) {
        let name = "\(size.width)x\(size.height)"
        var stage = Stage(size: size)
        for key in [",", "down", "down", "down", "down", "down", "down", "down", "enter"] { stage.press(key) }
        let deleted = Correspondence.moment("2026-11-10T12:00:00")
        stage.happen(.trash([TrashedRecord(name: "one", record: .draft(Correspondence.kept), deleted: deleted)]))
        Golden.check(stage.frame, "trash-\(name)")
        let file = UnreadableFile(path: "notes/2026-11-20-k3f9x2pa.json", reason: "line 4: a comma is missing")
        stage.happen(.changedOutside(put: [], removed: [], unreadable: [file]))
        stage.press("escape", "down", "enter")
        Golden.check(stage.frame, "problems-\(name)")
        stage.press("escape", "escape")
        stage.happen(.foundWriting([Writing(record: .draft(Correspondence.resting), base: nil)]))
        stage.press("up", "up", "enter")
        Golden.check(stage.frame, "unfinished-\(name)")
    }

    @Test("What is empty says what it is for", arguments: ["6", "7"])
    func empty(tab: String) {
        var stage = Stage()
        stage.press(tab)
        Golden.check(stage.frame, tab == "6" ? "drafts-empty-80x24" : "insights-empty-80x24")
    }
}
