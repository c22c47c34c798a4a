import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Every `--json` prints what docs/json says, and docs/json speaks of every `--json`.
@Suite("What --json prints") struct JSONOutputTests {
    let home = TemporaryHome()

    /// A command that prints JSON: its words, what it is given, and the schema of what it prints.
    struct Example: CustomTestStringConvertible, Sendable {
        let words: [String]
        let schema: String
        var testDescription: String { words.joined(separator: " ") }

        init(_ words: String..., schema: String) {
            self.words = words
            self.schema = schema
        }
    }

    /// At least one for every command with `--json`. They run one after another on the sample journal.
    static let examples: [Example] = [
        Example("today", schema: "today"),
        Example("note", "--mood", "6", "--tag", "canal", "Slept long.", schema: "entry"),
        Example("list", schema: "entries"),
        Example("show", "last", schema: "entry"),
        Example("search", "canal", schema: "entries"),
        Example("annotate", "last", "Still so.", schema: "entry"),
        Example("set", "last", "dreams=A bridge", schema: "entry"),
        Example("edit", "last", schema: "entry"),
        Example("fields", "session", schema: "fields"),
        Example("session", "list", schema: "entries"),
        Example("session", "show", schema: "entry"),
        Example("session", "plan", "--on", "in 3 weeks", schema: "entry"),
        Example("session", "new", "--medicine", "MDMA", "--began", "yesterday 10:00", schema: "entry"),
        Example("session", "end", "--at", "yesterday 15:00", schema: "entry"),
        Example("session", "begin", "--medicine", "MDMA", schema: "entry"),
        Example("session", "note", "last", "--phase", "peak", "Warm hands.", schema: "entry"),
        Example("session", "window", "last", "afterglow", "10", schema: "entry"),
        Example("session", "look", "last", "--alarm", "less", "--with-it", "unmet", schema: "entry"),
        Example("prompt", "suggest", schema: "suggestions"),
        Example("prompt", "packs", schema: "packs"),
        Example("prompt", "sheet", schema: "sheet"),
        Example("work", "list", schema: "entries"),
        Example("work", "show", schema: "entry"),
        Example("work", "queue", schema: "queue"),
        Example("work", "new", "abandonment.2", "--before", "7", "--outcome", "softened", schema: "entry"),
        Example("schema", "list", schema: "entries"),
        Example("schema", "show", schema: "entry"),
        Example("schema", "new", "If I stop, no one will stay.", schema: "entry"),
        Example("schema", "state", "last", "working", schema: "entry"),
        Example("schema", "check", "last", "--charge", "2", schema: "entry"),
        Example("schema", "domains", schema: "domains"),
        Example("scale", "list", schema: "scales"),
        Example("scale", "show", "phq-9", schema: "scale"),
        Example("scale", "score", "phq-9", "0,0,0,0,0,0,0,0,1", schema: "score"),
        Example("chart", "phq-9", schema: "chart"),
        Example("chart", "check-in", schema: "chart"),
        Example("attach", "last", "page.txt", schema: "attachments"),
        Example("attachments", "last", schema: "attachments"),
        Example("draft", "list", schema: "entries"),
        Example("draft", "show", schema: "entry"),
        Example("draft", "new", "--to", "M.", "I could not say it.", schema: "entry"),
        Example("draft", "rewrite", "last", "I can say it now.", schema: "entry"),
        Example("draft", "reread", "last", "--true", "6", schema: "entry"),
        Example("draft", "rest", "last", "in 5 weeks", schema: "entry"),
        Example("draft", "page", "last", schema: "pages"),
        Example("draft", "outcome", "last", "kept", schema: "entry"),
        Example("insight", "list", schema: "entries"),
        Example("insight", "show", schema: "entry"),
        Example(
            "insight", "new", "--decision", "Give notice", "--set", "step.if=I come home", "Enough.", schema: "entry"),
        Example("insight", "revisit", "last", "--true", "5", schema: "entry"),
        Example("insight", "decision", "last", "--until", "in 2 weeks", schema: "entry"),
        Example("insight", "step", "last", "It went.", schema: "entry"),
        Example("doctor", schema: "doctor"),
        Example("backup", schema: "backup"),
        Example("backup", "--list", schema: "backups"),
        Example("restore", schema: "restore"),
        Example("ground", schema: "ground"),
        Example("help-now", schema: "help-now"),
        Example("status", schema: "status"),
        Example("status", "--ahead", schema: "ahead"),
        Example("import", "jrnl", "page.txt", "--yes", schema: "import"),
        Example("import", "--undo", "last", schema: "undone"),
        Example("export", "markdown", "-o", "page.txt.out", schema: "export"),
        Example("vault", "status", schema: "vault"),
        Example("settings", schema: "settings"),
        Example("delete", "last-note", schema: "entry"),
        Example("trash", "list", schema: "trash"),
        Example("unfinished", "list", schema: "entries"),
    ]

    /// Commands whose output docs/json-output.md describes in words alone.
    static let inWords: Set<String> = ["vault on", "vault off", "report", "response import", "scale import"]

    @Test("Every command prints what its schema says")
    func everyOutputFits() throws {
        #expect(Run(home, ["demo", "--into", home.journal]).code == 0)
        let environment = home.environment.merging(
            ["LOAM_NOW": "2026-11-22T20:00:00+01:00[Europe/Berlin]", "EDITOR": "true"]) { $1 }
        for example in Self.examples {
            var words = example.words
            if let place = words.firstIndex(of: "page.txt") {
                home.write("[2026-11-20 21:14] Not a page from here.\nIt was late.\n", to: "../page.txt")
                words[place] = "\(home.path)/page.txt"
            }
            if let place = words.firstIndex(of: "page.txt.out") { words[place] = "\(home.path)/out" }
            if let place = words.firstIndex(of: "last-note") {
                words[place] = try #require(
                    Run(home, ["list", "--kind", "note", "--limit", "1"]).output.split(separator: " ").first.map(
                        String.init))
            }
            let run = Run(TerminalDriver.program, words + ["--json"], environment, input: [])
            #expect(run.code == 0, "\(example.words): \(run.errors)")
            let json = try #require(run.json, "\(example.words)")
            let faults = SchemaCheck(json, example.schema).faults
            #expect(faults.isEmpty, "\(example.words): \(faults.prefix(5))")
        }
    }

    @Test("Every command with --json is among them, and every schema is used")
    func nothingIsLeftOut() throws {
        let dump = Run(home, ["--experimental-dump-help"])
        let root = try #require(dump.json?.object?["command"]?.object)
        let said = Set(Self.examples.map { $0.words })
        for path in Self.commands(root, []) where !Self.inWords.contains(path.joined(separator: " ")) {
            #expect(said.contains { $0.starts(with: path) }, "\(path.joined(separator: " ")) has no example")
        }
        let used = Set(Self.examples.map(\.schema) + ["record"])
        #expect(Set(SchemaCheck.names) == used)
    }

    /// The commands that have `--json`.
    private static func commands(_ command: JSONObject, _ path: [String]) -> [[String]] {
        let hasJSON = (command["arguments"]?.array ?? []).contains {
            $0.object?["valueName"]?.string == "json"
        }
        let below = (command["subcommands"]?.array ?? []).compactMap(\.object).flatMap { child in
            commands(child, path + [child["commandName"]?.string ?? ""])
        }
        return (hasJSON ? [path] : []) + below
    }

    @Test(
        "A broken output is noticed",
        arguments: [#"{"day": "5", "waiting": 1}"#, #"{"day": 5}"#, #"{"day": 5, "waiting": 1, "more": 2}"#])
    func brokenIsNoticed(text: String) throws {
        #expect(!SchemaCheck(try JSONReader.read(Array(text.utf8)), "status").faults.isEmpty)
    }

    @Test("docs/json/record.schema.json says what the field tables say")
    func recordSchemaIsTrue() throws {
        let wanted = JSONWriter.write(RecordSchema.json)
        if getenv("LOAM_RECORD") != nil {
            let file = try #require(fopen("\(SchemaCheck.repository)/docs/json/record.schema.json", "w"))
            fwrite(wanted, 1, wanted.count, file)
            fclose(file)
            Issue.record("docs/json/record.schema.json was written anew; look at it and run again")
        }
        #expect(
            SchemaCheck.file("record.schema.json").map { JSONWriter.write(.object($0)) } == wanted, "run: make docs")
    }
}
