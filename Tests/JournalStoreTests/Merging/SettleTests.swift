import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct SettleTests {
    let scratch = Scratch()
    private let path = "notes/2026-11-20-aaaa.json"

    private func versions(_ store: JournalStore) throws -> TwoVersions {
        try #require(try store.load().odd.first?.versions)
    }

    @Test(arguments: [
        "2026-11-20-aaaa.sync-conflict-20261122-101010-ABCDEFG.json",
        "2026-11-20-aaaa (conflicted copy 2026-11-22).json",
        "2026-11-20-aaaa (Ada's conflicted copy 2026-11-22).json", "2026-11-20-aaaa_conflict-20261122-101010.json",
        "2026-11-20-aaaa (1).json",
    ])
    func `a copy set aside by a sync tool becomes one with the record, and both stay in the trash`(name: String) throws
    {
        let store = try scratch.open()
        let (ours, theirs) = (try note("aaaa", "mine"), try note("aaaa", "yours"))
        _ = try store.put(ours)
        scratch.write(String(decoding: theirs.file, as: UTF8.self), "notes/\(name)")
        let versions = try versions(store)
        #expect(versions == TwoVersions(path: "notes/\(name)", theirs: theirs))
        let merged = try note("aaaa", "mine\n\nyours")
        #expect(try store.settle(versions, ours: ours, as: merged, now: evening))
        let loaded = try store.load()
        #expect(loaded.records == [merged] && loaded.odd == [])
        #expect(scratch.names(in: "notes") == ["2026-11-20-aaaa.json"])
        #expect(Set(try store.trash().compactMap { $0.record }) == [ours, theirs])
    }

    @Test func `a file with git's markers becomes one record again`() throws {
        let store = try scratch.open()
        let (ours, theirs) = (try note("aaaa", "mine"), try note("aaaa", "yours"))
        let (mine, yours) = (String(decoding: ours.file, as: UTF8.self), String(decoding: theirs.file, as: UTF8.self))
        scratch.write("<<<<<<< HEAD\n\(mine)=======\n\(yours)>>>>>>> other\n", path)
        let found = try store.load()
        #expect(found.odd.map(\.problem) == [.marked(ours.id)])
        let versions = try #require(found.odd.first?.versions)
        #expect(versions.ours == ours && versions.theirs == theirs && versions.base == nil)
        #expect(try store.settle(versions, ours: ours, as: ours, now: evening))
        #expect(try store.load().records == [ours] && store.load().odd == [])
        #expect(try store.trash().map(\.record) == [theirs])
    }

    @Test func `what changed since the person looked is not written over`() throws {
        let store = try scratch.open()
        let (ours, theirs) = (try note("aaaa", "mine"), try note("aaaa", "yours"))
        _ = try store.put(ours)
        let copy = "notes/2026-11-20-aaaa.sync-conflict-20261122-101010-ABCDEFG.json"
        scratch.write(String(decoding: theirs.file, as: UTF8.self), copy)
        let versions = try versions(store)
        let newer = try note("aaaa", "newer")
        scratch.write(String(decoding: newer.file, as: UTF8.self), path)
        #expect(try !store.settle(versions, ours: ours, as: note("aaaa", "merged"), now: evening))
        #expect(scratch.bytes(path) == newer.file && scratch.bytes(copy) == theirs.file)
        scratch.write(String(decoding: newer.file, as: UTF8.self), copy)
        #expect(try !store.settle(versions, ours: newer, as: note("aaaa", "merged"), now: evening))
        #expect(scratch.bytes(path) == newer.file && scratch.bytes(copy) == newer.file)
    }

    @Test func `a fault at any step loses neither version, and a second try succeeds`() throws {
        let (ours, theirs, merged) = (try note("aaaa", "mine"), try note("aaaa", "yours"), try note("aaaa", "both"))
        let copy = "notes/2026-11-20-aaaa.sync-conflict-20261122-101010-ABCDEFG.json"
        var step = 0
        var failed = true
        while failed {
            step += 1
            let scratch = Scratch()
            let saboteur = Saboteur()
            let store = try scratch.open(saboteur.injector)
            _ = try store.put(ours)
            scratch.write(String(decoding: theirs.file, as: UTF8.self), copy)
            let versions = try versions(store)
            saboteur.start(failing: step...step, .half(ENOSPC))
            do { failed = try !store.settle(versions, ours: ours, as: merged, now: evening) } catch { failed = true }
            saboteur.start()
            let texts = Set(try store.texts() + store.trash().compactMap { $0.record?.note?.text })
            if scratch.bytes(copy) == nil { #expect(texts.contains("yours"), "step \(step)") }
            #expect(texts.contains("mine"), "step \(step)")
            if scratch.bytes(copy) != nil {
                let now = try #require(try store.load().records.first)
                #expect(try store.settle(versions, ours: now, as: merged, now: evening))
            }
            #expect(try store.texts() == ["both"])
        }
        #expect(step > 15)
    }
}
