import JournalModel
import TerminalDriver
import Testing

@Suite struct CommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String..., input: String = "") -> Run { Run(home, arguments, input: input) }

    /// The sample journal as this home's journal.
    private func fillWithSample() { #expect(loam("demo", "--into", home.journal).code == 0) }

    // MARK: note

    @Test func `a note is kept, its id printed, and it can be shown by a part of the id`() throws {
        let kept = loam("note", "Slept", "long.", "日本語", "--mood", "6", "--tag", "#canal")
        #expect(kept.code == 0 && kept.errors.isEmpty)
        let id = try #require(kept.lines.first)
        #expect(RecordID(id) != nil && kept.lines.count == 1)
        let text = try #require(home.read("notes/\(id).json"))
        #expect(text.contains("\"Slept long. 日本語\"") && text.contains("\"mood\": 6") && text.contains("canal"))
        let shown = loam("show", String(id.suffix(8)))
        #expect(shown.output.contains("Slept long. 日本語") && shown.output.contains("mood 6"))
    }

    @Test func `a piped text is kept whole, with its own line breaks`() throws {
        let kept = loam("note", "-", input: "first line\r\n\r\n日本語 Cafe\u{301}\n\n")
        #expect(kept.code == 0)
        let note = loam("show", "last", "--json").json?.object?["record"]?.object
        #expect(note?["text"]?.string == "first line\n\n日本語 Cafe\u{301}")
    }

    @Test func `nothing empty is kept`() {
        for input in ["", " \n\t\n"] {
            let run = loam("note", input: input)
            #expect(run.code == 1 && run.output.isEmpty)
            #expect(run.errors == "Nothing was written, so nothing was kept.\n")
        }
        #expect(home.files().allSatisfy { !$0.hasPrefix("notes/") })
    }

    @Test func `a number alone is a note, and reads nothing`() {
        #expect(loam("note", "--sleep", "8", "--tension", "0").code == 0)
        #expect(loam("list").output.contains("sleep 8"))
    }

    @Test func `on a terminal it says how to end, and keeps what was typed`() throws {
        let terminal = try TerminalDriver(["note"], environment: home.environment)
        try terminal.wait(for: "Ctrl-D")
        terminal.type("typed by hand\n")
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
        #expect(loam("list").output.contains("typed by hand"))
    }

    @Test func `numbers outside 0 to 10 and times to come are refused, with 2`() {
        for arguments in [
            ["--mood", "11"], ["--mood", "-1"], ["--mood", "good"], ["--at", "tomorrow 9:00"], ["--at", "soonish"],
        ] {
            let run = Run(home, ["note", "x"] + arguments)
            #expect(run.code == 2 && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
        }
        #expect(loam("list").output.isEmpty)
    }

    @Test func `a time in words stands in the note`() {
        let id = loam("note", "--at", "yesterday 21:00", "Low and slow.").lines[0]
        let record = loam("show", id, "--json").json?.object?["record"]?.object
        #expect(record?["at"]?.string == "2026-11-21T21:00:00+01:00[Europe/Berlin]")
        #expect(record?["created"]?.string?.hasPrefix("2026-11-22T20:00:0") == true)
    }

    @Test func `a note belongs to the session whose weeks it falls in, unless said otherwise`() {
        fillWithSample()
        let second = loam("list", "--kind", "session", "--json").json?.array?.first?.object?["id"]?.string
        func session(_ arguments: String...) -> String? {
            let run = Run(home, ["note", "x", "--json"] + arguments)
            return run.json?.object?["record"]?.object?["session"]?.string
        }
        #expect(second != nil && session() == second && session("--session", "last") == second)
        #expect(session("--session", "none") == nil && session("--at", "3 weeks ago") == nil)
        #expect(session("--session", "nothing-like-it") == nil)
    }

    @Test func `without a session, last is refused and nothing is kept`() {
        let run = loam("note", "x", "--session", "last")
        #expect(run.code == 1 && run.errors.contains("no session"))
        #expect(loam("list").output.isEmpty)
    }

    @Test func `text that is not UTF-8 is refused and nothing is kept`() {
        let run = Run(TerminalDriver.program, ["note", "-"], home.environment, input: [0x61, 0xFF, 0xFE])
        #expect(run.code == 1 && run.errors.contains("UTF-8"))
        #expect(loam("list").output.isEmpty)
    }

    @Test func `a note can be added while another Loam has the journal open`() throws {
        let terminal = try TerminalDriver([], environment: home.environment)
        try terminal.wait(for: "Today")
        #expect(loam("note", "from another terminal").code == 0)
        #expect(loam("list").output.contains("from another terminal"))
    }

    // MARK: list, search, show

    @Test func `list gives every entry, the newest first`() {
        fillWithSample()
        let all = loam("list")
        #expect(all.code == 0 && all.errors.isEmpty && all.lines.count == 101)
        let items = loam("list", "--json").json?.array?.compactMap(\.object) ?? []
        #expect(items.count == 101)
        let times = items.compactMap { $0["when"]?.string.flatMap { Moment($0) } }
        #expect(times == times.sorted(by: >) && times.count == 101)
        #expect(items.allSatisfy { $0["record"] != nil && $0["title"]?.string?.isEmpty == false })
    }

    @Test func `a list is narrowed by kind, day and tag`() {
        fillWithSample()
        func kinds(_ arguments: String...) -> [String] {
            (Run(home, ["list", "--json"] + arguments).json?.array ?? []).compactMap { $0.object?["kind"]?.string }
        }
        #expect(Set(kinds("--kind", "letter")) == ["draft"] && kinds("--kind", "letters").count == 8)
        #expect(Set(kinds("--kind", "scale", "--kind", "check")) == ["response", "check"])
        #expect(kinds("--from", "5 days ago", "--kind", "note").count == 5)
        #expect(kinds("--to", "12 weeks ago").count < kinds("--to", "11 weeks ago").count)
        #expect(kinds("--tag", "#bridge").count > 5 && kinds("--tag", "bridge", "--limit", "2").count == 2)
        #expect(loam("list", "--kind", "poem").code == 2 && loam("list", "--from", "whenever").code == 2)
    }

    @Test func `search finds without capitals and accents, and says when it finds nothing`() {
        fillWithSample()
        let found = loam("search", "CAFE", "coats")
        #expect(found.code == 0 && found.lines.count == 1 && found.output.contains("Cafe\u{301}"))
        #expect(loam("search", "疲れ").output.contains("疲れ"))
        let none = loam("search", "zeppelin")
        #expect(none.code == 1 && none.output.isEmpty && !none.errors.isEmpty)
        #expect(loam("search", "zeppelin", "--json").output == "[]\n")
    }

    @Test func `an id that may mean several entries names them, and none is said too`() {
        fillWithSample()
        let many = loam("show", "2026")
        #expect(many.code == 1 && many.output.isEmpty && many.errors.contains("may mean 101 entries"))
        #expect(loam("show", "zzzz").errors.contains("No entry has the id zzzz"))
    }

    @Test func `an entry of every kind can be shown, as words and as JSON`() throws {
        fillWithSample()
        for kind in RecordKind.allCases {
            let item = try #require(loam("list", "--json", "--kind", kind.rawValue).json?.array?.last)
            let name = try #require(item.object?["name"]?.string)
            let id = try #require(item.object?["id"]?.string)
            let shown = loam("show", name)
            #expect(shown.code == 0 && shown.output.contains(id))
            #expect(loam("show", name, "--json").json == item)
        }
    }

    @Test func `texts cannot reach the terminal raw`() {
        _ = loam("note", "-", input: "\u{1B}[31mred \u{202E}back\u{9B}2J\u{7} \u{1B}]0;title\u{7}")
        for arguments in [
            ["list"], ["show", "last"], ["search", "red"], ["list", "--json"], ["show", "last", "--json"],
        ] {
            let output = Run(home, arguments).output
            let unsafe = output.unicodeScalars.filter {
                $0 != "\n" && ($0.properties.generalCategory == .control || $0.value == 0x202E)
            }
            #expect(unsafe.isEmpty && output.contains("red"), "\(arguments)")
        }
        let text = loam("show", "last", "--json").json?.object?["record"]?.object?["text"]?.string
        #expect(text == "\u{1B}[31mred \u{202E}back\u{9B}2J\u{7} \u{1B}]0;title\u{7}")
    }

    @Test func `on a terminal lines fit its width`() throws {
        fillWithSample()
        let terminal = try TerminalDriver(
            ["list", "--limit", "5"], environment: home.environment, columns: 60, rows: 24)
        #expect(terminal.end() == 0)
        #expect(terminal.text.split(separator: "\n").count { !$0.allSatisfy { $0 == " " } } == 6)
    }

    // MARK: The rest

    @Test func `a broken file is counted, named by doctor, and everything else works`() {
        fillWithSample()
        home.write("{ \"loam\": 1, \"secret\": ", to: "notes/2026-11-20-broken22.json")
        let list = loam("list")
        #expect(list.code == 0 && list.lines.count == 101)
        #expect(list.errors == "1 file could not be opened and stayed as it was; loam doctor names it.\n")
        #expect(loam("search", "canal").code == 0 && loam("note", "still works").code == 0)
        let doctor = loam("doctor")
        #expect(doctor.code == 1 && doctor.output.contains("notes/2026-11-20-broken22.json"))
        #expect(doctor.output.contains("line 1") && !doctor.output.contains("secret"))
        let findings = loam("doctor", "--json").json?.object
        #expect(findings?["ok"]?.bool == false && findings?["records"]?.int == 102)
        #expect(findings?["findings"]?.array?.count == 1)
    }

    @Test func `doctor finds a whole journal whole, and changes nothing`() {
        #expect(loam("doctor").code == 0)
        fillWithSample()
        let before = home.files()
        let doctor = loam("doctor")
        #expect(
            doctor.code == 0 && doctor.output.contains("101 entries") && doctor.output.contains("Nothing is wrong."))
        #expect(home.files() == before && loam("doctor", "--json").json?.object?["ok"]?.bool == true)
    }

    @Test func `prompt gives what Today would, with reasons`() {
        fillWithSample()
        let words = loam("prompt")
        #expect(words.code == 0 && words.output.contains("its rest is over"))
        let items = loam("prompt", "--json").json?.array?.compactMap(\.object) ?? []
        #expect(items.count == 5 && items.allSatisfy { $0["reason"]?.string?.isEmpty == false })
        #expect(loam("prompt", "--pack", "dreams", "--json").json?.array?.count == 10)
        #expect(loam("prompt", "--pack", "no-such").code == 2)
        #expect(loam("prompt", "packs").output.contains("first-reflection"))
        #expect(loam("prompt", "packs", "--json").json?.array?.isEmpty == false)
    }

    @Test func `prompt check names faults by their line, and passes what ships`() {
        fillWithSample()
        home.write("{\n  \"format\": 1,\n  \"prompts\": [ {} ]\n}\n", to: "pack.json")
        let bad = loam("prompt", "check", "\(home.journal)/pack.json")
        #expect(bad.code == 1 && bad.output.contains("pack.json:") && bad.errors.contains("left out"))
        let missing = loam("prompt", "check", "\(home.path)/none.json")
        #expect(missing.code == 1 && missing.errors.contains("There is no file"))
    }

    @Test func `scales are listed and shown`() {
        #expect(loam("scale").output.contains("phq-9  PHQ-9"))
        #expect(loam("scale", "show", "gad-7").output.contains("on edge"))
        #expect(loam("scale", "show", "gad-7", "--json").json?.object?["id"]?.string == "gad-7")
        #expect(loam("scale", "show", "nothing").code == 1)
        #expect(loam("scale", "list", "--json").json?.array?.count ?? 0 > 15)
    }

    @Test func `status says the day and how much waits, and nothing else`() {
        #expect(loam("status").output.hasPrefix("Loam"))
        fillWithSample()
        #expect(loam("status").output == "Loam · day 5 · 3 waiting\n")
        #expect(loam("status", "--json").json == .object(["day": .int(5), "waiting": .int(3)]))
    }

    @Test func `what lies in the trash is listed and brought back`() throws {
        fillWithSample()
        let id = try #require(loam("list", "--kind", "note", "--json").json?.array?.first?.object?["id"]?.string)
        let text = try #require(home.read("notes/\(id).json"))
        home.move("notes/\(id).json", to: "trash/\(id).deleted-20261122T090000Z.json")
        #expect(loam("list").lines.count == 100)
        #expect(loam("trash").output.contains("Slept long"))
        #expect(loam("trash", "list", "--json").json?.array?.count == 1)
        let restored = loam("trash", "restore", String(id.suffix(8)))
        #expect(restored.code == 0 && restored.output == "\(id)\n")
        #expect(home.read("notes/\(id).json") == text)
        #expect(loam("trash").output.isEmpty)
        #expect(loam("trash", "restore", id).code == 1)
    }

    @Test func `looking never makes a journal`() {
        for arguments in [["list"], ["status"], ["prompt"], ["trash"], ["search", "x"], ["scale"]] {
            _ = Run(home, arguments)
        }
        #expect(home.files().isEmpty)
        #expect(loam("list").errors.contains("no journal"))
    }

    @Test func `help and version are answers, what is not known is wrong usage`() {
        for arguments in [["--help"], ["note", "--help"], ["help", "search"], ["--version"]] {
            let run = Run(home, arguments)
            #expect(run.code == 0 && !run.output.isEmpty && run.errors.isEmpty, "\(arguments)")
        }
        #expect(loam("--help").output.contains("LOAM_HOME") && loam("--help").output.contains("LOAM_NOW"))
        for arguments in [["dance"], ["list", "--loud"], ["show"], ["note", "a", "-"]] {
            let run = Run(home, arguments)
            #expect(run.code == 2 && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
        }
        #expect(!loam("note", "x", "--mood", "\u{1B}[2J").errors.unicodeScalars.contains("\u{1B}"))
        #expect(loam("dance").errors.contains("no command \"dance\""))
    }

    @Test func `without a home, and with a LOAM_NOW that is no time, it says so`() {
        let none = Run(TerminalDriver.program, ["list"], ["HOME": ""], input: [])
        #expect(none.code == 1 && none.errors.contains("LOAM_HOME"))
        let late = Run(home, ["list"], now: "teatime")
        #expect(late.code == 1 && late.errors.contains("LOAM_NOW"))
    }

    @Test func `an answer that cannot be written is an error`() {
        fillWithSample()
        let full = Run(
            "/bin/sh", ["-c", "\"$0\" list > /dev/full", TerminalDriver.program], home.environment, input: [])
        #expect(full.code == 1 && full.errors.contains("could not be written"))
    }

    @Test func `jq reads what --json prints, where it is installed`() {
        fillWithSample()
        let counted = Run(
            "/bin/sh",
            [
                "-c", "command -v jq >/dev/null || { echo 8; exit; }; \"$0\" list --kind letter --json | jq length",
                TerminalDriver.program,
            ], home.environment, input: [])
        #expect(counted.output == "8\n")
    }

    @Test func `the sample is not written over anything`() {
        fillWithSample()
        let again = loam("demo", "--into", home.journal)
        #expect(again.code == 1 && again.errors.contains("not empty"))
    }

    @Test func `the sample opens and leaves nothing behind`() throws {
        let environment = home.environment.merging(["TMPDIR": home.path]) { $1 }
        let terminal = try TerminalDriver(["demo"], environment: environment)
        try terminal.wait(for: "day 5")
        #expect(home.names().contains { $0.hasPrefix("loam-demo-") })
        terminal.press("ctrl-q")
        #expect(terminal.end() == 0)
        #expect(!home.names().contains { $0.hasPrefix("loam-demo-") })
        #expect(home.files().isEmpty)
    }
}
