import Age
import Glibc
import JournalModel
import JournalSample
import JournalStore
import JournalVault

/// The same journal, sealed: from the passphrase to a list, loading, saving, searching.
let vaultRows = Group(name: "vault") { fixture, row in
    let vault = try SealedFixture("\(fixture.folder)-sealed", SampleJournal(count: fixture.count))
    defer { Fixture.remove(vault.folder.path) }
    do { try vault.rememberEssentials() }

    let passphrase = SecretBytes(copying: Array(SealedFixture.passphrase.utf8))
    guard case .sealed(let locked) = try VaultDoor(of: vault.folder) else { return }
    let scrypt = try (0..<3).map { _ in try milliseconds { use(try locked.wayIn.identity(for: passphrase)) }.0 }
    let unlocking = try (0..<3).map { _ in
        try milliseconds {
            guard case .sealed(let locked) = try VaultDoor(of: vault.folder) else { return }
            let store = try JournalStore.open(vault.folder, codec: locked.unlock(passphrase))
            use(Journal(store.loadEssentials()))
        }.0
    }
    row(.time("scrypt at 2^18, median of 3", Sample(scrypt).median))
    row(.time("  beyond it, until the list can be used", Sample(unlocking).median - Sample(scrypt).median, goal: 300))

    let store = try JournalStore.open(vault.folder, codec: vault.codec)
    let loads = try (0..<5).map { _ in try milliseconds { use(try store.load()) }.0 }
    row(.time("load \(fixture.count) sealed records, warm, median of 5", Sample(loads).median))
    let loaded = try store.load()
    let index = SearchIndex(loaded.journal)
    let searches = ["r", "re", "rem", "reme", "remem", "the", "x", "日本"].flatMap { words in
        (0..<5).map { _ in milliseconds { use(Query(words: words).run(on: loaded.journal, index: index)) }.0 }
    }
    row(.time("a search keystroke, 99th percentile", Sample(searches).percentile(99), goal: 30))
    row(.time("save one sealed record, median of 100", try vault.saving(loaded, store)))
    row(.time("rescan, nothing changed", try milliseconds { use(try store.rescan()) }.0))
}

extension SealedFixture {
    fileprivate func saving(_ loaded: Loaded, _ store: JournalStore) throws -> Double {
        guard var note = loaded.records.first(where: { $0.kind == .note })?.note else { return 0 }
        let times = try (0..<100).map { round in
            let before = Record.note(note)
            note.text += round % 2 == 0 ? "x" : "y"
            let change = Change.put(.note(note), over: before, label: "")
            return try milliseconds { use(try store.save(change, now: note.header.created)) }.0
        }
        return Sample(times).median
    }
}
