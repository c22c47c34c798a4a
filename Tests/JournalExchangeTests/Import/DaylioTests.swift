import JournalExchange
import JournalModel
import Testing

@Suite("What comes from Daylio")
struct DaylioTests {
    private static let csv = """
        \u{FEFF}full_date,date,weekday,time,mood,activities,scales,note_title,note
        2026-11-20,November 20,Friday,21:14,good,"walk | date night | good sleep","Sleep: 4","The canal","Slow, ""long"".
        And back."
        2026-11-19,November 19,Thursday,9:05\u{202F}PM,foggy,,,,
        2026-11-18,November 18,Wednesday,late,rad,walk,,,"One<br>two &amp; <b>three</b>"
        not a date,,,21:00,rad,,,,
        2026-11-17,November 17,Tuesday,21:00,,,,,

        """

    @Test("a row becomes a note: mood a number, activities tags, title over text")
    func rows() throws {
        let taken = try Taken(.daylio, Self.csv)
        let note = try #require(taken.notes.first)
        #expect(note.text == "# The canal\n\nSlow, \"long\".\nAnd back.")
        #expect(note.header.created.text == "2026-11-20T21:14:00+01:00")
        #expect(note.checkIn["mood"] == 7.5)
        #expect(note.header.tags == ["walk", "date night", "good sleep"])
        #expect(note.header.origin?.kept["mood"] == .string("good"))
        #expect(note.header.origin?.kept["scales"] == .string("Sleep: 4"))
    }

    @Test("a mood of one's own is kept as a word, a time that is none is said, HTML becomes text")
    func odd() throws {
        let taken = try Taken(.daylio, Self.csv)
        #expect(
            taken.notes.map(\.text) == [
                "# The canal\n\nSlow, \"long\".\nAnd back.", "Mood: foggy", "One\ntwo & **three**",
            ])
        #expect(taken.notes[1].header.created.text == "2026-11-19T21:05:00+01:00")
        #expect(taken.notes[1].checkIn["mood"] == nil)
        #expect(taken.notes[2].header.created.clock == "12:00")
        #expect(taken.report.remarks == [.moodNumbers: 2, .ownMood("foggy"): 1, .noTime: 1])
        #expect(
            taken.leftOut == [
                "entry 4, line 6: its full_date is missing or cannot be understood",
                "entry 5, line 7: nothing is written in it",
            ])
    }

    @Test("a second time adds nothing")
    func twice() throws {
        #expect(try Taken(.daylio, Self.csv).again(.daylio, .text(Self.csv)).records.isEmpty)
    }

    @Test("a table without its columns, and a quotation mark never closed, end in an error with the line")
    func wrong() {
        #expect(failure(.daylio, .text("a,b\n1,2\n")) == .csv(.missingColumn("full_date"), line: 1))
        #expect(failure(.daylio, .text("full_date,mood\n2026-01-01,\"rad\n")) == .csv(.openQuote, line: 2))
    }
}
