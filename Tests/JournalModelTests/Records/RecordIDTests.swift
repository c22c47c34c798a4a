import JournalModel
import Testing

/// Ids are kept in a short form where they have the usual one; nobody may notice.
struct RecordIDTests {
    @Test(arguments: [
        "2026-11-17-k3f9x2pa", "1970-01-01-22222222", "9999-12-31-zzzzzzzz", "1969-12-31-k3f9x2pa",
        "2026-02-30-k3f9x2pa",
        "2026-11-17-k3f9x2pl", "2026-11-17-k3f9x2pA", "2026-11-17-k3f9x2p", "2026-11-17-k3f9x2pa-copy",
        "0000-01-01-k3f9x2pa",
        "a", "----------k--------", "4498-07-20-k3f9x2pa", "4499-01-01-k3f9x2pa",
    ])
    func `an id is the text it was made from`(_ text: String) throws {
        let id = try #require(RecordID(text))
        #expect(id.text == text)
        #expect(id == RecordID(String(Array(text))))
        #expect(id.json == .string(text))
    }

    @Test(arguments: ["", "../etc", "2026/11", "\u{1}2222k3f9x2pa", "café", String(repeating: "a", count: 81)])
    func `what is no safe file name is no id`(_ text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test func `ids stand in the order of their texts`() throws {
        var generator = SystemRandomNumberGenerator()
        var ids = (0..<300).map { _ in
            RecordID(day: Day(number: Int.random(in: 0..<40_000, using: &generator)), using: &generator)
        }
        ids += try ["2026-11-17-copy", "2026", "a-name", "Zoe", "1900-01-01-k3f9x2pa", "2026-11-17-k3f9x2pa-copy"].map {
            try #require(RecordID($0))
        }
        #expect(ids.sorted().map(\.text) == ids.map(\.text).sorted())
        #expect(Set(ids).count == Set(ids.map(\.text)).count)
    }
}
