import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct BackupTests {
    let scratch = Scratch()

    private func make(_ store: JournalStore, _ time: Moment = evening, plan: BackupPlan? = BackupPlan()) throws
        -> Backup
    {
        try #require(try store.backUp(now: time, plan: plan))
    }

    private func inode(_ backup: Backup, _ path: String) -> UInt64 { scratch.inode("backups/\(backup.name)/\(path)") }

    @Test func `a backup holds every file as it stands, and opens as a journal of its own`() throws {
        let store = try scratch.open()
        let (kept, gone) = (try note("aaaa", "kept"), try note("bbbb", "deleted"))
        _ = try store.put(kept)
        _ = try store.put(gone)
        _ = try store.delete(gone)
        try store.keep(Writing(record: try note("wwww", "not done"), base: nil, at: evening))
        scratch.write("{}", "settings.json")
        mkdir("\(scratch.home)/prompts", 0o700)
        scratch.write("{}", "prompts/mine.json")
        scratch.write("{ not a record", "notes/odd.json")
        let backup = try make(store)
        let place = "backups/\(backup.name)"
        #expect(backup.name.text == "2026-11-20T201403Z" && backup.unread == [])
        for path in ["notes/2026-11-20-aaaa.json", "notes/odd.json", "settings.json", "prompts/mine.json"] {
            #expect(scratch.bytes("\(place)/\(path)") == scratch.bytes(path))
        }
        #expect(scratch.names(in: "\(place)/trash").count == 1 && scratch.names(in: "\(place)/writing").count == 1)
        #expect(scratch.names(in: place).allSatisfy { !["lock", "cache", "backups"].contains($0) })
        #expect(scratch.mode(place) == 0o700 && scratch.mode("\(place)/notes/2026-11-20-aaaa.json") == 0o600)
        #expect(scratch.names(in: "backups") == [backup.name.text])
        let copy = try JournalStore.visit(JournalFolder(path: "\(scratch.home)/\(place)"))
        #expect(try copy.load().records == [kept])
    }

    @Test func `what is erased for good leaves the backups too, and nothing else does`() throws {
        let store = try scratch.open()
        let (gone, stays) = (try note("aaaa", "secretmark"), try note("bbbb", "stays"))
        _ = try store.put(gone)
        _ = try store.put(stays)
        try store.keep(Writing(record: try note("aaaa", "secretmark, half"), base: nil, at: evening))
        _ = try make(store)
        _ = try store.delete(gone)
        try store.discard(gone.id)
        let two = try make(store, evening.advanced(by: 60))
        try store.forget(gone.id, gone.kind)
        #expect(scratch.names(in: "backups/\(two.name)/trash").count == 1, "it still lies in the trash, so it stays")
        for item in try store.trash() { try store.erase(item) }
        try store.forget(gone.id, gone.kind)
        try store.forget(stays.id, stays.kind)
        for backup in try store.backups() {
            #expect(scratch.names(in: "backups/\(backup.name)/notes") == ["2026-11-20-bbbb.json"])
            #expect(scratch.names(in: "backups/\(backup.name)/trash").isEmpty)
            #expect(scratch.names(in: "backups/\(backup.name)/writing").isEmpty)
        }
        #expect(try make(store, evening.advanced(by: 120)).unread == [])
    }

    @Test func `what did not change takes no second place, and shares nothing with the journal`() throws {
        let store = try scratch.open()
        let first = try note("aaaa", "first")
        _ = try store.put(first)
        _ = try store.put(note("bbbb", "stays"))
        let one = try make(store)
        _ = try store.put(note("aaaa", "changed"), over: first)
        let two = try make(store, evening.advanced(by: 60))
        #expect(inode(one, "notes/2026-11-20-bbbb.json") == inode(two, "notes/2026-11-20-bbbb.json"))
        #expect(inode(one, "notes/2026-11-20-aaaa.json") != inode(two, "notes/2026-11-20-aaaa.json"))
        #expect(inode(two, "notes/2026-11-20-bbbb.json") != scratch.inode("notes/2026-11-20-bbbb.json"))
        // An editor that writes in place reaches the journal's file and no backup.
        scratch.write("spoiled", "notes/2026-11-20-bbbb.json")
        #expect(scratch.text("backups/\(two.name)/notes/2026-11-20-bbbb.json")?.contains("stays") == true)
    }

    @Test func `a file that rotted in the backup before is written anew`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "whole"))
        let one = try make(store)
        scratch.write("rot", "backups/\(one.name)/notes/2026-11-20-aaaa.json")
        let two = try make(store, evening.advanced(by: 60))
        #expect(
            scratch.bytes("backups/\(two.name)/notes/2026-11-20-aaaa.json")
                == scratch.bytes("notes/2026-11-20-aaaa.json"))
    }

    @Test func `a file that cannot be read is named, and its last good copy goes on`() throws {
        let saboteur = OneFile()
        let store = try scratch.open(saboteur.injector)
        _ = try store.put(note("aaaa", "good"))
        _ = try store.put(note("bbbb", "other"))
        _ = try make(store)
        saboteur.spoil("notes/2026-11-20-aaaa.json")
        let two = try make(store, evening.advanced(by: 60))
        #expect(two.unread == ["notes/2026-11-20-aaaa.json"])
        #expect(scratch.text("backups/\(two.name)/notes/2026-11-20-aaaa.json")?.contains("good") == true)
        #expect(scratch.text("backups/\(two.name)/notes/2026-11-20-bbbb.json")?.contains("other") == true)
    }

    @Test func `an empty journal has nothing to keep, and a stopped backup is none and is gone on with`() throws {
        let store = try scratch.open()
        #expect(try store.backUp(now: evening, plan: BackupPlan()) == nil)
        for number in 0..<5 { _ = try store.put(note("n\(number)", "text")) }
        let asked = Counter()
        #expect(try store.backUp(now: evening, plan: BackupPlan(), stop: { asked.next() > 3 }) == nil)
        #expect(try store.backups() == [])
        #expect(try make(store).files == 5)
        #expect(scratch.names(in: "backups").count == 1)
    }

    @Test func `one is due once a day, by the person's own clock`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "text"))
        #expect(store.isBackupDue(now: evening))
        _ = try make(store)
        #expect(!store.isBackupDue(now: evening.advanced(by: 2 * 3600)))
        // 20 November, 21:14 in Berlin; three hours on it is the 21st there, and still the 20th in London.
        #expect(store.isBackupDue(now: evening.advanced(by: 3 * 3600)))
        #expect(!store.isBackupDue(now: Moment(seconds: evening.seconds + 3 * 3600, offset: -3600)))
        let reader = try scratch.open()
        #expect(!reader.isBackupDue(now: evening.advanced(by: 86_400)))
    }

    @Test func `elsewhere nothing is ever taken away`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "text"))
        let other = "\(scratch.path)/stick/loam"
        for day in 0..<20 {
            let time = evening.advanced(by: day * 86_400)
            _ = try store.backUp(now: time, plan: BackupPlan(), to: other)
            _ = try make(store, time)
        }
        #expect(Scratch.names(other).count == 20)
        // Seven days, the Sundays of the two weeks before them, and the last of November.
        #expect(try store.backups().count == 10)
        #expect(scratch.names(in: "backups").allSatisfy { !$0.hasPrefix(".") })
    }

    @Test func `once the journal is sealed, a sealed backup takes the place of those anyone can read`() throws {
        let sealed = try SealedScratch(["a word nobody shall read"])
        let store = try sealed.open()
        let plain = Scratch()
        _ = try plain.open().put(note("aaaa", "a word nobody shall read"))
        let old = try #require(try plain.open().backUp(now: evening, plan: nil, to: store.backupFolder))
        #expect(try store.replacePlainBackups(now: evening.advanced(by: 60)) == 1)
        let left = try store.backups()
        #expect(left.count == 1 && left[0].name != old.name)
        #expect(sealed.scratch.names(in: "backups/\(left[0].name)/sealed").count == 1)
        #expect(sealed.scratch.names(in: "backups") == [left[0].name.text])
        #expect(try store.replacePlainBackups(now: evening.advanced(by: 120)) == 0)
        let copy = try BackupSource.folder("\(store.backupFolder)/\(left[0].name)")
        #expect(try store.compare(copy)?.changed == [] && store.compare(copy)?.same == 1)
    }

    @Test func `a full disk is said, and what was begun is given back`() throws {
        let saboteur = Saboteur()
        let store = try scratch.open(saboteur.injector)
        _ = try store.put(note("aaaa", "text"))
        saboteur.start()
        _ = try make(store)
        let calls = saboteur.calls
        for step in 1...calls {
            let scratch = Scratch()
            let saboteur = Saboteur()
            let store = try scratch.open(saboteur.injector)
            _ = try store.put(note("aaaa", "text"))
            saboteur.start(failing: step...step, .half(ENOSPC))
            let made = try? store.backUp(now: evening, plan: BackupPlan())
            saboteur.start()
            #expect(try store.texts() == ["text"])
            let listed = try store.backups()
            if let made { #expect(listed.map(\.name) == [made.name]) }
            for backup in listed { #expect(backup.files == 1, "step \(step)") }
            _ = try store.backUp(now: evening.advanced(by: 60), plan: BackupPlan())
            #expect(try store.backups().first?.files == 1)
            #expect(scratch.names(in: "backups").allSatisfy { !$0.hasPrefix(".") })
        }
    }
}

/// Lets the reading of one file of the journal fail.
private final class OneFile: Sendable {
    private let path = Lock<String?>(nil)
    func spoil(_ path: String) { self.path.set(path) }
    var injector: FileSystem.Injector {
        { [path] call, place in call == .read && place == path.get() ? .fail(EIO) : nil }
    }
}
