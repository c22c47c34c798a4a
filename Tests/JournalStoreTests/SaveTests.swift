import JournalModel
import JournalStore
import Testing

@Suite struct SaveTests {
    let scratch = Scratch()

    @Test func `a record saved is a record loaded`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "Rain all day.\nStayed in. é e\u{301} 日本語 👨‍👩‍👧 سلام")
        #expect(try store.put(record) == [])
        #expect(try scratch.open().load().records == [record])
        #expect(scratch.bytes("notes/2026-11-20-aaaa.json") == record.file)
    }

    @Test func `saving what already stands there writes nothing`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "one")
        _ = try store.put(record)
        let inode = scratch.inode("notes/2026-11-20-aaaa.json")
        #expect(try store.put(record, over: record) == [])
        #expect(scratch.inode("notes/2026-11-20-aaaa.json") == inode)
    }

    @Test func `accents written another way are a change`() throws {
        let store = try scratch.open()
        let composed = try note("aaaa", "caf\u{E9}")
        let decomposed = try note("aaaa", "cafe\u{301}")
        _ = try store.put(composed)
        #expect(try store.put(decomposed, over: composed) == [])
        #expect(scratch.bytes("notes/2026-11-20-aaaa.json") == decomposed.file)
    }

    @Test func `a change made on another version is a clash and keeps both`() throws {
        let store = try scratch.open()
        let first = try note("aaaa", "first")
        _ = try store.put(first)
        let theirs = try note("aaaa", "theirs")
        scratch.write(String(decoding: theirs.file, as: UTF8.self), "notes/2026-11-20-aaaa.json")
        let ours = try note("aaaa", "ours")
        let clashes = try store.put(ours, over: first)
        #expect(clashes == [Clash(id: first.id, ours: ours, theirs: .record(theirs))])
        #expect(scratch.bytes("notes/2026-11-20-aaaa.json") == theirs.file)
        let copy = try store.saveBeside(ours)
        #expect(copy.id.text == "2026-11-20-aaaa-copy")
        #expect(copy.json.object?["copyOf"] == .string("2026-11-20-aaaa"))
        #expect(try store.load().records.map(\.id.text).sorted() == ["2026-11-20-aaaa", "2026-11-20-aaaa-copy"])
    }
}
