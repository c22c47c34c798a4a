import Glibc
import JournalModel
import JournalStore
import Testing

@Suite("Many records coming in together") struct IncomingTests {
    private static let before = ["first"]
    private static let after = ["first", "one", "three", "two"]

    private func takeIn(_ store: JournalStore) throws {
        let incoming = try store.incoming()
        for (name, text) in [("bbbb", "one"), ("cccc", "two"), ("dddd", "three")] { try incoming.add(note(name, text)) }
        #expect(try incoming.commit().isEmpty)
    }

    private func prepare(_ scratch: Scratch, _ injector: FileSystem.Injector? = nil) throws -> JournalStore {
        let store = try scratch.open(injector)
        _ = try store.put(note("aaaa", "first"))
        return store
    }

    private func steps() throws -> Int {
        let saboteur = Saboteur()
        let scratch = Scratch()
        let store = try prepare(scratch, saboteur.injector)
        saboteur.start()
        try takeIn(store)
        withExtendedLifetime(scratch) {}
        return saboteur.calls
    }

    /// As if the process that took them in had ended.
    private func endWriters(_ scratch: Scratch) {
        for name in scratch.names(in: "incoming") {
            let ending = name.split(separator: ".").last ?? ""
            rename("\(scratch.home)/incoming/\(name)", "\(scratch.home)/incoming/999999999-1.\(ending)")
        }
    }

    @Test func `a crash at any step leaves all of them or none, once the journal is open again`() throws {
        var found: Set<Int> = []
        for step in 1...(try steps()) {
            for fault in [InjectedFault.fail(EIO), .half(EIO)] {
                let scratch = Scratch()
                let saboteur = Saboteur()
                var store: JournalStore? = try prepare(scratch, saboteur.injector)
                saboteur.start(failing: step...Int.max, fault)
                // The last steps only tidy, and may fail in silence.
                if let store { try? takeIn(store) }
                store = nil
                endWriters(scratch)
                let next = try scratch.open()
                let texts = try next.texts().sorted()
                #expect(texts == Self.before || texts == Self.after, "step \(step): \(texts)")
                #expect(scratch.names(in: "incoming").isEmpty)
                found.insert(texts.count)
            }
        }
        #expect(found == [1, 4], "both were seen")
    }

    @Test func `what was begun and dropped leaves nothing`() throws {
        let scratch = Scratch()
        let store = try prepare(scratch)
        do {
            let incoming = try store.incoming()
            try incoming.add(note("bbbb", "one"))
            #expect(!scratch.names(in: "incoming").isEmpty)
        }
        #expect(scratch.names(in: "").contains("incoming") == false)
        #expect(try store.texts() == Self.before)
    }

    @Test func `a place another program took meanwhile stays theirs, and ours lies in the trash`() throws {
        let scratch = Scratch()
        let store = try prepare(scratch)
        let incoming = try store.incoming()
        let ours = try note("bbbb", "ours")
        try incoming.add(ours)
        try incoming.add(note("cccc", "two"))
        scratch.write(String(decoding: try note("bbbb", "theirs").file, as: UTF8.self), "notes/2026-11-20-bbbb.json")
        #expect(try incoming.commit() == [ours.id])
        #expect(try store.texts() == ["first", "theirs", "two"])
        #expect(try store.trash().compactMap(\.record) == [ours])
    }

    @Test func `a change of many is saved, taken back and made again; saving it twice is harmless`() throws {
        let scratch = Scratch()
        let store = try prepare(scratch)
        let records = try (0..<60).map { try note("many\($0)", "text \($0)") }
        let change = Change(label: "", edits: records.map { Edit(id: $0.id, before: nil, after: $0) })
        #expect(try store.save(change, now: evening).isEmpty)
        #expect(try store.save(change, now: evening).isEmpty)
        #expect(try store.texts().count == 61)
        #expect(scratch.mode("notes/\(records[0].id.text).json") == 0o600)
        #expect(try store.save(change.inverse, now: evening).isEmpty)
        #expect(try store.texts() == Self.before)
        #expect(try store.trash().count == 60)
        #expect(try store.save(change, now: evening).isEmpty)
        #expect(try store.texts().count == 61)
    }
}
