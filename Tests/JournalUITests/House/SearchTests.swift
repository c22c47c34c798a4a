import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Searching") struct SearchTests {
    @Test("Everything is searched as one types, the newest first, and what is found opens with the words marked")
    func finds() {
        var stage = Stage(Correspondence.all + Example.notes(30))
        stage.press("/")
        stage.type("kin")
        #expect(stage.shows("2 entries"))
        stage.type("d wh")
        #expect(stage.shows("1 entry"))
        stage.press("enter")
        #expect(stage.shows("You were kind when it counted."))
        let cells = (0..<24).flatMap { y in (0..<80).map { stage.frame[Point($0, y)] } }
        #expect(cells.filter { $0.role == .searchHit }.map(\.glyph.text).joined() == "kindwh")
        stage.press("escape")
        #expect(stage.shows("/ kind wh"))
    }

    @Test("Fewer letters find again what more letters left out")
    func widens() {
        var stage = Stage(Example.notes(30))
        stage.press("/")
        stage.type("number 2")
        #expect(stage.shows("12 entries"))
        stage.type("3")
        #expect(stage.shows("1 entry"))
        stage.press("backspace")
        #expect(stage.shows("12 entries"))
    }

    @Test(
        "Accents, capitals and scripts do not stand in the way",
        arguments: ["CAFE", "café", "日本", "Straße", "strasse", "s"])
    func folds(words: String) {
        var note = Note(header: Correspondence.header("folded01", "2026-11-20T10:00:00"))
        note.text = "In the Café on Hafenstraße.\n日本語 on the wall."
        var stage = Stage([.note(note)])
        stage.press("/")
        stage.type(words)
        #expect(stage.shows("1 entry"))
    }

    @Test("One kind at a time, and around again")
    func kinds() {
        var stage = Stage(Correspondence.all)
        stage.press("/")
        stage.type("kind")
        stage.press("tab", "tab")
        #expect(stage.shows("letters only"))
        #expect(stage.shows("1 entry"))
        stage.press("tab", "tab")
        #expect(stage.shows("2 entries"))
    }

    @Test("A word deep in a long line is shown with what stands around it")
    func longLine() {
        var note = Note(header: Correspondence.header("long0001", "2026-11-20T10:00:00"))
        note.text = String(repeating: "walking on ", count: 5000) + "heron " + String(repeating: "and on ", count: 5000)
        for size in [Size(80, 24), Size(40, 12)] {
            var stage = Stage([.note(note)], size: size)
            stage.press("/")
            stage.type("heron")
            #expect(stage.text.split(separator: "\n").count { $0.contains("heron") } == 2)
        }
    }

    @Test("What comes while one searches is found too")
    func refreshes() {
        var stage = Stage(Example.notes(3))
        stage.press("/")
        stage.type("canal")
        #expect(stage.shows("3 entries"))
        stage.happen(.changedOutside(put: Array(Example.notes(5).suffix(2)), removed: [], unreadable: []))
        #expect(stage.shows("5 entries"))
    }

    @Test("Twenty thousand entries are found and walked through")
    func many() {
        var stage = Stage(Example.notes(20_000))
        stage.press("/")
        stage.type("walk")
        #expect(stage.shows("20,000 entries"))
        for _ in 0..<30 { stage.press("page-down") }
        stage.press("enter")
        #expect(stage.shows("The walk by the canal."))
    }
}
