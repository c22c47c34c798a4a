import JournalExchange
import JournalModel
import Testing

@Suite struct ExportFormatTests {
    @Test func `jrnl text has a title line, the body beneath, and tags with their sign`() throws {
        let text = try Out.files(
            .jrnl,
            [
                Out.note("aaaa", "Slept long.\nThe walk by the canal.", tags: ["tired"]),
                Out.note("bbbb", "One line @tired", at: Out.at("2026-11-21T08:05:00"), tags: ["tired"]),
            ])[""]
        #expect(
            text == """
                [2026-11-20 21:14] Slept long.
                The walk by the canal.

                @tired

                [2026-11-21 08:05] One line @tired

                """)
    }

    @Test(arguments: [
        ("[2020-06-28 18:22] not an entry", "\\[2020-06-28 18:22] not an entry"),
        ("[yesterday] I went", "\\[yesterday] I went"),
        ("[x] done", "[x] done"), ("[ ] open", "[ ] open"), ("[1] a footnote", "[1] a footnote"),
        ("a [2020-06-28 18:22] within", "a [2020-06-28 18:22] within"), ("[never closed", "\\[never closed"),
    ])
    func `a line of the body that jrnl would take for an entry gets a backslash`(line: String, written: String) throws {
        let text = try #require(try Out.files(.jrnl, [Out.note("aaaa", "Title\n\(line)")])[""])
        #expect(text == "[2026-11-20 21:14] Title\n\(written)\n")
    }

    @Test func `a first line that ends in a star is not made one`() throws {
        let text = try #require(try Out.files(.jrnl, [Out.note("aaaa", "**Bold**\nrest")])[""])
        #expect(text == "[2026-11-20 21:14] Bold\n**Bold**\nrest\n")
    }

    @Test func `jrnl JSON counts its tags and escapes what JSON must`() throws {
        let text = try #require(
            try Out.files(.jrnlJSON, [Out.note("aaaa", "A \"word\"\nbody", tags: ["Two words"])])[""])
        let json = try JSONReader.read(Array(text.utf8)).object
        #expect(json?["tags"]?.object?["@two-words"]?.int == 1)
        let entry = json?["entries"]?.array?.first?.object
        #expect(entry?["title"]?.string == "A \"word\"" && entry?["body"]?.string == "body\n\n@two-words")
        #expect(entry?["date"]?.string == "2026-11-20" && entry?["time"]?.string == "21:14")
    }

    @Test func `an empty journal is an empty file of each format, and valid`() throws {
        #expect(try Out.files(.jrnl, []) == ["": ""])
        #expect(try JSONReader.read(Array((Out.files(.jrnlJSON, [])[""] ?? "").utf8)).object?["entries"]?.array == [])
        #expect(try JSONReader.read(Array((Out.files(.dayOne, [])[""] ?? "").utf8)).object?["entries"]?.array == [])
        #expect(try Out.files(.markdown, []) == [:])
        #expect(try Out.files(.html, [])[""]?.contains("Nothing is written here yet.") == true)
    }

    @Test func `front matter quotes every text, and keeps its own keys apart by a prefix`() throws {
        var note = Note(header: Out.header("aaaa"))
        note.text = "no: \"really\" \\ 日本語\u{7}"
        note.checkIn = CheckIn([Measure("mood", 3), Measure("my own", 7.5)])
        note.header.tags = ["yes", "a: b"]
        let page = try #require(try Out.files(.markdown, [.note(note)])["notes/2026-11-20-aaaa.md"])
        let title = #""no: \"really\" \\ 日本語\u0007""#
        #expect(
            page.hasPrefix(
                "---\ntitle: \(title)\naliases: [\(title)]\ndate: 2026-11-20T21:14:03\ntags: [\"yes\", \"a: b\"]\n"))
        #expect(page.contains("loam_when: \"2026-11-20T21:14:03+01:00[Europe/Berlin]\"\n"))
        #expect(page.contains("loam_mood: 3\nloam_my_own: 7.5\n---\n\nno: \"really\""))
    }

    @Test func `a picture goes out once and is named by every entry it belongs to`() throws {
        let picture = Attachment(
            at: Out.evening, name: "../canal.png", type: "image/png", size: 3, sha256: "ab12cd34ef")
        let lost = Attachment(at: Out.evening, name: "lost.png", type: "image/png", size: 3, sha256: "ffff")
        var records = [Out.note("aaaa", "one"), Out.note("bbbb", "two")]
        for index in records.indices { records[index].header.attachments = [picture] }
        records[0].header.attachments.append(lost)
        var left: [String] = []
        let files = try Out.files(.markdown, records, attached: ["ab12cd34ef": [1, 2, 3]]) { report in
            left = report.leftOut.map(\.name)
            #expect(report.entries == 2 && report.attachments == 1)
        }
        #expect(left == ["lost.png"])
        #expect(files["attachments/ab12cd34-canal.png"] == "\u{1}\u{2}\u{3}")
        #expect(
            files["notes/2026-11-20-bbbb.md"]?.contains("![../canal.png](<../attachments/ab12cd34-canal.png>)") == true)
    }

    @Test func `a check-in that was not answered is empty in the table, and never zero`() throws {
        var one = Note(header: Out.header("aaaa"))
        one.checkIn = CheckIn([Measure("mood", 0), Measure("my, own", 2)])
        var two = Note(header: Out.header("bbbb"))
        two.checkIn = CheckIn([Measure("sleep", 6)])
        let files = try Out.files(.csv, [.note(one), .note(two)])
        let rows = files["check-ins.csv"]?.split(separator: "\r\n").map(String.init)
        #expect(rows?[0] == "id,date,time,when,session,day,medicine,mood,sleep,\"my, own\"")
        #expect(rows?[1].hasSuffix(",,,,0,,2") == true)
        #expect(rows?[2].hasSuffix(",,,,,6,") == true)
        #expect(files.keys.sorted() == ["answers.csv", "check-ins.csv", "scales.csv"])
    }

    @Test func `an entry of every kind goes out with every word of it`() throws {
        var session = Session(header: Out.header("aaaa"))
        session.began = Out.evening
        session.medicine = "MDMA"
        session.intention = "To stay."
        session.timeline = [TimedNote(at: Out.at("2026-11-20T22:40:00"), text: "Warm hands.", phase: .peak)]
        session.preparation = [ChecklistLine("phone away", done: true)]
        session.header.annotations = [Annotation(at: Out.at("2026-11-22T09:00:00"), text: "It was so.")]
        var draft = Draft(header: Out.header("bbbb"))
        draft.to = "M."
        draft.text = "I kept wanting to call."
        draft.outcome = .letGo
        draft.rereads = [Reread(at: Out.evening, trueNow: 6, changed: "Less urgent.")]
        for format in [ExportFormat.markdown, .jrnl, .dayOne, .html] {
            let all = try Out.files(format, [.session(session), .draft(draft)]).values.joined()
            for word in [
                "MDMA", "To stay.", "Warm hands.", "phone away", "It was so.", "I kept wanting", "let go",
                "Less urgent.",
            ] {
                #expect(all.contains(word), "\(word) in \(format)")
            }
        }
    }

    @Test func `what stops an export leaves its sink unfinished`() throws {
        let box = Box()
        let exporter = Exporter(
            .jrnl, Out.journal([Out.note("aaaa", "one")]), calendar: CalendarFile([], made: Out.evening)
        ) { _ in nil }
        #expect(throws: ExportFailure.stopped) { try exporter.run(into: box) { _, _ in false } }
        #expect(!box.memory.isFinished)
    }
}
