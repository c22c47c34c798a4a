import JournalExchange
import JournalModel
import Testing

@Suite("What comes from tui-journal")
struct TUIJournalTests {
    private static let entry =
        #""date": "2023-11-20T20:14:03Z", "title": "The canal", "content": "Slow water.\n", "tags": ["walk", "slow"], "priority": 2"#

    @Test("its store: title over text, tags, the day on the wall; id and priority are kept")
    func store() throws {
        let taken = try Taken(.tuiJournal, "[{\"id\": 3, \(Self.entry)}]")
        let note = try #require(taken.notes.first)
        #expect(note.text == "# The canal\n\nSlow water.\n")
        #expect(note.header.created.text == "2023-11-20T21:14:03+01:00")
        #expect(note.header.tags == ["walk", "slow"])
        #expect(note.header.origin?.kept["id"]?.int == 3)
        #expect(note.header.origin?.kept["priority"]?.int == 2)
    }

    @Test("what it exports for another machine is known as the same entry")
    func transfer() throws {
        let taken = try Taken(.tuiJournal, "[{\"id\": 3, \(Self.entry)}]")
        let again = try taken.again(.tuiJournal, .text("{\"version\": 100, \"entries\": [{\(Self.entry)}]}"))
        #expect(again.report.known.count == 1)
        #expect(again.records.isEmpty)
    }

    @Test("two stores whose ids begin at 1 are two journals")
    func otherStore() throws {
        let taken = try Taken(.tuiJournal, "[{\"id\": 1, \(Self.entry)}]")
        let other = try taken.again(.tuiJournal, .text("[{\"id\": 1, \(Self.entry.replacing("Slow", with: "Fast"))}]"))
        #expect(other.notes.count == 1)
    }

    @Test("an object without entries is not its file")
    func other() {
        #expect(
            failure(.tuiJournal, .text("{\"version\": 100}"))
                == .notThisFormat(.tuiJournal, missing: "it has no list of \"entries\""))
    }
}
