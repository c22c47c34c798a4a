import JournalExchange
import JournalModel
import Testing

@Suite("What comes from jrnl")
struct JrnlTests {
    static let json = """
        {
          "tags": { "@walk": 1 },
          "entries": [
            {
              "title": "A walk.", "body": "By the canal @walk.\\n\\nLong.", "date": "2026-11-20", "time": "21:14",
              "tags": ["@walk"], "starred": true
            },
            {"title": "Slept", "body": "", "date": "2020-06-28", "time": "18:22", "tags": [], "starred": false,
             "mood": 3}
          ]
        }
        """

    @Test("title, body, local time and tags become a note; star and whatever else stood there are kept")
    func json() throws {
        let taken = try Taken(.jrnl, Self.json)
        let first = try #require(taken.notes.first)
        #expect(first.text == "A walk.\n\nBy the canal @walk.\n\nLong.")
        #expect(first.header.created.text == "2026-11-20T21:14:00+01:00")
        #expect(first.header.tags == ["walk"])
        #expect(first.header.origin?.tool == "jrnl")
        #expect(first.header.origin?.kept["starred"] == .bool(true))
        #expect(first.header.origin?.kept["tags"] == .array([.string("@walk")]))
        let second = try #require(taken.notes.last)
        #expect(second.text == "Slept")
        #expect(second.header.created.text == "2020-06-28T18:22:00+02:00", "summer time holds then")
        #expect(second.header.origin?.kept["mood"] == .int(3))
        #expect(second.header.origin?.kept["starred"] == nil)
    }

    @Test("a journal as text gives the same entries, known again under the JSON of the same journal")
    func textAndJSON() throws {
        let text = "[2026-11-20 21:14] A walk. *\nBy the canal @walk.\n\nLong.\n\n[2020-06-28 06:22:31 PM] Slept\n"
        let taken = try Taken(.jrnl, text)
        #expect(taken.notes.map(\.text) == ["A walk.\n\nBy the canal @walk.\n\nLong.", "Slept"])
        #expect(taken.notes[0].header.origin?.kept["starred"] == .bool(true))
        #expect(taken.notes[0].header.tags == ["walk"])
        #expect(taken.notes[1].header.created.text == "2020-06-28T18:22:31+02:00")
        let again = try taken.again(.jrnl, .text(Self.json))
        #expect(again.records.isEmpty)
        #expect(again.report.known.count == 2)
    }

    @Test("a second time adds nothing, and the same words twice in one file are two entries")
    func twice() throws {
        let text = "[2024-02-29 11:00] same words\n\n[2024-02-29 11:00] same words\n"
        let taken = try Taken(.jrnl, text)
        #expect(taken.notes.count == 2)
        #expect(Set(taken.records.map(\.id)).count == 2)
        #expect(try taken.again(.jrnl, .text(text)).records.isEmpty)
        #expect(
            try Taken(.jrnl, text).records.map(\.id) == taken.records.map(\.id), "ids are the same on every machine")
    }

    @Test("what has no date is named with its line, and the others come in")
    func leftOut() throws {
        let taken = try Taken(
            .jrnl,
            """
            {"entries": [
              {"title": "no date"},
              7,
              {"title": "", "body": " ", "date": "2020-01-01", "time": "10:00"},
              {"title": "here", "date": "2020-01-02", "time": "late"}
            ]}
            """)
        #expect(taken.notes.map(\.text) == ["here"])
        #expect(
            taken.leftOut == [
                "entry 1, line 2: its date is missing or cannot be understood", "entry 2, line 3: it is not an entry",
                "entry 3, line 4: nothing is written in it",
            ])
        #expect(taken.report.remarks == [.noTime: 1])
        #expect(taken.notes[0].header.created.clock == "12:00")
    }

    @Test(
        "the dates jrnl can be told to write are understood",
        arguments: [
            ("2023-05-01 09:04", "2023-05-01T09:04:00"), ("2023-05-01 09:04:11 PM", "2023-05-01T21:04:11"),
            ("2023-05-01 12:04 AM", "2023-05-01T00:04:00"), ("01.05.2023 09:04", "2023-05-01T09:04:00"),
            ("Mon May 1, 2023 at 9:04 am", "2023-05-01T09:04:00"), ("1 May 2023 9:04", "2023-05-01T09:04:00"),
            ("2023/05/01 09:04", "2023-05-01T09:04:00"), ("2023-05-01", "2023-05-01T12:00:00"),
            ("2023-05-01T09:04", "2023-05-01T09:04:00"),
        ])
    func dates(written: String, read: String) throws {
        let taken = try Taken(.jrnl, "[\(written)] Here.\n")
        #expect(taken.notes.first?.header.created.text == read + "+02:00")
    }

    @Test("brackets in a text are no entry, and a folder of days is one journal")
    func folder() throws {
        let taken = try Taken(
            .jrnl,
            .files([
                "2023/01/05.txt": "[2023-01-05 09:00] One\n[x] done\n[2x] not a date\n",
                "2023/01/06.txt": "[2023-01-06 09:00] Two\n", "2023/notes.md": "not jrnl's",
            ]))
        #expect(taken.notes.map(\.text) == ["One\n\n[x] done\n[2x] not a date", "Two"])
    }
}
