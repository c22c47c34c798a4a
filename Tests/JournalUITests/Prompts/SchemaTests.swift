import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("The ledger and its schemas") struct SchemaTests {
    /// On the page of the own schema.
    private func atSchema(_ records: [Record] = Worked.records) -> Stage {
        var stage = Stage(records)
        stage.press("4", "enter")
        return stage
    }

    private func schema(_ stage: Stage) -> Schema? { stage.journal.schemas.first }

    @Test("The ledger shows every pattern, a digit for each charge, and where the session lies")
    func ledger() throws {
        var stage = Stage(Worked.records, size: Size(80, 50))
        stage.press("4")
        for name in ["Abandonment", "Punitiveness (Others)", "Lack of Coherent Identity"] { #expect(stage.shows(name)) }
        let lines = stage.text.split(separator: "\n")
        let row = try #require(lines.first { $0.contains("  Abandonment") })
        #expect(row.filter(\.isNumber) == "5453")
        let digits = (0..<80).map { stage.frame[Point($0, 7)] }.filter { $0.role == .charge(4) }
        #expect(digits.map(\.glyph.text) == ["4"])
        #expect(lines.contains { $0.contains("sessions") && $0.contains("↑") })
    }

    @Test("What is read later appears in a ledger that is open already")
    func readsOn() {
        var stage = Stage()
        stage.press("4")
        #expect(stage.shows("nothing is charted yet"))
        let journal = Journal(Worked.records)
        stage.happen(.essentials(Journal()))
        stage.happen(.loaded(journal, SearchIndex(journal)))
        #expect(stage.shows("strength, weeks ago"))
    }

    @Test("Weeks become months, and the newest charge of a month stands")
    func months() throws {
        var stage = Stage(Worked.records, size: Size(80, 50))
        stage.press("4", "m")
        #expect(stage.shows("months ago"))
        let row = try #require(stage.text.split(separator: "\n").first { $0.contains("  Abandonment") })
        #expect(row.filter(\.isNumber) == "553")
    }

    @Test("On a narrow screen the ledger is a list with the last charge")
    func narrow() throws {
        var stage = Stage(Worked.records, size: Size(40, 12))
        stage.press("4")
        let row = try #require(stage.text.split(separator: "\n").first { $0.contains(" Abandonment") })
        #expect(row.filter(\.isNumber) == "3")
    }

    @Test("A schema's page shows its work in order, what it protects, and what lies nearby")
    func page() {
        var stage = Stage(Worked.records, size: Size(80, 50))
        stage.press("4", "enter")
        for words in [
            "7 to 5", "6 to 4", "5 to 3", "softened", "being left without a warning", "the phone that stays dark",
        ] {
            #expect(stage.shows(words))
        }
        #expect(stage.shows("M. called"))
    }

    @Test("In plain characters the chart is still there, and nothing else than them is used")
    func plain() {
        var stage = Stage(Worked.records, size: Size(80, 50))
        stage.press("4", "enter")
        let text = stage.app.draw(glyphs: .ascii).text
        #expect(text.contains("6 |   .   ."))
        #expect(text.contains("4 |   o   o   o   ."))
        #expect(text.allSatisfy { $0.isASCII })
        stage.press("escape")
        #expect(stage.app.draw(glyphs: .ascii).text.allSatisfy { $0.isASCII })
    }

    @Test("Its words at first and now both stand there once they were changed")
    func thenAndNow() {
        var stage = Stage(Worked.records, size: Size(80, 50))
        stage.press("4", "enter", "e")
        stage.type("Sometimes, ")
        stage.press("escape")
        #expect(stage.shows("at first      If I stop, no one will stay"))
        #expect(stage.shows("now           Sometimes, If I stop, no one will stay"))
    }

    @Test("The state moves only by the person's hand, whatever the numbers say")
    func stateByHand() throws {
        var records = Worked.records
        records.append(.work(Worked.work(3, before: 4, after: 1, daysAgo: 3)))
        records.append(.work(Worked.work(1, before: 3, after: 0, daysAgo: 2)))
        var stage = atSchema(records)
        #expect(stage.shows("If it fits, s says quiet"))
        #expect(schema(stage)?.state == .working)
        #expect(stage.saved.isEmpty)
        stage.press("s", "escape")
        #expect(schema(stage)?.state == .working)
        stage.press("s", "4")
        let moved = try #require(schema(stage))
        #expect(moved.state == .quiet)
        #expect(moved.states.map(\.state) == [.noticed, .working, .quiet])
        #expect(moved.states.last?.at == stage.now)
        stage.press("escape", "u")
        #expect(schema(stage)?.state == .working)
    }

    @Test("Choosing the state it has changes nothing")
    func sameState() {
        var stage = atSchema()
        stage.press("s", "2")
        #expect(stage.saved.isEmpty)
    }

    @Test("What is nearby can be chosen and read")
    func links() {
        var stage = atSchema()
        stage.press("tab")
        #expect(stage.onBar.contains("7 to 5"))
        stage.press("shift-tab", "shift-tab")
        #expect(stage.onBar.contains("M. called"))
        stage.press("enter")
        #expect(stage.shows("The phone in the other room"))
    }

    @Test("Enter meets the easiest scene, for this schema")
    func worksNext() throws {
        var stage = atSchema()
        stage.press("enter", "1", "4", "escape")
        let work = try #require(stage.journal.works.last)
        #expect(work.schema == Worked.schema().header.id)
        #expect(work.before == 4)
    }

    @Test("A pattern begins in the person's own words, and opens")
    func begins() throws {
        var stage = Stage()
        stage.press("4", "enter", "n")
        stage.type("They will go, so I go first")
        stage.press("escape")
        let schema = try #require(stage.only(.schema)?.schema)
        #expect(schema.domain == "abandonment")
        #expect(schema.state == .noticed)
        #expect(schema.states.map(\.state) == [.noticed])
        #expect(stage.shows("noticed since"))
    }

    @Test("What has no words leaves nothing behind")
    func beginsNothing() {
        var stage = Stage()
        stage.press("4", "enter", "n", "escape")
        #expect(stage.journal.isEmpty)
    }
}

@Suite("The three markers, asked again") struct CheckTests {
    private func checking(_ state: SchemaState, quietFor days: Int = 40) -> Stage {
        var stage = Stage([
            .schema(Worked.schema(state, quietFor: days)), .work(Worked.work(1, before: 7, after: 4, daysAgo: 60)),
            .work(Worked.work(2, before: 6, after: 1, daysAgo: 50)),
        ])
        stage.press("4", "enter", "c")
        return stage
    }

    @Test("The same prompts come first, with the words they had, and the answers become one record")
    func sameAgain() throws {
        var stage = checking(.quiet)
        stage.press("1")
        #expect(stage.shows("The words of scene 1"))
        stage.press("enter")
        #expect(stage.shows("The words of scene 2"))
        stage.press("enter", "1", "enter", "1", "1", "1")
        stage.type("It did not even ring.")
        stage.press("tab")
        let check = try #require(stage.only(.check)?.check)
        #expect(check.schema == Worked.schema().header.id)
        #expect(check.prompts == ["abandonment.1", "abandonment.2"])
        #expect(check.charge == 1)
        #expect([check.markers.quiet, check.markers.symptomsGone, check.markers.effortless] == [true, true, true])
        #expect(check.text == "It did not even ring.")
        #expect(stage.saved.count == 1)
    }

    @Test("When all three hold, quiet is offered, and only taken by hand")
    func offersQuiet() {
        var stage = checking(.softening)
        stage.press("2", "tab", "1", "1", "1", "tab")
        #expect(stage.shows("Say quiet"))
        #expect(stage.onBar.contains("Leave it"))
        #expect(stage.journal.schemas.first?.state == .softening)
        stage.press("2")
        #expect(stage.journal.schemas.first?.state == .quiet)
        #expect(stage.shows("If I stop, no one will stay"))
    }

    @Test("A returned charge is set down without blame, and returned is offered")
    func returned() {
        var stage = checking(.quiet)
        stage.press("2", "6", "enter", "3", "3", "3", "tab")
        #expect(stage.shows("takes nothing away"))
        #expect(stage.journal.schemas.first?.state == .quiet)
        stage.press("1")
        #expect(stage.journal.schemas.first?.state == .quiet)
        #expect(stage.journal.checks.first?.charge == 6)
        #expect(stage.shows("s says returned"))
    }

    @Test("Not met yet stays unknown, and not no")
    func unknown() throws {
        var stage = checking(.quiet)
        stage.press("2", "2", "enter", "4", "1", "4", "escape")
        let check = try #require(stage.only(.check)?.check)
        #expect(check.markers.quiet == nil)
        #expect(check.markers.symptomsGone == true)
        #expect(check.markers.effortless == nil)
        #expect(check.prompts.isEmpty)
    }

    @Test("Escape keeps what was answered; with nothing answered there is no record")
    func escapes() {
        var stage = checking(.quiet)
        stage.press("1", "escape")
        #expect(stage.journal.count(of: .check) == 0)
        stage.press("c", "2", "5", "escape")
        #expect(stage.journal.checks.map(\.charge) == [5])
    }

    @Test(
        "A check is due two, six and twelve weeks after quiet",
        arguments: [(5, "check in 9 days"), (14, "check due"), (43, "check due"), (100, "check due")])
    func due(days: Int, words: String) {
        var stage = Stage([.schema(Worked.schema(.quiet, quietFor: days))])
        stage.press("4")
        #expect(stage.shows(words))
    }
}
