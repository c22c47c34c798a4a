import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct TrashTests {
    let scratch = Scratch()
    /// The machine's clock: files in the trash are never older than it says.
    var now: Moment {
        Moment(seconds: Int(time(nil)))
    }

    @Test func `a deleted record lies in the trash, undo brings it back and leaves none there`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "kept")
        _ = try store.put(record)
        let change = Change.delete(record, label: "")
        #expect(try store.save(change, now: evening) == [])
        #expect(try store.load().records == [])
        #expect(scratch.names(in: "trash") == ["2026-11-20-aaaa.deleted-20261120T201403Z.json"])
        #expect(try store.trash().map(\.record) == [record])
        #expect(try store.save(change.inverse, now: evening) == [])
        #expect(try store.load().records == [record])
        #expect(scratch.names(in: "trash") == [])
        #expect(try store.save(change, now: evening) == [])
        #expect(try store.trash().map(\.record) == [record])
    }

    @Test func `two deletions of one second have names of their own`() throws {
        let store = try scratch.open()
        for text in ["one", "two"] {
            let record = try note("aaaa", text)
            _ = try store.put(record)
            _ = try store.delete(record)
        }
        #expect(try store.trash().compactMap { $0.record?.note?.text }.sorted() == ["one", "two"])
    }

    @Test func `an item is restored to its place, or stays where another stands`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "old")
        _ = try store.put(record)
        _ = try store.delete(record)
        let item = try #require(try store.trash().first)
        let newer = try note("aaaa", "new")
        _ = try store.put(newer)
        #expect(throws: StoreError.stillThere(path: "notes/2026-11-20-aaaa.json")) { try store.restore(item) }
        #expect(try store.trash() == [item])
        _ = try store.delete(newer)
        #expect(try store.restore(item) == record)
        #expect(try store.trash().map(\.record) == [newer])
        #expect(try store.load().records == [record])
        #expect(throws: StoreError.gone(path: item.path)) { try store.restore(item) }
    }

    @Test func `the trash is emptied after thirty days and not a second before`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "old")
        _ = try store.put(record)
        _ = try store.save(.delete(record, label: ""), now: now)
        let deleted = try #require(try store.trash().first).deleted
        #expect(try store.emptyTrash(now: Moment(seconds: deleted + 30 * 86_400 - 1)) == 0)
        #expect(try store.emptyTrash(now: Moment(seconds: deleted + 30 * 86_400)) == 1)
        #expect(try store.trash() == [])
    }

    @Test(arguments: [-3_000_000_000, -86_400 * 400, -86_400])
    func `a clock set back empties nothing`(change: Int) throws {
        let store = try scratch.open()
        let record = try note("aaaa", "old")
        _ = try store.put(record)
        _ = try store.save(.delete(record, label: ""), now: now)
        #expect(try store.emptyTrash(now: now.advanced(by: change)) == 0)
        #expect(try store.trash().count == 1)
    }

    @Test func `a record deleted while the clock was wrong is not emptied when it is right again`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "old")
        _ = try store.put(record)
        _ = try store.save(.delete(record, label: ""), now: Moment(seconds: 0))
        #expect(scratch.names(in: "trash") == ["2026-11-20-aaaa.deleted-19700101T000000Z.json"])
        #expect(try store.emptyTrash(now: now.advanced(by: 86_400)) == 0)
        #expect(try store.trash().count == 1)
    }

    @Test func `what does not open is never emptied, and one can be erased by hand`() throws {
        let store = try scratch.open()
        scratch.write("broken", "trash/2020-01-01-aaaa.deleted-20200101T000000Z.json")
        #expect(try store.emptyTrash(now: now.advanced(by: 10_000_000_000)) == 0)
        let item = try #require(try store.trash().first)
        #expect(item.record == nil)
        try store.erase(item)
        #expect(scratch.names(in: "trash") == [])
    }
}
