import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Answering a scale") struct TakingTests {
    private func phq(_ records: [Record] = Answered.unasked) -> Stage {
        var stage = Stage(records)
        stage.press("5")
        #expect(stage.shows("PHQ-9"))
        return stage
    }

    /// Opens a scale's answering from the list: its page, then enter.
    private func open(_ id: String, _ stage: inout Stage) {
        for _ in 0..<40 {
            stage.press("enter")
            if stage.app.openScale == id { break }
            stage.press("escape", "down")
        }
        stage.press("enter")
    }

    private func response(_ stage: Stage) throws -> Response { try #require(stage.only(.response)?.response) }

    @Test("A digit answers and moves on; the last one opens the result in words")
    func digits() throws {
        var stage = phq()
        open("phq-9", &stage)
        #expect(stage.shows("Little interest") && stage.shows("1 of 10"))
        #expect(stage.shows("Your session of 17 Nov lies within the last two weeks."))
        for key in ["2", "1", "2", "1", "1", "1", "1", "1", "0", "1"] { stage.press(key) }
        #expect(try response(stage).answers == [2, 1, 2, 1, 1, 1, 1, 1, 0, 1])
        #expect(try response(stage).version == "1")
        #expect(stage.shows("moderate") && stage.shows("Kroenke"))
        #expect(stage.shows("from 0 to 27"))
    }

    @Test("What is skipped stays open: no total, and the open ones are named")
    func skipped() throws {
        var stage = phq()
        open("phq-9", &stage)
        for key in ["2", "s", "2", "1", "right", "1", "1", "1", "0", "1"] { stage.press(key) }
        #expect(try response(stage).answers == [2, nil, 2, 1, nil, 1, 1, 1, 0, 1])
        #expect(stage.shows("7 of 9 answered, so there is no total.") && stage.shows("Open: 2, 5"))
        stage.press("c")
        #expect(stage.shows("2 of 10"))
        stage.press("3")
        #expect(stage.shows("5 of 10"))
        stage.press("0")
        #expect(try response(stage).answers == [2, 3, 2, 1, 0, 1, 1, 1, 0, 1])
        #expect(stage.shows("from 0 to 27"))
    }

    @Test("Enter alone answers nothing; where the bar was moved it answers, and the arrow leaves it open")
    func bar() throws {
        var stage = phq()
        open("phq-9", &stage)
        stage.press("enter", "enter")
        #expect(stage.shows("1 of 10") && stage.journal.count(of: .response) == 0)
        stage.press("down", "down", "enter", "right", "up", "enter", "escape")
        #expect(try response(stage).answers.prefix(3) == [1, nil, 3])
    }

    @Test("Over time is the page beneath, not a second one of it")
    func overTime() {
        var stage = phq()
        open("gad-7", &stage)
        for _ in 0..<7 { stage.press("1") }
        #expect(stage.shows("from 0 to 21"))
        stage.press("v")
        #expect(stage.app.openScale == "gad-7")
        stage.press("escape")
        #expect(stage.app.openScale == nil && stage.shows("Questionnaires"))
    }

    @Test("Stopping keeps the answers, and they are offered again")
    func stopping() throws {
        var stage = phq()
        open("phq-9", &stage)
        stage.press("2", "1", "escape")
        #expect(try response(stage).answers.prefix(3) == [2, 1, nil])
        stage.press("escape")
        #expect(stage.shows("Not finished") && stage.shows("2 of 9"))
        stage.press("home", "enter")
        #expect(stage.shows("3 of 10"))
        for key in ["1", "1", "1", "1", "1", "1", "0", "1"] { stage.press(key) }
        #expect(try response(stage).answers == [2, 1, 1, 1, 1, 1, 1, 1, 0, 1])
    }

    @Test("Nothing answered leaves nothing behind")
    func nothing() {
        var stage = phq()
        open("phq-9", &stage)
        stage.press("s", "left", "escape")
        #expect(stage.journal.count(of: .response) == 0)
    }

    @Test("Answers can be changed and taken back")
    func changing() throws {
        var stage = phq()
        open("phq-9", &stage)
        stage.press("2", "1", "left", "left", "3", "x", "escape")
        #expect(try response(stage).answers.prefix(2) == [3, nil])
    }

    @Test("The whole form takes digits down the list")
    func wholeForm() throws {
        var stage = phq()
        open("phq-9", &stage)
        stage.press("f", "1", "2", "down", "3")
        #expect(stage.shows("3 of 9 answered"))
        stage.press("d")
        #expect(stage.shows("3 of 9 answered, so there is no total."))
        #expect(try response(stage).answers.prefix(4) == [1, 2, nil, 3])
        stage.press("c", "f")
        for _ in 0..<10 { stage.press("up") }
        for digit in ["1", "1", "1", "1", "1", "1", "1", "1", "0", "1"] { stage.press(digit) }
        stage.press("enter")
        #expect(stage.shows("8  from 0 to 27"))
    }

    /// Every rule of every scale that opens Help, read from the data, whatever the scale is called.
    static let helpRules = Stage.scales.scales.flatMap { scale in
        scale.safety.filter { $0.response == .help && !$0.item.isEmpty }.map { (scale, $0) }
    }

    @Test("Such an answer is kept, opens Help now at once, and returns to the next question", arguments: helpRules)
    func help(scale: Scale, rule: SafetyRule) throws {
        let place = try #require(scale.place(ofItem: rule.item))
        var stage = phq()
        open(scale.id, &stage)
        for _ in 0..<place { stage.press("s") }
        stage.press(String(Int(rule.atLeast)))
        #expect(stage.shows("112") && !stage.shows(scale.title))
        #expect(try response(stage).answers[place] == Int(rule.atLeast))
        #expect(try response(stage).restDays == (rule.restDays > 0 ? rule.restDays : nil))
        stage.press("escape")
        #expect(stage.shows("\(place + 2) of \(scale.items.count)"))
        #expect(stage.shows(String(rule.text.prefix(24))))
    }

    @Test("Below its value nothing opens") func below() throws {
        var stage = phq()
        open("phq-9", &stage)
        for _ in 0..<9 { stage.press("0") }
        #expect(stage.shows("10 of 10"))
    }

    @Test("A soft rule shows its words quietly and opens nothing")
    func soft() throws {
        let scale = try #require(Stage.scales["pcl-5"])
        let rule = try #require(scale.safety.first)
        var stage = phq()
        open("pcl-5", &stage)
        for _ in 0..<15 { stage.press("0") }
        stage.press("2")
        #expect(stage.shows("17 of 20") && stage.shows(String(rule.text.prefix(24))))
        stage.press("0")
        #expect(stage.shows("18 of 20") && !stage.shows(String(rule.text.prefix(24))))
    }

    @Test("A total from elsewhere is typed in")
    func typed() throws {
        var stage = phq([])
        open("isi", &stage)
        stage.type("14")
        stage.press("escape")
        #expect(try response(stage).total == 14)
        #expect(stage.shows("14") && stage.shows("subthreshold"))
    }

    @Test("A list is marked, and none of these is an answer")
    func list() throws {
        var stage = phq()
        open("signs-arousal", &stage)
        stage.press("space", "down", "space", "space")
        #expect(stage.shows("1 marked"))
        stage.press("d")
        #expect(try response(stage).answers.prefix(2) == [1, nil])
        #expect(stage.shows("What it cannot say"))
    }
}
