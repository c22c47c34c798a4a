import Glibc
import JournalModel
import TerminalDriver
import Testing

@Suite struct BackupCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String..., input: String = "") -> Run { Run(home, arguments, input: input) }

    private func keep(_ text: String) -> String { loam("note", text).lines.first ?? "" }

    @Test func `a backup is made, listed, and read by any program`() throws {
        let id = keep("Slept long.")
        let made = loam("backup", "--json")
        let object = try #require(made.json?.object)
        #expect(made.code == 0 && object["files"] == .int(1) && object["unread"] == .array([]))
        let path = try #require(object["path"]?.string)
        #expect(
            home.read("backups/\(path.split(separator: "/").last ?? "")/notes/\(id).json")?.contains("Slept long")
                == true)
        let list = loam("backup", "--list")
        #expect(list.lines.count == 1 && list.output.contains("Sun 22 Nov 2026, 20:00  1 file"))
    }

    @Test func `restore shows first, changes nothing without a yes, and can be undone`() throws {
        let (one, two) = (keep("The first."), keep("The second."))
        #expect(loam("backup").code == 0)
        unlink("\(home.journal)/notes/\(one).json")
        let since = keep("Written since.")
        let shown = loam("restore")
        #expect(shown.code == 1 && shown.output.contains("The first.") && shown.output.contains("1 comes back"))
        #expect(shown.output.contains("1 is not in it and stays") && shown.errors.contains("--yes"))
        #expect(home.read("notes/\(one).json") == nil)
        let plan = loam("restore", "--json").json?.object
        #expect(plan?["added"] == .array([.string("notes/\(one).json")]) && plan?["same"] == .int(1))
        #expect(loam("restore", "today", "--yes").code == 0)
        #expect(home.read("notes/\(one).json")?.contains("The first.") == true)
        #expect(home.read("notes/\(since).json") != nil && home.read("notes/\(two).json") != nil)
        let names = loam("backup", "--list", "--json").json?.array?.compactMap { $0.object?["name"]?.string } ?? []
        #expect(names.count == 2)
        #expect(loam("restore", names[0], "--exact", "--yes").code == 0)
        #expect(home.read("notes/\(one).json") == nil)
        #expect(loam("restore", names[0], "--exact", "--yes").errors.contains("Nothing would change."))
    }

    @Test func `a copy on another disk brings a lost journal back`() throws {
        let id = keep("The first.")
        let stick = "\(home.path)/stick"
        let path = try #require(loam("backup", "--to", stick).lines.first)
        let fresh = TemporaryHome()
        let run = Run(fresh, ["restore", path, "--yes"])
        #expect(run.code == 0 && fresh.read("notes/\(id).json")?.contains("The first.") == true)
    }

    @Test func `what cannot be found is said in words`() {
        #expect(loam("backup").errors.contains("There is no journal"))
        _ = keep("x")
        #expect(loam("restore").errors.contains("There is no backup"))
        #expect(loam("backup").code == 0)
        #expect(loam("restore", "last friday").errors.contains("There is no backup called last friday"))
        #expect(loam("restore", "/nowhere/at/all").errors.contains("/nowhere/at/all is not there"))
        #expect(loam("restore", "--json").json?.object?["same"] == .int(1))
    }

    @Test func `doctor repairs what is safe to, after saying so`() throws {
        // The trash goes by the time files came there, so the clock lies ahead of the machine's.
        func loam(_ arguments: String...) -> Run { Run(home, arguments, now: "2040-11-22T20:00:00+01:00") }
        let id = try #require(loam("note", "Slept long.").lines.first)
        #expect(loam("backup").code == 0)
        home.write("{ rot", to: "notes/\(id).json")
        let asked = loam("doctor", "--repair")
        #expect(asked.code == 1 && asked.output.contains("has it whole") && asked.errors.contains("--yes"))
        #expect(loam("doctor", "--repair", "--json").json?.object?["repairs"]?.array?.count == 1)
        #expect(home.read("notes/\(id).json") == "{ rot")
        let done = loam("doctor", "--repair", "--yes")
        #expect(done.code == 0 && done.output.contains("1 thing is put right. Nothing is wrong now."))
        #expect(home.read("notes/\(id).json")?.contains("Slept long.") == true)
    }
}
