import Glibc
import JournalModel
import JournalStore
import JournalVault
import Testing

@Suite struct SealedStoreTests {
    @Test func `what is saved, edited, deleted and brought back in a sealed journal is read again`() throws {
        let vault = try SealedScratch()
        let store = try vault.open()
        _ = try store.put(note("aaaa", "first"))
        _ = try store.put(note("aaaa", "changed"), over: note("aaaa", "first"))
        _ = try store.put(note("bbbb", "second"))
        #expect(try vault.open().texts() == ["changed", "second"])
        _ = try store.delete(note("bbbb", "second"))
        let trashed = try #require(try store.trash().first)
        #expect(trashed.record?.note?.text == "second" && trashed.deleted > 1_700_000_000)
        #expect(try store.restore(trashed).note?.text == "second")
        #expect(try store.texts() == ["changed", "second"])
        #expect(try store.trash().isEmpty)
    }

    @Test func `neither words nor ids nor dates nor kinds can be read from outside`() throws {
        let vault = try SealedScratch(["marker-word one", "marker-word two"])
        do {
            let store = try vault.open()
            _ = try store.load()
            _ = try store.put(note("cccc", "marker-word three"))
            _ = try store.delete(note("n0", "marker-word one"))
            try store.keep(Writing(record: note("dddd", "marker-word four"), base: nil, at: evening))
            store.rememberEssentials([try id("n1")])
            try store.changeSettings { settings in
                settings["ownPeople"] = .string("marker-word five")
                settings["theme"] = .string("dusk")
            }
        }
        for word in ["marker-word", "2026-11-20", "note", "ownPeople"] {
            #expect(vault.files(holding: word) == [], "\(word)")
        }
        #expect(vault.scratch.text("settings.json")?.contains("dusk") == true)
        #expect(!vault.allFiles().contains { $0.contains("2026") || $0.contains("notes") })
        // Short records all have one size.
        let sizes = Set(vault.scratch.names(in: "sealed").compactMap { vault.scratch.bytes("sealed/\($0)")?.count })
        #expect(sizes.count == 1)
        let next = try vault.open()
        #expect(try next.settings()["ownPeople"]?.string == "marker-word five")
        #expect(next.loadEssentials().compactMap { $0.note?.text } == ["marker-word two"])
        #expect(try next.writings().offers.map { $0.record.note?.text } == ["marker-word four"])
    }

    @Test func `nothing is written in the plain into a sealed journal, nor sealed into a plain one`() throws {
        let vault = try SealedScratch()
        #expect(throws: StoreError.locked) { try vault.scratch.open() }
        #expect(throws: StoreError.locked) { try JournalStore.visit(vault.scratch.folder) }
        let plain = Scratch()
        _ = try plain.open()
        #expect(throws: StoreError.locked) {
            try JournalStore.open(plain.folder, codec: SealedCodec(vault.identity))
        }
    }

    @Test func `a lost key never looks like an empty journal`() throws {
        let vault = try SealedScratch(["one"])
        vault.scratch.remove("identity.age")
        let door = try #require(try vault.door())
        #expect(throws: VaultError.missing(.identity)) { try door.unlock(secret("two words")) }
        #expect(throws: StoreError.locked) { try vault.scratch.open() }
    }

    @Test func `a note is added while the journal is locked, and gets its own name when it is next opened`() throws {
        let vault = try SealedScratch(["one"])
        let locked = try JournalStore.visit(vault.scratch.folder, codec: #require(try vault.door()?.adding))
        try locked.add(note("zzzz", "while locked"))
        #expect(vault.scratch.names(in: "sealed").count { $0.hasPrefix("new-") } == 1)
        // Someone who only reads sees it where it is.
        let reading = try JournalStore.visit(vault.scratch.folder, codec: SealedCodec(vault.identity))
        #expect(try reading.texts() == ["one", "while locked"])
        let store = try vault.open()
        #expect(try store.texts() == ["one", "while locked"])
        #expect(!vault.scratch.names(in: "sealed").contains { $0.hasPrefix("new-") })
        _ = try store.put(note("zzzz", "edited"), over: note("zzzz", "while locked"))
        #expect(try store.texts() == ["one", "edited"])
    }

    @Test func `an open journal sees a note that is added beside it, once`() throws {
        let vault = try SealedScratch()
        let store = try vault.open()
        _ = try store.load()
        let watcher = try Watcher(store)
        try JournalStore.visit(vault.scratch.folder, codec: #require(try vault.door()?.adding)).add(note("zz", "new"))
        #expect(try store.reload(watcher.read().paths).changed.compactMap { $0.note?.text } == ["new"])
        #expect(try store.reload(watcher.read().paths).isEmpty)
        #expect(try store.rescan().isEmpty)
    }

    @Test func `text in progress is kept while locked, and offered and cleared after unlocking`() throws {
        let vault = try SealedScratch()
        let adding = try #require(try vault.door()?.adding)
        do {
            let locked = try JournalStore.open(vault.scratch.folder, codec: adding)
            try locked.keep(Writing(record: note("dddd", "half"), base: nil, at: evening))
            try locked.keep(Writing(record: note("dddd", "half a sentence"), base: nil, at: evening))
            #expect(try locked.writings().offers.isEmpty)
        }
        let store = try vault.open()
        #expect(try store.writings().offers.map { $0.record.note?.text } == ["half a sentence"])
        try store.discard(id("dddd"))
        #expect(vault.scratch.names(in: "writing") == [])
    }

    @Test func `a file put under another's name is named and does not open as it`() throws {
        let vault = try SealedScratch(["one", "two"])
        let names = vault.scratch.names(in: "sealed")
        let other = try #require(vault.scratch.bytes("sealed/\(names[1])"))
        vault.scratch.write("", "sealed/\(names[0])")
        Scratch.write(other, "\(vault.scratch.home)/sealed/\(names[0])")
        let loaded = try vault.open().load()
        #expect(loaded.records.count == 1)
        #expect(loaded.odd.map(\.path) == ["sealed/\(names[0])"])
    }

    @Test func `a sync tool's second version is recognised under its name`() throws {
        let vault = try SealedScratch(["one"])
        let name = try #require(vault.scratch.names(in: "sealed").first)
        let copy = "sealed/\(name.dropLast(4)).sync-conflict-20261120-201403-ABCDEFG.age"
        Scratch.write(try #require(vault.scratch.bytes("sealed/\(name)")), "\(vault.scratch.home)/\(copy)")
        let loaded = try vault.open().load()
        #expect(loaded.records.count == 1)
        #expect(loaded.odd.map(\.problem) == [.conflictCopy(of: try id("n0"))])
    }

    @Test func `another key's file in the place of the public key is put right by unlocking`() throws {
        let vault = try SealedScratch()
        let own = vault.scratch.text("public-key.txt")
        var chance = SystemRandomNumberGenerator()
        vault.scratch.write(try VaultIdentity(using: &chance).recipient.text, "public-key.txt")
        _ = try vault.open()
        #expect(vault.scratch.text("public-key.txt") == own)
    }
}
