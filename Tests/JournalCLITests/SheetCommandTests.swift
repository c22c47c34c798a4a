import Glibc
import JournalModel
import TerminalDriver
import Testing

@Suite struct SheetCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String...) -> Run { Run(home, arguments) }

    /// A session planned for 2 December, as the screen would have written it.
    private func plan() {
        mkdir(home.journal, 0o700)
        mkdir("\(home.journal)/sessions", 0o700)
        home.write(
            """
            {
              "loam": 1,
              "kind": "session",
              "id": "2026-11-20-aaaaaaaa",
              "created": "2026-11-20T12:00:00+01:00",
              "edited": "2026-11-20T12:00:00+01:00",
              "planned": "2026-12-02"
            }

            """, to: "sessions/2026-11-20-aaaaaaaa.json")
    }

    @Test func `prompts are taken along and left, and the sheet is printed in three forms`() throws {
        plan()
        #expect(loam("prompt", "sheet", "--take", "abandonment.1", "--take", "first-reflection.1").code == 0)
        let markdown = loam("prompt", "sheet", "--leave", "first-reflection.1").output
        #expect(markdown.hasPrefix("# Taken along, Wednesday 2 December\n"))
        #expect(markdown.contains("Abandonment, 1 of 4") && !markdown.contains("First reflection"))
        #expect(loam("prompt", "sheet", "--html").output.hasPrefix("<!doctype html>"))
        let json = loam("prompt", "sheet", "--json").json?.object
        #expect(json?["session"]?.string == "2026-11-20-aaaaaaaa")
        #expect(json?["prompts"]?.array?.compactMap { $0.object?["id"]?.string } == ["abandonment.1"])
    }

    @Test func `a file is new, for its owner alone, and never written over`() throws {
        plan()
        let path = "\(home.path)/sheet.html"
        #expect(loam("prompt", "sheet", "--html", "-o", path).code == 0)
        var info = stat()
        #expect(stat(path, &info) == 0 && info.st_mode & 0o777 == 0o600)
        let again = loam("prompt", "sheet", "-o", path)
        #expect(again.code == 1 && again.errors.contains("was left alone"))
    }

    @Test func `of a sealed journal it is written to a file only after a yes`() throws {
        plan()
        func unlocked(_ arguments: String...) -> Run {
            Run(home, arguments + ["--passphrase-fd", "0"], input: "a passphrase of six plain words\n")
        }
        #expect(unlocked("vault", "on").code == 0)
        let path = "\(home.path)/sheet.md"
        let refused = unlocked("prompt", "sheet", "--take", "abandonment.1", "-o", path)
        #expect(refused.code == 1 && refused.errors.contains("Say --yes if you mean it. Nothing was written."))
        #expect(access(path, F_OK) != 0)
        #expect(!unlocked("prompt", "sheet").output.contains("Abandonment"), "nothing was taken along either")
        #expect(unlocked("prompt", "sheet", "--take", "abandonment.1", "-o", path, "--yes").code == 0)
        #expect(home.read("../sheet.md")?.contains("Abandonment, 1 of 4") == true)
    }

    @Test func `without a plan, with an unknown prompt or two forms at once, it says what to do`() {
        #expect(loam("prompt", "sheet").errors.contains("No session is planned."))
        plan()
        #expect(loam("prompt", "sheet", "--take", "nothing.1").code == 2)
        #expect(loam("prompt", "sheet", "--html", "--json").code == 2)
        #expect(loam("prompt", "sheet", "--session", "nobody").code == 1)
    }

    @Test func `the days ahead name no words and no medicine`() {
        plan()
        let run = loam("status", "--ahead")
        #expect(run.code == 0 && run.lines.contains("Wed 2 Dec 2026   the day you planned"))
        let days = loam("status", "--ahead", "--json").json?.array?.compactMap { $0.object?["day"]?.string } ?? []
        #expect(days.contains("2026-12-02") && days == days.sorted())
    }
}
