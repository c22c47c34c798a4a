import JournalModel
import JournalReport
import Testing
import TextUI

@testable import JournalUI

@Suite("Scales over time") struct ScaleScreenTests {
    static let places: [[String]] = [
        ["5"], ["5", "enter"], ["5", "enter", "t"], ["5", "enter", "d"], ["5", "enter", "r"], ["5", "t"],
        ["5", "t", "f"], ["5", "t", "1", "2"], ["5", "end", "enter"], ["5", "end", "t"],
    ]

    @Test("Every screen of scales is drawn at every size, and is the same again after all of them", arguments: places)
    func everySize(keys: [String]) {
        var stage = Stage(Answered.all)
        for key in keys { stage.press(key) }
        let whole = stage.text
        for size in [Size(40, 12), Size(1, 1), Size(0, 0), Size(39, 11), Size(41, 13), Size(500, 3), Size(200, 60)] {
            stage.resize(size.width, size.height)
            #expect(stage.frame.size == size)
            #expect(!stage.app.draw(glyphs: .ascii).text.unicodeScalars.contains { $0.value > 0x2500 })
        }
        stage.resize(80, 24)
        #expect(stage.text == whole)
    }

    @Test("The chart says the change in words, with its source, and no cause")
    func change() {
        var stage = Stage(Answered.all)
        stage.press("5", "enter")
        #expect(stage.shows("16 then, 6 now: 10 fewer"))
        #expect(stage.shows("Improved") && stage.shows("NHS England"))
        #expect(stage.shows("lower = fewer symptoms") && stage.shows("change band (6)"))
        for word in ["because", "thanks to", "due to", "caused", "worked"] { #expect(!stage.shows(word)) }
        stage.press("t")
        #expect(stage.shows("8 of 9 answered") && stage.shows("none"))
    }

    @Test("Every scale opens, with and without answers", arguments: Stage.scales.scales.map(\.id))
    func every(id: String) throws {
        let scale = try #require(Stage.scales[id])
        let low = scale.items.map { scale.options(of: $0).first?.value }
        let records =
            Answered.unasked + [
                Answered.response(id, "2026-09-01T10:00:00+02:00", low, total: scale.entry == .total ? 1 : nil),
                Answered.response(id, "2026-11-20T10:00:00+01:00", low, total: scale.entry == .total ? 2 : nil),
            ]
        for records in [Answered.unasked, records] {
            var stage = Stage(records, size: Size(100, 40))
            stage.press("5")
            for _ in 0..<40 {
                stage.press("enter")
                if stage.app.openScale == id { break }
                stage.press("escape", "down")
            }
            #expect(stage.app.openScale == id)
            #expect(stage.shows(scale.title) || stage.shows(scale.fullTitle) || scale.kind == .checkIn)
        }
    }

    @Test("A tracker is read in its own words, and no number of a day is cut off where the page is narrow")
    func tracker() throws {
        let (note, settings) = (Answered.tracked, Answered.trackers)
        for size in [Size(80, 24), Size(40, 12), Size(70, 24)] {
            var stage = Stage([note], size: size, settings: settings)
            stage.press("2", "down", "enter")
            for words in ["mood 6", "openness 5", "appetite some", "walk 130 min"] {
                #expect(stage.shows(words), "\(size)")
            }
            stage.press("escape", "5")
            #expect(stage.shows(size.width > 40 ? "mood 6 21 Nov" : "Questionnaires"))
        }
        let context = Stage([note], settings: settings).app.context
        let report = ReportWriter([.record(note.id)], of: ReportOffer(), in: context).report
        #expect("\(report.json)".contains("appetite some"))
    }

    @Test(
        "Pictures",
        arguments: [
            ("scales", ["5"]), ("scale-chart", ["5", "enter"]), ("scale-table", ["5", "enter", "t"]),
            ("scale-days", ["5", "enter", "d"]), ("scale-result", ["5", "enter", "r"]), ("scale-asking", ["5", "t"]),
            ("scale-form", ["5", "t", "2", "f"]),
        ])
    func golden(name: String, keys: [String]) {
        for size in [Size(80, 24), Size(40, 12)] {
            var stage = Stage(Answered.all, size: size)
            for key in keys { stage.press(key) }
            Golden.check(stage.frame, "\(name)-\(size.width)x\(size.height)")
        }
    }
}
