import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Every format is read back by a program that is not ours: Python's readers, and jrnl itself where it is installed.
@Suite struct ExportCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String...) -> Run { Run(home, arguments) }
    private func fillWithSample() { #expect(loam("demo", "--into", home.journal).code == 0) }

    private static let judge =
        #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Support/ExportJudge/judge.py"

    /// What a stock reader found in an export.
    private func judged(_ format: String, _ path: String) throws -> JSON {
        let run = Run("/usr/bin/python3", [Self.judge, format, path], [:], input: [])
        #expect(run.errors == "")
        return try #require(run.json)
    }

    private func export(_ format: String, _ name: String, _ more: String...) -> String {
        let run = Run(home, ["export", format, "-o", "\(home.path)/\(name)"] + more)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output == "\(home.path)/\(name)\n")
        return "\(home.path)/\(name)"
    }

    private func count() throws -> Int { try #require(loam("list", "--json").json?.array?.count) }

    @Test func `Loam's archive holds every record file to the byte, and the attachments`() throws {
        fillWithSample()
        home.write("a picture of sorts", to: "../canal.png")
        #expect(loam("attach", "last", "\(home.path)/canal.png").code == 0)
        let found = try #require(try judged("loam", export("loam", "out.zip")).object)
        #expect(found["loam-archive.json"]?.string?.contains("\"loamArchive\": 1") == true)
        let files = home.files().filter { path in
            path.hasPrefix("attachments/") || RecordKind.allCases.contains { path.hasPrefix("\($0.folder)/") }
        }
        #expect(files.count == found.members.count - 1)
        for path in files {
            let bytes = home.read(path).map { String(String.UnicodeScalarView($0.utf8.map { Unicode.Scalar($0) })) }
            #expect(found[path]?.string == bytes, "\(path)")
        }
    }

    @Test func `Loam's archive comes back into an empty journal, to the byte`() throws {
        fillWithSample()
        home.write("a picture of sorts", to: "../canal.png")
        #expect(loam("attach", "last", "\(home.path)/canal.png").code == 0)
        let path = export("loam", "out.zip")
        let other = TemporaryHome()
        #expect(Run(other, ["import", "loam", path, "--yes"]).code == 0)
        let files = home.files().filter { path in
            path.hasPrefix("attachments/") || RecordKind.allCases.contains { path.hasPrefix("\($0.folder)/") }
        }
        #expect(files.count > 50)
        for file in files { #expect(other.read(file) == home.read(file), "\(file)") }
    }

    @Test func `front matter is what YAML says it is, one page an entry`() throws {
        fillWithSample()
        #expect(loam("note", "no: \"really\" # not a comment", "--mood", "6", "--tag", "yes").code == 0)
        let pages = try #require(try judged("markdown", export("markdown", "pages")).object)
        #expect(pages.members.count == (try count()))
        let newest = try #require(loam("show", "last", "--json").json?.object?["id"]?.string)
        let page = try #require(pages["\(newest).md"]?.object)
        let front = try #require(page["front"]?.object)
        #expect(front["title"]?.string == "no: \"really\" # not a comment" && front["tags"]?.array == [.string("yes")])
        #expect(front["loam_mood"]?.int == 6 && front["loam_id"]?.string == newest)
        #expect(page["body"]?.string == "\nno: \"really\" # not a comment\n")
    }

    @Test func `tables are read by Python's csv, as many rows as there are answers`() throws {
        fillWithSample()
        let tables = try #require(try judged("csv", export("csv", "tables")).object)
        let list = try #require(loam("list", "--json").json?.array).compactMap { $0.object?["record"]?.object }
        #expect(tables["check-ins.csv"]?.array?.count == list.count { $0["checkIn"] != nil })
        #expect(tables["scales.csv"]?.array?.count == list.count { $0["kind"]?.string == "response" })
        let answers = list.flatMap { $0["answers"]?.array?.filter { $0.object == nil } ?? [] }
        #expect(tables["answers.csv"]?.array?.count { $0.object?["part"]?.string == "item" } == answers.count)
    }

    @Test func `Day One's zip names the photo it holds`() throws {
        #expect(loam("note", "By the canal").code == 0)
        home.write("a picture of sorts", to: "../canal.png")
        #expect(loam("attach", "last", "\(home.path)/canal.png").code == 0)
        let found = try #require(try judged("dayone", export("dayone", "day.zip")).object)
        let entry = try #require(found["entries"]?.array?.first?.object)
        let photo = try #require(entry["photos"]?.array?.first?.object)
        let (sum, id) = (photo["md5"]?.string ?? "", photo["identifier"]?.string ?? "")
        #expect(found["names"]?.array == [.string("photos/\(sum).png"), .string("Loam.json")])
        #expect(entry["text"]?.string == "By the canal\n\n![](dayone-moment://\(id))")
        #expect(entry["uuid"]?.string?.count == 32 && entry["timeZone"]?.string == "Europe/Berlin")
        #expect(entry["creationDate"]?.string == "2026-11-22T19:00:00Z")
    }

    @Test func `the calendar is read by icalendar, names its days and nothing else`() throws {
        fillWithSample()
        let events = try #require(try judged("ics", export("ics", "due.ics")).array).compactMap(\.object)
        #expect(!events.isEmpty)
        #expect(events.allSatisfy { $0["title"]?.string?.hasPrefix("Loam: ") == true })
        #expect(Set(events.compactMap { $0["uid"]?.string }).count == events.count)
        let again = try #require(try judged("ics", export("ics", "again.ics")).array).compactMap { $0.object?["uid"] }
        #expect(Set(again) == Set(events.compactMap { $0["uid"] }))
    }

    @Test(.enabled(if: Self.jrnl != nil, "jrnl is not installed"))
    func `jrnl reads back what it would have written, entry for entry`() throws {
        fillWithSample()
        for text in [
            "[2020-06-28 18:22] Not an entry.", "Title. Two sentences\n[2019-01-01 10:00] body\n[x] done", "**star**",
        ] {
            #expect(Run(home, ["note", "-"], input: text).code == 0)
        }
        let path = export("jrnl", "journal.txt")
        home.write(
            "journals:\n  default:\n    journal: \(path)\nversion: v4.2\neditor: ''\nencrypt: false\nhighlight: true\n"
                + "timeformat: '%F %H:%M'\ntagsymbols: '@'\ndefault_hour: 9\ndefault_minute: 0\nlinewrap: 79\n"
                + "indent_character: '|'\ncolors:\n  body: none\n  date: none\n  tags: none\n  title: none\n",
            to: "../jrnl.yaml")
        let read = Run(
            try #require(Self.jrnl), ["--config-file", "\(home.path)/jrnl.yaml", "--format", "json"],
            ["HOME": home.path], input: [])
        let theirs = try Self.entries(read)
        let ours = try Self.entries(Run("/bin/cat", [export("jrnl-json", "journal.json")], [:], input: []))
        #expect(theirs.count == ours.count)
        for (one, other) in zip(ours, theirs) {
            for key in ["title", "date", "time"] { #expect(one[key] == other[key]) }
            // The backslash that keeps jrnl from reading an entry there stays in what it reads.
            #expect(one["body"]?.string == other["body"]?.string.map(Self.withoutGuards))
            let tags = Set(one["tags"]?.array?.compactMap(\.string) ?? [])
            #expect(tags.isSubset(of: other["tags"]?.array?.compactMap(\.string) ?? []))
        }
    }

    private static func entries(_ run: Run) throws -> [JSONObject] {
        let json = try #require(run.json, "\(run.errors)")
        return (json.object?["entries"]?.array ?? []).compactMap(\.object)
    }

    private static func withoutGuards(_ body: String) -> String {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.hasPrefix("\\[") ? String($0.dropFirst()) : String($0) }.joined(separator: "\n")
    }

    /// Where jrnl is installed.
    private static let jrnl: String? = {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        return path.split(separator: ":").map { "\($0)/jrnl" }.first { access($0, X_OK) == 0 }
    }()

    // MARK: Manners

    @Test func `nothing is written over, and only what is asked for goes out`() throws {
        #expect(loam("note", "first", "--tag", "canal").code == 0)
        #expect(loam("note", "second").code == 0)
        let path = export("jrnl", "one.txt", "--tag", "canal")
        #expect(home.read("../one.txt") == "[2026-11-22 20:00] first\n@canal\n")
        let again = loam("export", "jrnl", "-o", path)
        #expect(again.code == 1 && again.errors.contains("is there already, and was left as it is"))
        #expect(loam("export", "jrnl", "-o", path, "--force").code == 0)
        #expect(home.read("../one.txt")?.contains("second") == true)
        let piped = loam("export", "jrnl", "-o", "-", "--tag", "canal")
        #expect(piped.output == "[2026-11-22 20:00] first\n@canal\n" && piped.errors.isEmpty)
        #expect(loam("export", "markdown", "-o", "-").code == 2)
        #expect(loam("export", "markdown", "-o", "\(home.path)/pages.zip").code == 0)
        #expect(
            loam("export", "jrnl", "-o", "\(home.path)/none/out.txt").errors.contains("There is no such folder for"))
        #expect(home.names().allSatisfy { !$0.hasSuffix(".tmp") })
        let json = try #require(loam("export", "html", "-o", "\(home.path)/book.html", "--json").json?.object)
        #expect(json["entries"]?.int == 2 && json["path"]?.string == "\(home.path)/book.html")
    }

    @Test func `a sealed journal is written out in the plain only after a yes`() throws {
        #expect(loam("note", "nobody's business").code == 0)
        let path = "\(home.path)/out.txt"
        func unlocked(_ arguments: String...) -> Run {
            Run(home, arguments + ["--passphrase-fd", "0"], input: "a passphrase of six plain words\n")
        }
        #expect(unlocked("vault", "on").code == 0)
        let refused = unlocked("export", "jrnl", "-o", path)
        #expect(refused.code == 1 && refused.errors.contains("Say --yes if you mean it"))
        #expect(home.read("../out.txt") == nil)
        #expect(unlocked("export", "jrnl", "-o", path, "--yes").code == 0)
        #expect(home.read("../out.txt") == "[2026-11-22 20:00] nobody's business\n")
    }

    @Test func `what belongs to a session goes out alone`() throws {
        fillWithSample()
        let path = export("loam", "session.zip", "--session", "last")
        let found = try #require(try judged("loam", path).object)
        let sessions = found.members.filter { $0.key.hasPrefix("sessions/") }
        #expect(sessions.count == 1 && found.members.count > 2)
        #expect(loam("export", "loam", "--session", "nothing").code == 1)
    }
}
