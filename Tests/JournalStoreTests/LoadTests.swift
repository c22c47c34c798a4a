import Glibc
import JournalModel
import JournalSample
import JournalStore
import Testing

@Suite struct LoadTests {
    let scratch = Scratch()

    private func problem(_ path: String, in loaded: Loaded) -> FileProblem? {
        loaded.odd.first { $0.path == path }?.problem
    }

    @Test func `a sample journal comes back record by record`() throws {
        let store = try scratch.open()
        let records = Array(SampleJournal(count: 300, bytes: 600))
        for record in records { Scratch.write(record.file, "\(scratch.home)/\(record.kind.folder)/\(record.id).json") }
        let loaded = try store.load()
        #expect(loaded.odd == [])
        #expect(
            Dictionary(uniqueKeysWithValues: loaded.records.map { ($0.id, $0) })
                == Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) }))
        #expect(loaded.records.allSatisfy { scratch.bytes("\($0.kind.folder)/\($0.id).json") == $0.file })
    }

    @Test func `files that are no records are named and left, and everything else opens`() throws {
        let store = try scratch.open()
        let good = try note("good", "here")
        _ = try store.put(good)
        let broken = [
            "half.json": "{ \"loam\": 1, \"kind\": \"note\", \"id\": \"half\", \"te", "empty.json": "",
            "list.json": "[]",
        ]
        for (name, text) in broken { scratch.write(text, "notes/\(name)") }
        scratch.write("{ \"loam\": 9, \"kind\": \"note\", \"id\": \"later\" }", "notes/later.json")
        scratch.write("not ours", "notes/readme.txt")
        let loaded = try store.load()
        #expect(loaded.records == [good])
        #expect(
            loaded.odd.map(\.path) == ["notes/empty.json", "notes/half.json", "notes/later.json", "notes/list.json"])
        #expect(problem("notes/later.json", in: loaded) == .notARecord(.laterFormat(9)))
        #expect(loaded.journal.unreadable.map(\.path) == loaded.odd.map(\.path))
        for (name, text) in broken { #expect(scratch.text("notes/\(name)") == text) }
        #expect(scratch.text("notes/readme.txt") == "not ours")
    }

    @Test func `a file under another's name is reported with the record in it`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "once")
        let text = String(decoding: record.file, as: UTF8.self)
        scratch.write(text, "notes/something.json")
        scratch.write(text, "drafts/2026-11-20-aaaa.json")
        let loaded = try store.load()
        #expect(loaded.records == [])
        #expect(loaded.odd.map(\.problem) == Array(repeating: .belongsElsewhere(id: record.id, kind: .note), count: 2))
        #expect(loaded.odd.allSatisfy { $0.record == record })
    }

    @Test(arguments: [
        "2026-11-20-aaaa.sync-conflict-20261121-101500-ABCDEF7.json",
        "2026-11-20-aaaa (conflicted copy 2026-11-21).json",
        "2026-11-20-aaaa (1).json", "2026-11-20-aaaa 2.json", "2026-11-20-aaaa_conflict-20261121-101500.json",
    ])
    func `what a sync tool set aside is recognised, and the first version opens`(name: String) throws {
        let store = try scratch.open()
        let record = try note("aaaa", "mine")
        _ = try store.put(record)
        let other = try note("aaaa", "from elsewhere")
        scratch.write(String(decoding: other.file, as: UTF8.self), "notes/\(name)")
        let loaded = try store.load()
        #expect(loaded.records == [record])
        #expect(loaded.odd == [OddFile(path: "notes/\(name)", problem: .conflictCopy(of: record.id), record: other)])
    }

    @Test func `of two kinds with one id one opens and the other is named`() throws {
        let store = try scratch.open()
        let note = try note("aaaa", "a note")
        var draft = Draft(header: note.header)
        draft.text = "a letter"
        _ = try store.put(note)
        scratch.write(String(decoding: Record.draft(draft).file, as: UTF8.self), "drafts/2026-11-20-aaaa.json")
        let loaded = try store.load()
        #expect(loaded.records == [note])
        #expect(
            problem("drafts/2026-11-20-aaaa.json", in: loaded) == .sameID(note.id, as: "notes/2026-11-20-aaaa.json"))
        scratch.remove("notes/2026-11-20-aaaa.json")
        let news = try store.reload(["notes/2026-11-20-aaaa.json"])
        #expect(news.changed == [.draft(draft)])
        #expect(news.odd == [])
    }

    @Test func `pipes, links and folders under a record's name stop nothing`() throws {
        let store = try scratch.open()
        mkfifo("\(scratch.home)/notes/pipe.json", 0o600)
        symlink("/etc/passwd", "\(scratch.home)/notes/link.json")
        mkdir("\(scratch.home)/notes/folder.json", 0o700)
        let loaded = try store.load()
        #expect(loaded.odd.map(\.path) == ["notes/folder.json", "notes/link.json", "notes/pipe.json"])
        #expect(loaded.odd.allSatisfy { $0.problem == .cannotRead(EINVAL) })
    }

    @Test func `a folder that cannot be listed is named, loses nothing, and is read once it can be`() throws {
        let record = try note("aaaa", "one")
        _ = try scratch.open().put(record)
        let saboteur = Saboteur()
        let store = try scratch.open { call, path in
            _ = saboteur.injector(call, path)
            return saboteur.calls < 100 && path == "notes" && call == .list ? .fail(EACCES) : nil
        }
        let loaded = try store.load()
        #expect(loaded.records == [])
        #expect(loaded.odd == [OddFile(path: "notes", problem: .cannotRead(EACCES))])
        #expect(throws: StoreError.failed(FileFault(.list, EACCES, "notes"))) { try store.rescan() }
        while saboteur.calls < 100 { _ = store.loadEssentials() }
        let news = try store.rescan()
        #expect(news.changed == [record])
        #expect(news.odd == [])
    }

    @Test func `unknown keys and an unchanged record keep the file to the byte`() throws {
        let store = try scratch.open()
        let typed = """
            {"kind":"note","loam":1,"mine":{"z":1.50,"a":[1,2]},"id":"2026-11-20-aaaa","created":"2026-11-20T21:14:03+01:00",
             "edited":"2026-11-20T21:14:03+01:00","text":"typed by hand"}
            """
        scratch.write(typed, "notes/2026-11-20-aaaa.json")
        let record = try #require(try store.load().records.first)
        #expect(try store.put(record, over: record) == [])
        var changed = record
        changed.header.tags = ["one"]
        #expect(try store.put(changed, over: record) == [])
        #expect(scratch.text("notes/2026-11-20-aaaa.json")?.contains("\"z\": 1.50") == true)
        #expect(try store.put(record, over: changed) == [])
        #expect(try store.load().records == [record])
    }

    @Test func `files with any byte changed, missing or added open as a record or are named`() throws {
        let store = try scratch.open()
        let records = Array(SampleJournal(count: 40, bytes: 500))
        var chance = SplitMix64(seed: 9)
        var count = 0
        for record in records {
            for _ in 0..<25 {
                var bytes = record.file
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.removeLast(bytes.count - place)
                case 2: bytes.insert(UInt8.random(in: 0...255, using: &chance), at: place)
                default: bytes.remove(at: place)
                }
                Scratch.write(bytes, "\(scratch.home)/\(record.kind.folder)/m\(count).json")
                count += 1
            }
        }
        let loaded = try store.load()
        #expect(loaded.records == [])
        #expect(loaded.odd.count == count)
    }

    @Test func `the essentials are read alone`() throws {
        let store = try scratch.open()
        let records = try (0..<200).map { try note("n\($0)", "note \($0)") }
        for record in records { _ = try store.put(record) }
        _ = try store.load()
        store.rememberEssentials(records.map(\.id))
        let saboteur = Saboteur()
        let next = try scratch.open(saboteur.injector)
        saboteur.start()
        #expect(next.loadEssentials() == Array(records.prefix(JournalStore.mostEssentials)))
        #expect(saboteur.calls <= 3 * (JournalStore.mostEssentials + 1))
    }

    @Test func `without a cache, or with a broken one, there are no essentials`() throws {
        let store = try scratch.open()
        #expect(store.loadEssentials() == [])
        scratch.write(
            "{ \"records\": [\"../../etc/passwd\", \"notes/../lock\", 5, \"notes/none.json\"] }",
            "cache/essentials.json")
        #expect(store.loadEssentials() == [])
        scratch.write("{", "cache/essentials.json")
        #expect(store.loadEssentials() == [])
    }
}
