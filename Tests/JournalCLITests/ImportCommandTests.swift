import Glibc
import JournalModel
import TerminalDriver
import Testing

@Suite("loam import")
struct ImportCommandTests {
    private static let text = """
        [2026-11-20 21:14] A walk. *
        By the canal @walk.

        [2026-11-21 08:00] Slept long.

        """

    private func home(_ text: String = text, named name: String = "journal.txt") throws -> (TemporaryHome, String) {
        let home = TemporaryHome()
        let path = "\(home.path)/\(name)"
        try write(Array(text.utf8), to: path)
        return (home, path)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    @Test("it says what would be added and adds nothing until it is told to")
    func looks() throws {
        let (home, path) = try home()
        let looked = Run(home, ["import", "jrnl", path])
        #expect(looked.code == 0)
        #expect(looked.lines == ["jrnl: 2 new entries, Fri 20 Nov 2026 to Sat 21 Nov 2026"])
        #expect(looked.errors == "Nothing was added yet; with --yes it is.\n")
        #expect(Run(home, ["list"]).lines.isEmpty)
    }

    @Test("it adds once, knows them the second time, and can be taken back")
    func adds() throws {
        let (home, path) = try home()
        #expect(Run(home, ["import", "jrnl", path, "--yes"]).code == 0)
        #expect(Run(home, ["list"]).lines.count == 2)
        let again = Run(home, ["import", "jrnl", path, "--yes"])
        #expect(again.lines.contains("  2 are in the journal already"))
        #expect(Run(home, ["list"]).lines.count == 2)
        #expect(Run(home, ["doctor"]).code == 0)
        let undone = Run(home, ["import", "--undo", "last"])
        #expect(undone.code == 0)
        #expect(undone.lines.first?.hasPrefix("2 entries of the import ") == true)
        #expect(Run(home, ["list"]).lines.isEmpty)
        #expect(Run(home, ["trash"]).lines.count == 2)
        #expect(Run(home, ["import", "--undo", "last"]).code == 1)
    }

    @Test("what was changed since stays when an import is taken back")
    func keepsChanged() throws {
        let (home, path) = try home()
        let added = Run(home, ["import", "jrnl", path, "--yes", "--json"])
        let id = try #require(added.json?.object?["added"]?.array?.first?.object?["id"]?.string)
        let file = "\(home.journal)/notes/\(id).json"
        let text = try #require(
            Run("/bin/cat", [file], [:], input: []).output.isEmpty
                ? nil : Run("/bin/cat", [file], [:], input: []).output)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("\"edited\"") ? "  \"edited\": \"2026-11-22T21:00:00+01:00[Europe/Berlin]\"," : String(line)
        }
        try write(Array(lines.joined(separator: "\n").utf8), to: file)
        let undone = Run(home, ["import", "--undo", "last", "--json"])
        #expect(undone.json?.object?["removed"]?.int == 1)
        #expect(undone.json?.object?["kept"] == .array([.string(id)]))
    }

    @Test("--json tells added, known and left out with reason and place")
    func json() throws {
        let (home, path) = try home(
            #"{"entries": [{"title": "a", "date": "2020-01-01", "time": "10:00"}, {"title": "b"}]}"#, named: "j.json")
        let looked = Run(home, ["import", "jrnl", path, "--json"])
        #expect(looked.json?.object?["done"] == .bool(false))
        let done = Run(home, ["import", "jrnl", path, "--json", "--yes"])
        #expect(done.json?.object?["added"]?.array?.count == 1)
        let left = done.json?.object?["leftOut"]?.array?.first?.object
        #expect(left?["reason"]?.string == "its date is missing or cannot be understood")
        #expect(left?["place"]?.object?["entry"]?.int == 2)
        #expect(left?["place"]?.object?["line"]?.int == 1)
        let again = Run(home, ["import", "jrnl", path, "--json", "--yes"])
        #expect(again.json?.object?["known"]?.array?.first?.object?["changed"] == .bool(false))
        #expect(again.json?.object?["import"] == .null)
    }

    @Test("a broken file ends with 1, an exact error, and a journal as it was")
    func broken() throws {
        let (home, path) = try home("[2026-11-20 21:14] one\n\n[{", named: "x.json")
        let bytes = Array("{\"entries\": [{\"title\": \"a\", \"date\": \"2020-01-01\"},\n nonsense]}".utf8)
        try write(bytes, to: path)
        let run = Run(home, ["import", "jrnl", path, "--yes"])
        #expect(run.code == 1)
        #expect(
            run.errors
                == "\(path) was not taken in: line 2, column 2: a character that does not belong there. Nothing was added.\n"
        )
        #expect(Run(home, ["list"]).lines.isEmpty)
        #expect(home.names().contains("incoming") == false)
        let none = Run(home, ["import", "jrnl", "\(home.path)/none", "--yes"])
        #expect(none.code == 1 && none.errors.contains("there is no file or folder of that name"))
        #expect(Run(home, ["import", "jrnl", "/dev/zero", "--yes"]).code == 1)
        #expect(Run(home, ["import", "nothing", path]).code == 2)
        #expect(Run(home, ["import", "jrnl"]).code == 2)
    }

    @Test("a pipe is read, and a zone can be named")
    func pipe() throws {
        let home = TemporaryHome()
        let run = Run(home, ["import", "jrnl", "-", "--yes", "--zone", "Australia/Sydney"], input: Self.text)
        #expect(run.code == 0)
        let shown = Run(home, ["list", "--json"])
        let when = shown.json?.array?.last?.object?["when"]?.string
        #expect(when == "2026-11-20T21:14:00+11:00[Australia/Sydney]")
        #expect(Run(home, ["import", "jrnl", "-", "--zone", "../etc/passwd"], input: Self.text).code == 2)
    }

    @Test("what another Loam has open can be added to all the same")
    func besideAnother() throws {
        let (home, path) = try home()
        _ = Run(home, ["note", "first"])
        let held = Glibc.open("\(home.journal)/lock", O_RDWR | O_CREAT, 0o600)
        defer { close(held) }
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
        #expect(Run(home, ["import", "jrnl", path, "--yes"]).code == 0)
        #expect(Run(home, ["list"]).lines.count == 3)
    }
}
