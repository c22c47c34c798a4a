import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct WritingTests {
    let scratch = Scratch()

    private func writing(_ name: String, _ text: String, after seconds: Int = 0) throws -> Writing {
        Writing(
            record: try note(name, text), base: nil, at: evening.advanced(by: seconds), place: ["cursor": .int(7)])
    }

    @Test func `text in progress is offered to the next run, the newest first`() throws {
        let store = try scratch.open()
        let (one, two) = (try writing("aaaa", "one"), try writing("bbbb", "two", after: 5))
        try store.keep(one)
        try store.keep(try writing("bbbb", "tw", after: 4))
        try store.keep(two)
        let found = try store.writings()
        #expect(found.offers == [two, one])
        #expect(found.odd == [])
        try store.discard(two.id)
        try store.discard(two.id)
        #expect(try store.writings().offers == [one])
    }

    @Test func `what was saved after all is not offered`() throws {
        let store = try scratch.open()
        let writing = try writing("aaaa", "one")
        try store.keep(writing)
        _ = try store.put(writing.record)
        #expect(try store.writings().offers == [])
        #expect(scratch.names(in: "writing") == [])
    }

    @Test func `a megabyte of any letters is kept to the byte`() throws {
        let store = try scratch.open()
        let text = String(repeating: "日本語 e\u{301} 👨‍👩‍👧 \"\\\n", count: 30_000)
        try store.keep(try writing("aaaa", text))
        let kept = try #require(try store.writings().offers.first?.record.note?.text)
        #expect(Array(kept.utf8) == Array(text.utf8))
    }

    @Test func `a base tells whether the record changed meanwhile`() throws {
        let first = try note("aaaa", "caf\u{E9}")
        #expect(Writing.version(of: first) == Writing.version(of: try note("aaaa", "caf\u{E9}")))
        #expect(Writing.version(of: first) != Writing.version(of: try note("aaaa", "cafe\u{301}")))
    }

    @Test func `what is no text in progress is named and left`() throws {
        let store = try scratch.open()
        scratch.write("{}", "writing/2026-11-20-aaaa.json")
        let found = try store.writings()
        #expect(found.offers == [])
        #expect(found.odd == [OddFile(path: "writing/2026-11-20-aaaa.json", problem: .notARecord(.notALoamRecord))])
        #expect(scratch.text("writing/2026-11-20-aaaa.json") == "{}")
    }

    @Test func `a crash at any step of keeping leaves the words of before or of now`() throws {
        let counter = Saboteur()
        let first = try scratch.open(counter.injector)
        try first.keep(try writing("aaaa", "before"))
        counter.start()
        try first.keep(try writing("aaaa", "now", after: 1))
        let steps = counter.calls
        for step in 1...steps {
            for fault in [InjectedFault.fail(EIO), .half(EIO)] {
                let scratch = Scratch()
                let saboteur = Saboteur()
                var store: JournalStore? = try scratch.open(saboteur.injector)
                try store?.keep(try writing("aaaa", "before"))
                saboteur.start(failing: step...Int.max, fault)
                #expect(throws: StoreError.self) { try store?.keep(try writing("aaaa", "now", after: 1)) }
                store = nil
                scratch.endWriters()
                let found = try scratch.open().writings()
                let texts = found.offers.compactMap { $0.record.note?.text }
                #expect(texts == ["before"] || texts == ["now"], "died at step \(step)")
                #expect(found.odd == [])
                #expect(scratch.names(in: "writing") == ["2026-11-20-aaaa.json"])
            }
        }
    }

    @Test func `words that were whole on the disk when the power went are brought forward`() throws {
        let store = try scratch.open()
        try store.keep(try writing("aaaa", "before"))
        let whole = try #require(scratch.text("writing/2026-11-20-aaaa.json"))
        let newer = whole.replacing("before", with: "after").replacing(
            "21:14:03+01:00[Europe/Berlin]\",\n  \"place", with: "21:14:09+01:00[Europe/Berlin]\",\n  \"place")
        scratch.write(newer, "writing/.2026-11-20-aaaa.json.999999999-1.tmp")
        #expect(try store.writings().offers.map { $0.record.note?.text } == ["after"])
        scratch.write(whole, "writing/.2026-11-20-aaaa.json.999999999-1.tmp")
        #expect(try store.writings().offers.map { $0.record.note?.text } == ["after"])
        #expect(scratch.names(in: "writing") == ["2026-11-20-aaaa.json"])
    }
}
