import Glibc
import JournalModel
import TerminalDriver
import Testing

/// The commands that keep and change entries of every kind.
@Suite("Commands for every kind of entry") struct RecordCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String..., input: String = "") -> Run { Run(home, arguments, input: input) }

    /// Runs a command and gives the record it answers with.
    private func record(_ arguments: String..., input: String = "") throws -> JSONObject {
        let run = Run(home, arguments + ["--json"], input: input)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
        return try #require(run.json?.object?["record"]?.object, "\(arguments)")
    }

    // MARK: Unfinished

    @Test("What was left unfinished is listed, kept or let go")
    func unfinished() throws {
        for words in ["half a thought", "half another"] {
            let id = loam("note", words).lines.first ?? ""
            let file = home.read("notes/\(id).json") ?? ""
            #expect(loam("delete", id).code == 0)
            let at = "2026-11-22T19:00:00+01:00"
            home.write(#"{"loam": 1, "kind": "writing", "at": "\#(at)", "record": \#(file)}"#, to: "writing/\(id).json")
        }
        let listed = loam("unfinished", "--json").json?.array ?? []
        let ids = listed.compactMap { $0.object?["id"]?.string }
        #expect(ids.count == 2 && loam("list").lines.isEmpty)
        #expect(loam("unfinished", "keep", ids[0]).lines == [ids[0]])
        #expect(loam("unfinished", "drop", ids[1]).code == 0)
        #expect(loam("unfinished").errors.contains("Nothing was left unfinished."))
        #expect(loam("list", "--json").json?.array?.compactMap { $0.object?["id"]?.string } == [ids[0]])
        #expect(loam("unfinished", "keep", ids[1]).code == 1)
    }

    // MARK: Fields

    @Test("A field of any kind is set in words, and its mistake is named without what was written")
    func fieldsAreSet() throws {
        _ = loam("session", "new", "--medicine", "MDMA")
        let set = try record(
            "set", id("session"), "began=yesterday 10:00", "tired=7", "signs=both",
            "stirred.belief=I am too much", "themes=the phone, M.", "guide=sitter")
        #expect(set["began"]?.string == "2026-11-21T10:00:00+01:00[Europe/Berlin]" && set["at"] == set["began"])
        #expect(set["tired"]?.int == 7 && set["signs"]?.string == "both" && set["guide"]?.string == "sitter")
        #expect(set["stirred"]?.object?["belief"]?.string == "I am too much")
        #expect(set["themes"]?.array?.compactMap(\.string) == ["the phone", "M."])
        for (pair, words) in [
            ("tired=11", "from 0 to 10"), ("tired=secret", "from 0 to 10"), ("began=teatime", "a time"),
            ("signs=secret", "one of"), ("secret=1", "no field"), ("timeline=1", "session note"),
            ("id=x", "Loam keeps it"),
        ] {
            let run = loam("set", id("session"), pair)
            #expect(run.code == 2 && run.output.isEmpty && run.errors.contains(words), "\(pair): \(run.errors)")
        }
        #expect(try record("set", id("session"), "tired=")["tired"] == nil)
    }

    private func id(_ kind: String) -> String {
        loam("list", "--kind", kind, "--json").json?.array?.first?.object?["id"]?.string ?? ""
    }

    @Test("fields lists what set takes, for every kind", arguments: RecordKind.allCases)
    func fieldsAreListed(kind: RecordKind) {
        let fields = loam("fields", kind.rawValue, "--json").json?.array?.compactMap(\.object) ?? []
        #expect(fields.count > 3)
        for field in fields { #expect(field["takes"]?.string?.isEmpty == false) }
    }

    @Test("What a sealed entry said stays beneath it, and the editor's file is gone")
    func editing() throws {
        let kept = loam("note", "--at", "3 days ago 21:00", "A bridge.").lines[0]
        home.write(
            "#!/bin/sh\nstat -c %a \"$1\" > \(home.path)/mode; printf 'Two bridges.' > \"$1\"\n", to: "../editor")
        chmod("\(home.path)/editor", 0o755)
        home.write(
            try #require(home.read("notes/\(kept).json")).replacing("2026-11-22T20:00", with: "2026-11-19T20:00"),
            to: "notes/\(kept).json")
        var environment = home.environment.merging(["LOAM_NOW": "2026-11-22T20:00:00+01:00"]) { $1 }
        environment["EDITOR"] = "\(home.path)/editor"
        environment["XDG_RUNTIME_DIR"] = home.path
        let run = Run(TerminalDriver.program, ["edit", kept, "--json"], environment, input: [])
        let note = run.json?.object?["record"]?.object
        #expect(note?["text"]?.string == "Two bridges.", "\(run.errors)")
        #expect(note?["earlier"]?.array?.first?.object?["text"]?.string == "A bridge.")
        #expect(home.read("../mode") == "600\n")
        #expect(!home.names().contains { $0.hasPrefix("loam-") })
    }

    @Test("An editor that fails, or changes nothing, changes nothing")
    func editorFails() throws {
        let kept = loam("note", "A bridge.").lines[0]
        for editor in ["false", "true", "no-such-editor"] {
            let run = Run(
                TerminalDriver.program, ["edit", kept], home.environment.merging(["EDITOR": editor]) { $1 }, input: [])
            #expect((run.code == 0) == (editor == "true"))
        }
        #expect(loam("show", kept, "--json").json?.object?["record"]?.object?["text"]?.string == "A bridge.")
    }

    @Test("A later thought stands beneath, a deleted entry comes back, and an open Loam is not written over")
    func laterAndBack() throws {
        let kept = loam("note", "A bridge.").lines[0]
        #expect(try record("annotate", kept, "Still.")["annotations"]?.array?.count == 1)
        #expect(loam("delete", kept).code == 0 && loam("list").output.isEmpty)
        #expect(loam("trash", "restore", kept).code == 0 && loam("list").lines.count == 1)
        let terminal = try TerminalDriver([], environment: home.environment)
        try terminal.wait(for: "Today")
        let run = loam("set", kept, "dreams=none")
        #expect(run.code == 1 && run.errors.contains("untouched"))
        terminal.press("ctrl-q")
        #expect(terminal.end() == 0)
    }

    // MARK: Sessions

    @Test("A session is planned with a list of its own, and begun")
    func planning() throws {
        #expect(loam("session", "plan").code == 2)
        let plan = loam("session", "plan", "--on", "in 3 weeks", "--medicine", "psilocybin")
        #expect(plan.code == 0 && plan.lines.count > 5)
        let id = plan.lines[0]
        let worked = try record("session", "plan", id, "--done", "1", "--drop", "2", "--add", "Water the plants")
        let list = worked["preparation"]?.array?.compactMap(\.object) ?? []
        #expect(list.first?["done"]?.bool == true && list.last?["text"]?.string == "Water the plants")
        #expect(list.count == plan.lines.count - 1 && worked["planned"]?.string == "2026-12-13")
        #expect(loam("session", "plan", id, "--done", "99").code == 2)
        #expect(loam("status").output == "Loam\n" || !loam("status").output.contains("day"))
        _ = try record("set", id, "began=now")
        #expect(loam("status").output.contains("day 0"))
    }

    @Test("Notes stand in the timeline by their times; windows and looks are kept")
    func timeline() throws {
        _ = loam("session", "new", "--medicine", "MDMA", "--began", "10:00")
        _ = loam("session", "note", "last", "--at", "12:30", "--phase", "peak", "The blue again.")
        let session = try record("session", "note", "last", "--at", "11:00", "Warm hands.")
        #expect(
            session["timeline"]?.array?.compactMap { $0.object?["text"]?.string } == ["Warm hands.", "The blue again."])
        #expect(loam("session", "note", "last", "--at", "tomorrow 10:00").code == 2)
        let windows = try record("session", "window", "last", "afterglow", "10")["windows"]?.array
        #expect(windows?.first?.object?["days"]?.int == 10)
        #expect(try record("session", "window", "last", "afterglow", "0")["windows"] == nil)
        let look = try record("session", "look", "last", "--alarm", "quiet", "--with-it", "unmet")["looks"]?.array?
            .first
        #expect(look?.object?["markers"]?.object == ["quiet": .bool(true)])
        #expect(loam("session", "look", "last").code == 1)
        #expect(loam("session", "look", "last", "--alarm", "perhaps").code == 2)
    }

    // MARK: Letters and insights

    @Test("A letter rests; a shorter rest asks why and keeps the answer; there is no way to send it")
    func letters() throws {
        let letter = try record("draft", "new", "--to", "M.", "I could not say it.")
        #expect(letter["holdUntil"]?.string == "2026-11-29")
        let short = loam("draft", "rest", "last", "tomorrow")
        #expect(short.code == 1 && short.errors.contains("--why"))
        #expect(loam("draft", "rest", "last", "yesterday").code == 2)
        #expect(loam("set", id("letter"), "holdUntil=2026-11-23").code == 2)
        let moved = try record("draft", "rest", "last", "tomorrow", "--why", "She is ill.")
        #expect(moved["holdChanges"]?.array?.last?.object?["why"]?.string == "She is ill.")
        let rewritten = try record("draft", "rewrite", "last", "I can say it now.")
        #expect(rewritten["versions"]?.array?.first?.object?["text"]?.string == "I could not say it.")
        let page = try record("draft", "page", "last", "2", "They would be alone with it.")
        #expect(page["discernment"]?.array?.count == 1)
        let said = try record("draft", "outcome", "last", "conversation", "On the bridge.")
        #expect(said["outcome"]?.string == "conversation" && said["whatHappened"]?.string == "On the bridge.")
        #expect(loam("draft", "rest", "last", "in 3 weeks").code == 1)
        #expect(try record("draft", "outcome", "last", "open")["outcome"] == nil)
        #expect(loam("draft", "outcome", "last", "let-go").code == 0 && loam("draft", "list").output.isEmpty)
        #expect(loam("draft", "send", "last").code != 0)
    }

    @Test("A decision waits for its day, and can be given another one")
    func decisions() throws {
        let insight = try record("insight", "new", "--sure", "8", "--decision", "Give notice", "I do not want the job.")
        #expect(insight["decision"]?.object?["until"]?.string == "2026-11-29")
        let early = loam("insight", "decision", "last", "Yes.")
        #expect(early.code == 1 && early.errors.contains("It waits until"))
        #expect(loam("insight", "decision", "last", "--until", "in 2 weeks").code == 0)
        let late = Run(
            home, ["insight", "decision", "last", "Not to decide.", "--json"], now: "2026-12-20T20:00:00+01:00")
        #expect(late.json?.object?["record"]?.object?["decision"]?.object?["decided"]?.string == "Not to decide.")
        #expect(loam("insight", "step", "last", "Well.").code == 1)
        #expect(try record("insight", "revisit", "last", "--true", "5")["revisits"]?.array?.count == 1)
        #expect(loam("insight", "revisit", "last").code == 1)
    }

    // MARK: Schemas and work

    @Test("A schema moves by hand alone, and its history stays")
    func schemas() throws {
        _ = loam("schema", "new", "--domain", "abandonment", "If I stop, no one will stay.")
        let moved = try record("schema", "state", "last", "working", "--why", "I began.")
        #expect(moved["states"]?.array?.count == 2 && moved["state"]?.string == "working")
        #expect(loam("set", id("schema"), "state=quiet").code == 2)
        let check = try record("schema", "check", "last", "--charge", "2", "--alarm", "quiet", "--by-itself", "held")
        #expect(check["schema"]?.string == id("schema"))
        #expect(check["markers"]?.object == ["quiet": .bool(true), "effortless": .bool(false)])
        let work = try record("work", "new", "abandonment.2", "--before", "7", "--after", "4")
        #expect(work["schema"]?.string == id("schema") && work["words"]?.string?.isEmpty == false)
        #expect(loam("work", "new", "abandonment.2").code == 1 && loam("work", "new", "nothing").code == 1)
    }

    // MARK: House

    @Test("Settings are chosen in words, and wrong ones are refused")
    func settings() throws {
        #expect(loam("settings", "theme", "paper").code == 0)
        #expect(loam("settings", "motion", "no").code == 0)
        #expect(loam("settings", "trackers", "walks, coffee").code == 0)
        let settings = try #require(loam("settings", "--json").json?.object)
        #expect(settings["theme"]?.string == "paper" && settings["motion"]?.bool == false)
        #expect(settings["trackers"]?.array?.count == 2 && loam("settings", "theme").output == "paper\n")
        for words in [["theme", "neon"], ["dayStart", "13"], ["motion", "perhaps"], ["taste", "good"]] {
            #expect(Run(home, ["settings"] + words).code == 2, "\(words)")
        }
    }

    @Test("Help now names the emergency number of a country, and of any country some", arguments: ["DE", "us", "XX"])
    func help(country: String) {
        let page = loam("help-now", "--country", country)
        #expect(page.code == 0 && page.output.hasPrefix("Emergency\n"))
        let number = ["DE": "112", "us": "911", "XX": "112"][country] ?? ""
        #expect(page.output.contains(number))
        #expect(loam("help-now").output.contains("Loam never dials"))
    }
}
