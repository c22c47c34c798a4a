import Age
import Glibc
import JournalModel
import JournalSample
import JournalStore
import JournalVault

/// The long jobs on the whole journal: turning the vault on and off, a backup, and bringing one back.
let longJobRows = Group(name: "long-jobs") { fixture, row in
    let copy = Fixture(folder: fixture.folder + "-long", count: fixture.count)
    Fixture.remove(copy.folder)
    copy.prepare()
    defer { Fixture.remove(copy.folder) }
    guard let now = Moment(benchNow) else { return }
    try backUpAndRestore(copy, now, row)
    try turn(copy, row)
}

private func backUpAndRestore(_ fixture: Fixture, _ now: Moment, _ row: (Row) -> Void) throws {
    let store = try JournalStore.open(fixture.journal)
    let first = try milliseconds { try store.backUp(now: now.advanced(by: -86_400), plan: BackupPlan()) }
    row(.time("back up \(fixture.count) records, read back", first.0))
    let second = try milliseconds { use(try store.backUp(now: now, plan: BackupPlan())) }
    row(.time("  the day after, nothing changed", second.0))
    guard let backup = first.1 else { return }
    for kind in RecordKind.allCases { Fixture.remove("\(fixture.folder)/\(kind.folder)") }
    for kind in RecordKind.allCases { mkdir("\(fixture.folder)/\(kind.folder)", 0o700) }
    let source = try BackupSource.folder("\(fixture.folder)/backups/\(backup.name)")
    let restored = try milliseconds {
        guard let comparison = try store.compare(source) else { return }
        use(try store.restore(comparison, from: source, exact: false, now: now.advanced(by: 60)))
    }
    row(.time("  bring all of them back, compared first", restored.0))
}

private func turn(_ fixture: Fixture, _ row: (Row) -> Void) throws {
    var chance = SystemRandomNumberGenerator()
    let identity = try VaultIdentity(using: &chance)
    let secret = SecretBytes(copying: Array(SealedFixture.passphrase.utf8))
    let file = try identity.sealed(under: Passphrase(secret), using: &chance)
    let plain = try JournalStore.open(fixture.journal)
    let sealed = try plain.turnSealed(identity, identityFile: file)
    let on = try milliseconds { try sealed.sealRemains() }
    row(.time("turn the vault on, \(on.1.files) files", on.0))
    let off = try milliseconds { try sealed.unsealAll() }
    row(.time("turn it off again, \(off.1.files) files", off.0))
}

/// Typing in a note in a vault beside typing in the same note without, by turns on the same machine.
let vaultTypingRows = Group(name: "vault-typing") { fixture, row in
    guard let id = RecordID("2026-12-31-longnote"), let moment = Moment(benchNow) else { return }
    var note = Note(header: Header(id: id, created: moment))
    note.text = longText
    let plain = fixture.folder + "-plain-note"
    let sealed = try SealedFixture(fixture.folder + "-sealed-note", [.note(note)])
    mkdir(plain, 0o700)
    mkdir("\(plain)/notes", 0o700)
    Fixture.write(Record.note(note).file, "\(plain)/notes/\(id).json")
    defer { for folder in [plain, sealed.folder.path] { Fixture.remove(folder) } }
    guard let without = openLoam(plain), let with = openLoam(sealed.folder.path) else { return }
    guard with.wait(for: "locked") != nil else { return }
    with.type(SealedFixture.passphrase + "\r")
    for loam in [without, with] where loam.wait(for: "Lately") != nil {
        loam.waitUntilIdle()
        loam.type("w")
    }
    let samples = (0..<3).map { _ in (typing(without), typing(with)) }
    let (bare, vault) = (Sample(samples.flatMap(\.0.values)), Sample(samples.flatMap(\.1.values)))
    row(.time("key to last byte, a note of 1 MB in a vault, median", vault.median, goal: 0.3))
    row(.time("  99th percentile", vault.percentile(99), goal: 2, more: ", most \(vault.most.short)"))
    row(.time("  without a vault, median", bare.median, more: ", 99th \(bare.percentile(99).short)"))
}
