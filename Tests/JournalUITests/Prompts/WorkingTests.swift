import JournalModel
import JournalPrompts
import JournalUI
import Testing
import TextUI

@Suite("Working a prompt") struct WorkingTests {
    /// On the page of the first pattern, with the bar on its easiest scene.
    private func atAbandonment(_ records: [Record] = [], size: Size = Size(80, 24)) -> Stage {
        var stage = Stage(records, size: size)
        stage.press("4")
        while !stage.onBar.contains("Abandonment") { stage.press("down") }
        stage.press("enter")
        return stage
    }

    /// Before the words of a scene, having said steady.
    private func meeting(_ records: [Record] = []) -> Stage {
        var stage = atAbandonment(records)
        stage.press("enter", "1")
        return stage
    }

    @Test("A whole prompt, from how one is to how it went, becomes one record")
    func whole() throws {
        var stage = meeting()
        #expect(stage.shows("evening train"))
        #expect(!stage.shows("Journal  Prompts"))
        stage.press("7", "tab", "tab")
        stage.type("They leave.")
        stage.press("tab")
        stage.type("fear")
        stage.press("tab")
        stage.type("throat")
        stage.press("tab")
        stage.type("to call")
        stage.press("tab", "tab")
        stage.type("He came back, once.")
        stage.press("tab", "4", "enter")
        #expect(stage.shows("How did it go"))
        stage.press("1")
        let work = try #require(stage.only(.work)?.work)
        #expect(work.prompt == "abandonment.1")
        #expect(work.words.contains("evening train"))
        #expect(work.domain == "abandonment")
        #expect(work.readiness == .steady)
        #expect((work.before, work.after) == (7, 4))
        #expect(work.came.belief == "They leave.")
        #expect(work.came.feeling == "fear")
        #expect(work.came.body == "throat")
        #expect(work.came.urge == "to call")
        #expect(work.alsoTrue == "He came back, once.")
        #expect(work.outcome == .softened)
        #expect(stage.shows("7 before, 4 after"))
        #expect(stage.onBar.contains("Stop here"))
        stage.press("enter")
        #expect(stage.shows("Small scenes"))
        #expect(stage.saved.count == 1)
    }

    @Test("A rating of ten is typed as one and nought, and digits never change the tab")
    func ten() throws {
        var stage = meeting()
        stage.press("1", "0", "escape")
        #expect(stage.only(.work)?.work?.before == 10)
        #expect(stage.shows("Small scenes"))
    }

    @Test("Every answer may be left out, and what is absent stays absent")
    func passesBy() throws {
        var stage = meeting()
        stage.press("enter", "enter", "tab", "tab", "tab", "tab", "tab", "tab", "enter", "2")
        let work = try #require(stage.only(.work)?.work)
        #expect(work.before == nil)
        #expect(work.after == nil)
        #expect(work.outcome == .same)
        #expect(!stage.shows("before,"))
    }

    @Test("Having looked at the words alone leaves nothing behind")
    func leavesNothing() {
        var stage = meeting()
        stage.press("f", "enter", "t", "b", "escape")
        #expect(stage.journal.isEmpty)
        #expect(stage.saved.isEmpty)
    }

    @Test("Too much leads to grounding, and from there to a kind stop and not to the next scene")
    func tooMuch() throws {
        var stage = meeting()
        stage.press("8", "enter", "enter", "tab", "tab", "tab", "tab", "tab", "tab", "enter")
        #expect(stage.shows("Too much"))
        let outcomes = stage.frame
        stage.press("4")
        #expect(stage.only(.work)?.work?.outcome == .tooMuch)
        #expect(stage.saved.count == 1)
        #expect(stage.frame != outcomes)
        #expect(!stage.shows("That was enough for today"))
        #expect(stage.shows("A longer way out"))
        stage.press("escape")
        #expect(stage.shows("That was enough for today"))
        #expect(stage.shows("Grounding"))
        #expect(!stage.shows("next one"))
        stage.press("enter")
        #expect(stage.shows("Small scenes"))
        #expect(stage.saved.count == 1)
    }

    @Test("Escape keeps it as it is, at any step", arguments: 1...5)
    func escapeKeeps(steps: Int) throws {
        var stage = meeting()
        stage.press("6")
        for step in 0..<steps {
            stage.press("tab")
            if step == 1 { stage.type("half a sen") }
        }
        stage.press("escape")
        let work = try #require(stage.only(.work)?.work)
        #expect(work.before == 6)
        #expect(work.came.belief == (steps > 1 ? "half a sen" : ""))
        #expect(work.outcome == nil)
    }

    @Test("What is typed is kept while it is written")
    func keepsWriting() throws {
        var stage = meeting()
        stage.press("5", "tab", "tab")
        stage.type("a sentence no one may lose")
        stage.happen(.timer(.keepWriting))
        let kept = stage.effects.compactMap { if case .keep(let writing) = $0 { writing.record.work } else { nil } }
        #expect(kept.last?.came.belief == "a sentence no one may lose")
        #expect(kept.last?.before == 5)
    }

    @Test("Raw offers grounding first, and the choice stays theirs")
    func raw() throws {
        var stage = atAbandonment()
        stage.press("enter", "3")
        #expect(stage.onBar.contains("Grounding"))
        #expect(!stage.shows("evening train"))
        #expect(stage.app.context.memory.readiness?.readiness == .raw)
        let offer = stage.frame
        stage.press("enter")
        #expect(stage.frame != offer)
        stage.press("escape")
        #expect(stage.shows("up to you"))
        stage.press("2")
        #expect(stage.shows("evening train"))
        stage.press("3", "escape")
        #expect(stage.only(.work)?.work?.readiness == .raw)
    }

    @Test("How one is is asked once, and again after a pause or once raw was said")
    func asksAgain() {
        var stage = meeting()
        stage.press("escape", "enter")
        #expect(stage.shows("evening train"))
        stage.press("escape")
        stage.now = stage.now.advanced(by: 5 * 3600)
        stage.press("enter")
        #expect(stage.shows("How are you now"))
        stage.press("3", "escape", "enter")
        #expect(stage.shows("How are you now"))
    }

    @Test("Escape at how one is leads back, and the words were never shown")
    func leavesEarly() {
        var stage = atAbandonment()
        stage.press("enter", "escape")
        #expect(stage.shows("Small scenes"))
        #expect(stage.app.context.memory.readiness == nil)
    }

    @Test("The gentle words come first; the full ones are asked for, and are kept as they were shown")
    func fullWording() throws {
        var stage = meeting()
        #expect(!stage.shows("begins to move"))
        stage.press("f")
        #expect(stage.shows("begins to move"))
        stage.press("5", "escape")
        #expect(stage.only(.work)?.work?.words.contains("begins to move") == true)
    }

    @Test("Nothing ticks unless it was asked for; asked for, it goes on after grounding")
    func quiet() {
        var stage = meeting()
        stage.press("enter")
        #expect(!stage.effects.contains { if case .schedule(.screen, _) = $0 { true } else { false } })
        stage.press("t")
        #expect(stage.effects.last == .schedule(.screen, after: 1000))
        stage.now = stage.now.advanced(by: 372)
        stage.happen(.timer(.screen))
        #expect(stage.shows("06:12"))
        stage.press("ctrl-g", "escape")
        #expect(stage.effects.last == .schedule(.screen, after: 1000))
        stage.press("t")
        #expect(!stage.shows("06:12"))
        let count = stage.effects.count
        stage.happen(.timer(.screen))
        #expect(stage.effects.count == count)
    }

    @Test("The next scene is the easiest that was not met today")
    func next() throws {
        var stage = meeting()
        stage.press("7", "enter", "enter", "tab", "tab", "tab", "tab", "tab", "tab", "6", "enter", "2")
        #expect(stage.shows("Abandonment, 2 of 4"))
        stage.press("2", "9", "escape")
        let prompts = stage.journal.works.map(\.prompt)
        #expect(Set(prompts) == ["abandonment.1", "abandonment.2"])
        #expect(stage.shows("Small scenes"))
    }

    @Test("A pattern without words of one's own can be named afterwards, as noticed, and undone in one step")
    func names() throws {
        var stage = meeting()
        stage.press("7", "enter", "enter")
        stage.type("I am too much")
        stage.press("tab", "tab", "tab", "tab", "tab", "tab", "enter", "1", "3", "enter")
        let schema = try #require(stage.only(.schema)?.schema)
        #expect(schema.belief == "I am too much")
        #expect(schema.domain == "abandonment")
        #expect(schema.state == .noticed)
        #expect(stage.only(.work)?.work?.schema == schema.header.id)
        #expect(!stage.shows("Name it yourself"))
        stage.press("escape", "u")
        #expect(stage.journal.count(of: .schema) == 0)
        #expect(stage.only(.work)?.work?.schema == nil)
    }

    @Test("During a session it is kept as work in that session")
    func inSession() throws {
        var session = Worked.session(daysAgo: 0)
        session.began = Worked.moment(daysAgo: 0).advanced(by: -3600)
        session.header.at = session.began
        var stage = meeting([.session(session)])
        stage.press("4", "escape")
        let work = try #require(stage.only(.work)?.work)
        #expect(work.place == .session)
        #expect(work.header.session == session.header.id)
    }

    @Test("A sheet is taken into the session, and a scene of it worked there")
    func sheetInSession() throws {
        var session = Worked.session(daysAgo: 0)
        session.began = Worked.moment(daysAgo: 0).advanced(by: -3600)
        session.header.at = session.began
        session.prompts = ["first-reflection.1", "abandonment.2"]
        var stage = Stage([.session(session)])
        stage.press("2", "enter", "b", "S")
        #expect(stage.shows("Taken along to the session under way"))
        stage.press("down", "enter", "1", "8", "escape")
        let work = try #require(stage.only(.work)?.work)
        #expect(work.prompt == "abandonment.2")
        #expect(work.place == .session)
        #expect(stage.shows("Taken along to the session under way"))
    }

    @Test(
        "Every step is drawn at every size, and nothing given is lost on the way",
        arguments: [Size(1, 1), Size(40, 12), Size(41, 13), Size(200, 60), Size(500, 3)])
    func sizes(size: Size) {
        var stage = meeting()
        stage.press("7")
        for _ in 0..<11 {
            stage.resize(size.width, size.height)
            #expect(stage.frame.size == size)
            stage.press("tab", "up", "down", "b")
            stage.resize(80, 24)
        }
        stage.press("escape")
        #expect(stage.only(.work)?.work?.before == 7)
    }

    @Test("In the first days that is said, and the choice stays theirs")
    func firstDays() {
        var stage = atAbandonment([.session(Worked.session(daysAgo: 1))])
        #expect(stage.shows("the first days after a session"))
        stage.press("enter")
        #expect(stage.shows("the first days after a session"))
        stage.press("1")
        #expect(stage.shows("evening train"))
    }
}

extension Stage {
    /// The rows that are chosen.
    var onBar: String {
        let frame = frame
        return (0..<frame.size.height).filter { y in
            (0..<frame.size.width).contains { x in
                [.selected, .selectedQuiet, .selectedAccent].contains(frame[Point(x, y)].role)
            }
        }.map { frame.text(row: $0) }.joined(separator: "\n")
    }
}
