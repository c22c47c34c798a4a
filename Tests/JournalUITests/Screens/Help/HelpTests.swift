import JournalModel
import JournalPrompts
import Testing
import TextUI

@testable import JournalUI

@Suite("Help now") struct HelpTests {
    private var page: HelpPage { Stage.safety.help }

    private func stage(_ size: Size = Size(80, 24), own: String = "") -> Stage {
        var settings = Settings()
        settings.ownPeople = own
        var stage = Stage(size: size, settings: settings)
        stage.press("f1")
        return stage
    }

    /// Everything seen while going down line by line, without the first row and the last.
    private func seen(_ stage: Stage) -> String {
        var stage = stage
        var lines = body(stage)
        for _ in 0..<600 {
            stage.press("down")
            let next = body(stage)
            if next == Array(lines.suffix(next.count)) { break }
            if next.dropLast() == lines.suffix(next.count - 1) { lines.append(next.last ?? "") }
        }
        return lines.joined(separator: " ").oneSpaced
    }

    private func body(_ stage: Stage) -> [String] {
        stage.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(
            stage.frame.size.height < 17 ? 1 : 2
        )
        .prefix(stage.frame.size.height - (stage.frame.size.height < 17 ? 2 : 3)).map { String($0) }
    }

    @Test(
        "The emergency numbers stand on the first screen, at every size",
        arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func emergencyFirst(size: Size) {
        let stage = stage(size)
        for number in ["911", "999", "112", "000"] { #expect(stage.shows("call \(number)")) }
        #expect(stage.shows("checked November 2026"))
    }

    @Test("Every word of the page can be read", arguments: [Size(80, 24), Size(40, 12)])
    func readable(size: Size) {
        let seen = seen(stage(size))
        for section in page.sections {
            #expect(seen.contains(section.title))
            #expect(seen.contains(section.intro.oneSpaced))
            for line in section.lines { #expect(seen.contains(line.oneSpaced), "\(line)") }
            for entry in section.entries {
                for words in entry.contact + [entry.place, entry.what, entry.limits] {
                    #expect(seen.contains(words.oneSpaced), "\(words)")
                }
                if section.id != "emergency" { #expect(seen.contains(entry.name.oneSpaced)) }
            }
        }
        #expect(seen.contains(page.stale.oneSpaced))
        #expect(seen.contains(page.never.oneSpaced))
    }

    @Test("It opens over anything, and gives it back")
    func overAnything() {
        let routes: [Route] = [
            .todaysNote, .beginning, .newSession(live: true), .newSession(live: false), .planSession, .calendar,
            .onThisDay(nil),
            .session(TwoSessions.november.header.id), .liveSession(TwoSessions.november.header.id),
            .laterLook(TwoSessions.november.header.id), .checklist(TwoSessions.november.header.id), .grounding,
        ]
        for route in routes {
            var stage = Stage(TwoSessions.records)
            stage.open(route)
            let before = stage.frame
            stage.press("f1")
            #expect(stage.shows("call 911"), "\(route)")
            stage.press("escape")
            #expect(stage.frame == before, "\(route)")
        }
        var asked = Stage(TwoSessions.records)
        asked.open(.session(TwoSessions.november.header.id))
        asked.press("p", "e", "f1")
        #expect(asked.shows("call 911"))
        asked.press("f1")
        #expect(asked.shows("In your words"))
    }

    @Test("Tab goes from part to part, and to the end")
    func parts() {
        var stage = stage()
        for section in page.sections.dropFirst().prefix(4) {
            stage.press("tab")
            #expect(body(stage).first?.oneSpaced == section.title)
        }
        stage.press("shift-tab")
        #expect(body(stage).first?.oneSpaced == page.sections[3].title)
        stage.press("home")
        #expect(body(stage).first?.oneSpaced == page.sections[0].title)
    }

    @Test("The person's own page is written there, and every key is kept")
    func ownPage() {
        var stage = stage()
        stage.press("o")
        #expect(stage.shows("writes it"))
        stage.press("e")
        stage.type("Ana 0171\nq stays q")
        #expect(stage.app.context.settings.ownPeople == "Ana 0171\nq stays q")
        guard case .saveSettings(let object)? = stage.effects.last else {
            Issue.record("the last key was not kept")
            return
        }
        #expect(object["ownPeople"]?.string == "Ana 0171\nq stays q")
        stage.press("escape")
        #expect(stage.shows("Ana 0171"))
        #expect(!stage.shows("writes it"))
    }

    @Test("Nothing of it is lost by any way of leaving", arguments: ["escape", "f1", "ctrl-q", "ctrl-g"])
    func leaving(key: String) {
        var stage = stage(own: "Ana")
        stage.press("e", "ctrl-end")
        stage.type(" and Bo")
        stage.press(key)
        #expect(stage.app.context.settings.ownPeople == "Ana and Bo")
    }

    @Test("It can be pasted, and written in one's own editor")
    func pasted() {
        var stage = stage()
        stage.press("e")
        stage.paste("Ana\nBo")
        stage.press("ctrl-e")
        #expect(stage.effects.last == .editExternally("Ana\nBo"))
        stage.happen(.editorClosed(text: "Only Ana", problem: nil))
        #expect(stage.app.context.settings.ownPeople == "Only Ana")
    }

    @Test("While it is read, a paste changes nothing")
    func pasteWhileReading() {
        var stage = stage(own: "Ana")
        stage.paste("x")
        #expect(stage.app.context.settings.ownPeople == "Ana")
    }

    @Test("Reading it runs no timer")
    func noTimers() {
        let stage = stage()
        #expect(stage.effects.allSatisfy { if case .schedule = $0 { false } else { true } })
    }
}
