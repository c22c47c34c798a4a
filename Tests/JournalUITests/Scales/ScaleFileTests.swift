import JournalModel
import JournalUI
import Testing
import TextUI

/// What a scale's own file says is what happens.
@Suite("Scales as their files say") struct ScaleFileTests {
    private func open(_ id: String, _ stage: inout Stage) {
        stage.press("5", "home")
        for _ in 0..<40 {
            stage.press("enter")
            if stage.app.openScale == id { break }
            stage.press("escape", "down")
        }
    }

    @Test("A typed total outside of its range is refused, with the range, and never kept")
    func refused() throws {
        var stage = Stage()
        open("isi", &stage)
        stage.press("enter")
        stage.type("29")
        stage.press("escape")
        #expect(stage.shows("a whole number from 0 to 28"))
        #expect(stage.only(.response) == nil)
        stage.press("escape")
        #expect(stage.only(.response) == nil)
        stage.press("enter")
        stage.type("14.5")
        stage.press("escape")
        #expect(stage.shows("a whole number from 0 to 28"))
        stage.press("ctrl-u")
        stage.type("28")
        stage.press("escape")
        #expect(try #require(stage.only(.response)?.response).total == 28)
    }

    @Test("A scale of unknown ends asks for them the first time, and then has a chart")
    func ends() throws {
        var stage = Stage()
        open("br-wai", &stage)
        stage.press("enter")
        #expect(stage.shows("lowest it can be") && stage.shows("a chart needs"))
        stage.type("70")
        stage.press("tab")
        stage.type("12")
        stage.press("tab")
        stage.type("60")
        stage.press("escape")
        #expect(stage.shows("a number from 12 to 60"))
        stage.press("ctrl-u")
        stage.type("45")
        stage.press("escape")
        let response = try #require(stage.only(.response)?.response)
        #expect(response.total == 45 && response.ends.range == ScoreRange(12, 60))
        #expect(stage.shows("60 ┤") && stage.shows("12 ┤"))
        stage.press("enter")
        #expect(!stage.shows("lowest it can be") && stage.shows("from 12 to 60"))
    }

    @Test("Reliably worse says a calm line, and p opens people to reach")
    func worse() {
        let records = [
            Answered.response("gad-7", "2026-10-20T18:00:00+02:00", [0, 0, 0, 1, 0, 0, 0]),
            Answered.response("gad-7", "2026-11-21T18:00:00+01:00", [2, 2, 2, 2, 1, 1, 1]),
        ]
        var stage = Stage(Answered.unasked + records)
        open("gad-7", &stage)
        stage.press("r")
        #expect(stage.shows("Worse") && stage.shows("people to reach"))
        stage.press("p")
        #expect(stage.shows("emergency") || stage.shows("Emergency"))
        stage.press("escape")
        #expect(stage.shows("Worse"))
        var calm = Stage(Answered.all)
        open("phq-9", &calm)
        calm.press("r")
        #expect(!calm.shows("people to reach"))
    }

    @Test("A scale without one total is drawn in its parts, under its name")
    func parts() throws {
        let records = [
            Answered.response("dass-21", "2026-10-20T18:00:00+02:00", Array(repeating: 2, count: 21)),
            Answered.response("dass-21", "2026-11-21T18:00:00+01:00", Array(repeating: 1, count: 21)),
        ]
        var stage = Stage(Answered.unasked + records)
        open("dass-21", &stage)
        for words in ["DASS-21", "Depression", "Anxiety", "Stress", "42"] { #expect(stage.shows(words), "\(words)") }
        Golden.check(stage.frame, "scale-parts-80x24")
        stage.press("t")
        for number in ["28", "14"] {
            let rows = stage.text.split(separator: "\n").map { $0.split { !$0.isNumber } }
            #expect(rows.contains { $0.count { $0 == number } == 3 })
        }
    }

    @Test("The map shows how a word begins and hours of long times; numbers without room are a key away, as are charts")
    func words() {
        var stage = Stage([Answered.tracked], settings: Answered.trackers)
        open("check-in", &stage)
        stage.press("m")
        let rows = stage.text.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(rows.contains { $0.first == "appetite" && $0.contains("so") })
        #expect(rows.contains { $0.first == "walk" && $0.contains("2h") })
        for view in ["m", "m"] {
            stage.resize(40, 12)
            stage.press(view)
            var seen: Set<String> = []
            for _ in 0..<7 {
                for name in ["mood", "energy", "sleep", "tension", "openness", "appetite", "walk"]
                where stage.shows(name) {
                    seen.insert(name)
                }
                stage.press("tab")
            }
            #expect(seen.count == 7)
        }
    }

    @Test("Numbers no form would take, from a file written by hand, are drawn and break nothing")
    func huge() throws {
        var note = try #require(Answered.tracked.note)
        for name in ["mood", "walk", "appetite"] { note.checkIn[name] = 1e300 }
        note.checkIn["energy"] = -1e300
        var later = note
        later.header = Header(
            id: try #require(RecordID("later")), created: Moment(seconds: note.header.when.seconds + 86_400))
        var stage = Stage([.note(note), .note(later)], settings: Answered.trackers)
        open("check-in", &stage)
        for key in ["m", "m", "t", "t", "b", "escape", "R", "v"] {
            stage.press(key)
            #expect(!stage.text.isEmpty)
        }
        #expect(stage.shows("This is all of it"))
    }

    @Test("The days stand as a map of numbers, a day without an answer as a dot")
    func map() {
        for size in [Size(80, 24), Size(40, 12)] {
            var stage = Stage(Answered.all, size: size)
            open("check-in", &stage)
            stage.press("m")
            #expect(stage.shows("days ago") && stage.shows("mood"))
            Golden.check(stage.frame, "scale-map-\(size.width)x\(size.height)")
        }
    }
}
