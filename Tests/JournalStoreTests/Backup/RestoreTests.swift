import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct RestoreTests {
    let scratch = Scratch()

    /// A journal that was backed up with three notes; since then one was changed, one lost, one written.
    private func prepare(_ scratch: Scratch, _ injector: FileSystem.Injector? = nil) throws -> (JournalStore, Backup) {
        let store = try scratch.open(injector)
        for (name, text) in [("aaaa", "then"), ("bbbb", "lost"), ("cccc", "same")] {
            _ = try store.put(note(name, text))
        }
        let backup = try #require(try store.backUp(now: evening, plan: BackupPlan()))
        _ = try store.put(note("aaaa", "now"), over: note("aaaa", "then"))
        scratch.remove("notes/2026-11-20-bbbb.json")
        _ = try store.put(note("dddd", "since"))
        return (store, backup)
    }

    private func source(_ scratch: Scratch, _ backup: Backup) throws -> BackupSource {
        try BackupSource.folder("\(scratch.home)/backups/\(backup.name)")
    }

    /// What bringing a copy back would do.
    private func plan(_ store: JournalStore, _ copy: BackupSource) throws -> Comparison {
        let comparison = try store.compare(copy)
        return try #require(comparison)
    }

    private let later = evening.advanced(by: 3600)

    @Test func `it tells what would change, and touches nothing`() throws {
        let (store, backup) = try prepare(scratch)
        let comparison = try plan(store, source(scratch, backup))
        #expect(comparison.added == ["notes/2026-11-20-bbbb.json"])
        #expect(comparison.changed == ["notes/2026-11-20-aaaa.json"])
        #expect(comparison.gone == ["notes/2026-11-20-dddd.json"])
        #expect(comparison.same == 1 && comparison.damaged == [])
        #expect(try store.texts() == ["now", "same", "since"])
    }

    @Test func `what was lost comes back, what was written since stays, and all can be undone`() throws {
        let (store, backup) = try prepare(scratch)
        let copy = try source(scratch, backup)
        let before = try #require(
            try store.restore(try plan(store, copy), from: copy, exact: false, now: later))
        #expect(try store.texts() == ["then", "lost", "same", "since"])
        let back = try source(scratch, before)
        _ = try store.restore(
            try plan(store, back), from: back, exact: true, now: later.advanced(by: 60))
        #expect(try store.texts() == ["now", "same", "since"])
        #expect(try store.trash().map { $0.record?.note?.text } == ["lost"])
    }

    @Test func `exactly as it was, what was written since lies in the trash`() throws {
        let (store, backup) = try prepare(scratch)
        let copy = try source(scratch, backup)
        _ = try store.restore(try plan(store, copy), from: copy, exact: true, now: later)
        #expect(try store.texts() == ["then", "lost", "same"])
        #expect(try store.trash().map { $0.record?.note?.text } == ["since"])
    }

    @Test func `a damaged file of the copy is never put over one that opens`() throws {
        let (store, backup) = try prepare(scratch)
        for name in ["aaaa", "bbbb"] { scratch.write("{ rot", "backups/\(backup.name)/notes/2026-11-20-\(name).json") }
        let comparison = try plan(store, source(scratch, backup))
        #expect(comparison.damaged == ["notes/2026-11-20-aaaa.json", "notes/2026-11-20-bbbb.json"])
        #expect(comparison.changed == [] && comparison.added == [])
    }

    @Test func `an empty folder becomes the whole journal again, trash and unfinished text too`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "kept"))
        _ = try store.put(note("bbbb", "deleted"))
        _ = try store.delete(note("bbbb", "deleted"))
        try store.keep(Writing(record: try note("wwww", "not done"), base: nil, at: evening))
        scratch.write("{\"dayStart\": 5}", "settings.json")
        let place = "\(scratch.path)/stick"
        let backup = try #require(try store.backUp(now: evening, plan: nil, to: place))
        let fresh = Scratch()
        let other = try fresh.open()
        let copy = try BackupSource.folder("\(place)/\(backup.name)")
        #expect(try other.restore(try plan(other, copy), from: copy, exact: false, now: later) == nil)
        #expect(try other.texts() == ["kept"])
        #expect(try other.trash().count == 1 && other.writings().offers.count == 1)
        #expect(try other.settings()["dayStart"] == .int(5))
    }

    @Test(arguments: [EIO, ENOSPC, EDQUOT])
    func `a fault at any step says so, loses nothing, and the same call goes on`(code: Int32) throws {
        let saboteur = Saboteur()
        let (store, backup) = try prepare(scratch, saboteur.injector)
        let copy = try source(scratch, backup)
        saboteur.start()
        _ = try store.restore(try plan(store, copy), from: copy, exact: true, now: later)
        let calls = saboteur.calls
        #expect(calls > 50)
        for step in 1...calls {
            let scratch = Scratch()
            let saboteur = Saboteur()
            let (store, backup) = try prepare(scratch, saboteur.injector)
            let copy = try source(scratch, backup)
            saboteur.start(failing: step...step, .half(code))
            let comparison = try? store.compare(copy)
            if let comparison { _ = try? store.restore(comparison, from: copy, exact: true, now: later) }
            saboteur.start()
            let texts = Set(try store.texts())
            #expect(texts.contains("same") && !texts.isDisjoint(with: ["then", "now"]), "step \(step)")
            let trashed = try store.trash().contains { $0.record?.note?.text == "since" }
            #expect(texts.contains("since") || trashed)
            _ = try store.restore(try plan(store, copy), from: copy, exact: true, now: later)
            #expect(try store.texts() == ["then", "lost", "same"], "step \(step)")
        }
    }
}
