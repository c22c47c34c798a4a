import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct RepairTests {
    let scratch = Scratch()
    /// The trash goes by the time files came there, so the clock is the machine's.
    private let clock = Moment(seconds: Int(time(nil)))

    private func repair(_ store: JournalStore) throws -> [Remedy] {
        let found = try Doctor.examine(scratch.folder, now: clock)
        let remedies = store.remedies(for: found.findings, now: evening)
        for remedy in remedies { #expect(try store.carryOut(remedy, now: evening), "\(remedy)") }
        return remedies
    }

    private func trouble() throws -> [Finding] {
        try Doctor.examine(scratch.folder, now: clock).findings.filter(\.isTrouble)
    }

    @Test func `files others may read are closed, and a record under another's name goes to its own`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "fine"))
        let lost = try note("bbbb", "lost")
        scratch.write(String(decoding: lost.file, as: UTF8.self), "letters-of-mine.json")
        rename("\(scratch.home)/letters-of-mine.json", "\(scratch.home)/drafts/oddname.json")
        chmod("\(scratch.home)/notes", 0o755)
        chmod("\(scratch.home)/notes/2026-11-20-aaaa.json", 0o644)
        #expect(try repair(store).count == 3)
        #expect(scratch.mode("notes") == 0o700 && scratch.mode("notes/2026-11-20-aaaa.json") == 0o600)
        #expect(try store.texts() == ["fine", "lost"])
        #expect(try trouble() == [])
    }

    @Test func `a damaged record comes back from the last backup that has it whole`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "first"))
        _ = try store.backUp(now: evening.advanced(by: -86_400), plan: nil)
        scratch.write("{ rot", "notes/2026-11-20-aaaa.json")
        _ = try store.backUp(now: evening.advanced(by: -3600), plan: nil)
        let remedies = try repair(store)
        #expect(remedies.map(\.step) == [.bringBack(from: BackupName(evening.advanced(by: -86_400)))])
        #expect(try store.texts() == ["first"])
        #expect(scratch.names(in: "trash").count == 1)
        #expect(try trouble() == [])
    }

    @Test func `two versions become one where nothing clashes, and wait for the person where something does`() throws {
        let store = try scratch.open()
        for name in ["aaaa", "bbbb"] { _ = try store.put(note(name, "mine")) }
        var fits = try #require(try note("aaaa", "mine").note)
        fits.body = "warm hands"
        let copy = ".sync-conflict-20261122-101010-ABCDEFG.json"
        scratch.write(String(decoding: Record.note(fits).file, as: UTF8.self), "notes/2026-11-20-aaaa\(copy)")
        scratch.write(String(decoding: try note("bbbb", "yours").file, as: UTF8.self), "notes/2026-11-20-bbbb\(copy)")
        #expect(try repair(store).count == 1)
        #expect(try store.load().records.first { $0.id.text.hasSuffix("aaaa") }?.note?.body == "warm hands")
        #expect(try trouble().map(\.path) == ["notes/2026-11-20-bbbb\(copy)"])
    }

    @Test func `nothing is done to what Loam does not know`() throws {
        let store = try scratch.open()
        scratch.write("{\"loam\": 99, \"kind\": \"note\", \"id\": \"2026-11-20-aaaa\"}", "notes/2026-11-20-aaaa.json")
        scratch.write("{ rot", "notes/2026-11-20-bbbb.json")
        scratch.write("x", "photo.jpg")
        #expect(try repair(store) == [])
        #expect(scratch.text("notes/2026-11-20-bbbb.json") == "{ rot" && scratch.text("photo.jpg") == "x")
    }

    @Test func `the files for sync and backup programs are written once, and never over one's own`() throws {
        scratch.write("x", "../none")
        mkdir(scratch.home, 0o700)
        scratch.write("mine", ".gitignore")
        _ = try scratch.open()
        #expect(scratch.text(".gitignore") == "mine")
        let syncthing = try #require(scratch.text(".stignore"))
        #expect(
            syncthing.contains("\n/lock\n") && syncthing.contains("\n/writing\n")
                && syncthing.contains("/public-key.txt"))
        #expect(scratch.text(".restic-exclude")?.contains("\njournal/backups\n") == true)
        scratch.write("changed", ".stignore")
        _ = try scratch.open()
        #expect(scratch.text(".stignore") == "changed")
    }
}
