import Glibc
import JournalModel
import TerminalDriver
import Testing

@Suite("Out and in again")
struct RoundTripTests {
    private func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        fclose(file)
    }

    /// The record files of a journal with their bytes, and the attachments.
    private func files(_ home: TemporaryHome) -> [String: String] {
        let wanted = home.files().filter { path in
            RecordKind.allCases.contains { path.hasPrefix($0.folder + "/") } || path.hasPrefix("attachments/")
        }
        return Dictionary(wanted.map { ($0, home.read($0) ?? "") }, uniquingKeysWith: { $1 })
    }

    @Test("a Loam archive brings every record into an empty journal to the byte, and a second time nothing")
    func archive() throws {
        let home = TemporaryHome()
        #expect(Run(home, ["demo", "--into", home.journal]).code == 0)
        try write("not really a picture", to: "\(home.path)/lake.png")
        let note = Run(home, ["note", "with a picture"]).lines.first ?? ""
        #expect(Run(home, ["attach", note, "\(home.path)/lake.png"]).code == 0)
        let archive = "\(home.path)/out.zip"
        #expect(Run(home, ["export", "loam", "-o", archive]).code == 0)

        let other = TemporaryHome()
        let run = Run(other, ["import", "loam", archive, "--yes"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(files(other) == files(home))
        #expect(!files(other).isEmpty)
        #expect(Run(other, ["doctor"]).code == 0)
        let again = Run(other, ["import", "loam", archive, "--yes", "--json"])
        #expect(again.json?.object?["added"]?.array?.isEmpty == true)
        #expect(again.json?.object?["known"]?.array?.allSatisfy { $0.object?["changed"] == .bool(false) } == true)

        let kept = Run(other, ["annotate", "last", "still true"]).lines.first ?? ""
        let undone = Run(other, ["import", "--undo", "last", "--json"])
        #expect(undone.json?.object?["kept"] == .array([.string(kept)]), "what was changed since stays")
        #expect(Run(other, ["list"]).lines.count == 1)
    }

    /// The real program, where it is installed: on the way to it, or as LOAM_JRNL names it.
    private static let jrnl: String? = {
        let named = getenv("LOAM_JRNL").map { String(cString: $0) }
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        let places = [named].compactMap(\.self) + path.split(separator: ":").map { "\($0)/jrnl" }
        return places.first { access($0, X_OK) == 0 }
    }()

    @Test("what jrnl wrote comes in, goes out, and jrnl reads the same, entry for entry", .enabled(if: jrnl != nil))
    func realJrnl() throws {
        let program = try #require(Self.jrnl)
        let home = TemporaryHome()
        let config = "\(home.path)/jrnl.yaml"
        func configure(_ journal: String) throws {
            try write(
                """
                colors: {body: none, date: none, tags: none, title: none}
                default_hour: 9
                default_minute: 0
                display_format: null
                editor: ''
                encrypt: false
                highlight: false
                indent_character: '|'
                journals: {default: {journal: \(home.path)/\(journal)}}
                linewrap: 79
                tagsymbols: '#@'
                template: false
                timeformat: '%F %r'
                version: v4.2

                """, to: config)
        }
        func ask(_ arguments: [String], input: String = "") -> Run {
            Run(program, ["--config-file", config] + arguments, home.environment, input: Array(input.utf8))
        }
        try configure("first.txt")
        for entry in [
            "2023-03-29 02:30: The night the clocks changed. Slept @badly, and long.",
            "2023-10-29 02:15: Second sentence here! More @walk, @walk/home and #tag stuff",
            "2024-01-15 21:14: Starred one *", "2024-02-29 11:00: 日本語のタイトル。 emoji 👩‍👩‍👧 é",
            "2024-02-29 11:00: same words", "2024-02-29 11:00: same words",
            "2024-03-01 11:00: Lists\n- one @done\n\n[not a date] line\n> quote * here *",
        ] { _ = ask([], input: entry) }
        let written = ask(["--format", "json"])
        let entries = try #require(written.json?.object?["entries"]?.array)
        #expect(entries.count == 7, "\(written.errors)")

        #expect(Run(home, ["import", "jrnl", "\(home.path)/first.txt", "--yes"]).code == 0)
        let out = Run(home, ["export", "jrnl", "-o", "\(home.path)/second.txt"])
        #expect(out.code == 0, "\(out.errors)")
        try configure("second.txt")
        let read = ask(["--format", "json"]).json?.object?["entries"]?.array ?? []
        func plain(_ entry: JSON) -> [String] {
            let object = entry.object ?? JSONObject()
            let tags = (object["tags"]?.array ?? []).compactMap(\.string).sorted().joined(separator: " ")
            let words = ["title", "body", "date", "time"].map { object[$0]?.string ?? "" }
            return words + [tags, object["starred"]?.bool == true ? "*" : ""]
        }
        // Of entries of one minute jrnl keeps no order; neither is there one here.
        #expect(
            read.map(plain).sorted { $0.lexicographicallyPrecedes($1) }
                == entries.map(plain).sorted { $0.lexicographicallyPrecedes($1) })
    }
}
