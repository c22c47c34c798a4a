import Children
import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Sealing a journal from the command line, as a person does and as a script does.
@Suite struct VaultCommandTests {
    let home = TemporaryHome()
    /// A key whose passphrase costs little: that of the golden sealed journal.
    private static let identity =
        "\(#filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" })/JournalStoreTests/Vault/Golden/vault-1/identity.age"
    private static let passphrase = "a walk by the canal"

    /// Runs a command whose passphrase, and whatever else it asks for, comes line by line from its standard input.
    private func loam(_ arguments: String..., typed: String = passphrase) -> Run {
        Run(home, arguments + ["--passphrase-fd", "0"], input: typed + "\n")
    }

    private func plain(_ arguments: String..., input: String = "") -> Run { Run(home, arguments, input: input) }

    private func seal() {
        #expect(plain("note", "--session", "none", "marker-word").code == 0)
        let run = loam("vault", "on", "--identity", Self.identity)
        #expect(run.code == 0 && run.output == "The journal is sealed: 1 file.\n", "\(run.errors)")
    }

    private func holdsMarker() -> Bool { home.files().contains { home.read($0)?.contains("marker-word") ?? false } }

    @Test func `on, written in, another passphrase, the recovery key, and off again`() throws {
        #expect(plain("vault").output.hasPrefix("The journal is not sealed."))
        seal()
        #expect(!holdsMarker())
        #expect(loam("list").output.contains("marker-word"))
        #expect(loam("search", "marker").output.contains("marker-word"))
        #expect(loam("doctor").code == 0)

        let changed = loam("vault", "passphrase", typed: "\(Self.passphrase)\ntwo herons")
        #expect(changed.code == 0 && changed.output.contains("Old copies"))
        #expect(loam("list").code == 1)
        #expect(loam("list", typed: "two herons").output.contains("marker-word"))

        let recovery = loam("vault", "recovery", typed: "two herons")
        #expect(recovery.code == 0 && recovery.lines.count == 4 && recovery.lines[0] == "AGE-SECRET-KEY-1")
        #expect(loam("vault", "recovery", typed: "two herons").errors.contains("--replace"))
        let key = recovery.lines.dropFirst().joined(separator: " ").lowercased()
        #expect(loam("list", typed: key).output.contains("marker-word"))
        // The passphrase is forgotten: the recovery key sets another.
        #expect(loam("vault", "passphrase", typed: "\(key)\nthree herons").code == 0)
        #expect(loam("list", typed: "two herons").errors == "That is not the passphrase. Nothing was changed.\n")

        let off = loam("vault", "off", typed: "three herons")
        #expect(off.code == 0 && off.output == "The journal is plain files again: 1 file.\n", "\(off.errors)")
        #expect(plain("list").output.contains("marker-word"))
        #expect(!home.files().contains { $0.contains(".age") })
    }

    @Test func `a note is taken without the passphrase, and a shell prompt only told that it is locked`() throws {
        seal()
        let note = plain("note", "-", input: "marker-word, written while locked")
        #expect(note.code == 0 && note.lines.count == 1 && !holdsMarker())
        #expect(plain("status").output == "Loam · locked\n")
        #expect(plain("status", "--json").json?.object?["locked"]?.bool == true)
        #expect(loam("list").output.contains("written while locked"))
        let state = plain("vault", "status", "--json").json?.object
        #expect(state?["sealed"]?.bool == true && state?["files"]?.int == 2 && state?["plainFiles"]?.int == 0)
        #expect(state?["publicKey"]?.string?.hasPrefix("age1") == true)
    }

    @Test func `without a terminal and without a descriptor it says how, and changes nothing`() {
        seal()
        let before = home.files()
        let run = plain("list")
        #expect(run.code == 1 && run.output.isEmpty && run.errors.contains("passphrase"))
        #expect(loam("vault", "off", typed: "wrong").code == 1)
        #expect(home.files() == before)
    }

    @Test func `a report leaves a sealed journal in the plain only after a yes`() throws {
        seal()
        let file = "\(home.path)/report.md"
        let refused = loam("report", "--kinds", "note", "-o", file)
        #expect(refused.code == 1 && refused.errors.contains("--yes"))
        #expect(access(file, F_OK) != 0)
        let written = loam("report", "--kinds", "note", "-o", file, "--yes")
        #expect(written.code == 0, "\(written.errors)")
        #expect(home.read("../report.md")?.contains("marker-word") == true)
        #expect(loam("response", "export").errors == "There are no such answers.\n")
    }

    @Test func `one file is shown, as age shows it`() throws {
        seal()
        let name = try #require(home.files(in: "sealed").first)
        let shown = loam("vault", "cat", name)
        #expect(shown.code == 0 && shown.json?.object?["text"]?.string == "marker-word")
        let age = try Child.run(
            ["age", "-d", "-i", "\(home.journal)/identity.age", "\(home.journal)/\(name)"], typed: [Self.passphrase])
        #expect(age.status == 0, "\(age.errors)")
        #expect(try JSONReader.read(age.output) == shown.json)
    }

    @Test func `at a terminal the passphrase is asked for twice, and never shown`() throws {
        #expect(plain("note", "--session", "none", "marker-word").code == 0)
        let terminal = try TerminalDriver(["vault", "on"], environment: home.environment)
        try terminal.wait(for: "New passphrase:")
        terminal.type("x")
        terminal.type("\u{7F}heron canal\n")
        try terminal.wait(for: "The same again:")
        terminal.type("another\n")
        try terminal.wait(20, "it was not asked again") { $0.screen.count { $0.contains("New passphrase:") } == 2 }
        terminal.type("heron canal\n")
        try terminal.wait(20, "it was not asked again") { $0.screen.count { $0.contains("The same again:") } == 2 }
        terminal.type("heron canal\n")
        try terminal.wait(for: "The journal is sealed")
        #expect(!terminal.text.contains("heron"))
        #expect(terminal.end() == 0)
        #expect(loam("list", typed: "heron canal").output.contains("marker-word"))
    }

    @Test func `given up at a terminal, nothing is changed and the terminal shows again what is typed`() throws {
        seal()
        let terminal = try TerminalDriver(["list"], environment: home.environment)
        try terminal.wait(for: "Passphrase")
        terminal.type("abc\u{3}")
        #expect(terminal.end() == 1 && terminal.isCooked)
    }

    @Test func `a program that asks for the passphrase leaves no core dump`() throws {
        seal()
        let terminal = try TerminalDriver(["list"], environment: home.environment)
        try terminal.wait(for: "Passphrase")
        let limits = try Child.run(["cat", "/proc/\(terminal.process)/limits"])
        let line = try #require(
            String(decoding: limits.output, as: UTF8.self).split(separator: "\n").first { $0.contains("core file") })
        #expect(line.split(separator: " ").filter { Int($0) != nil } == ["0", "0"])
        terminal.type("\u{3}")
        #expect(terminal.end() == 1)
    }
}
