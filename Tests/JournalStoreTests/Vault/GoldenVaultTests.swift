import Children
import Glibc
import JournalModel
import JournalStore
import JournalVault
import Testing

/// A sealed journal of every format version that was ever released lies in `Golden/`, and opens for ever: here and with age.
///
/// Its passphrase is `a walk by the canal`. `LOAM_RECORD=1` writes the one of this version where it is not there yet.
@Suite struct GoldenVaultTests {
    static let folder = "\(#filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })/Golden"
    static let version = "vault-1"
    static let passphrase = "a walk by the canal"
    static let texts = ["Slept long. 日本語, e\u{301}", "The walk by the canal."]

    @Test func `the golden sealed journal is there; recording writes it`() throws {
        let home = "\(Self.folder)/\(Self.version)"
        if getenv("LOAM_RECORD") != nil, access(home, F_OK) != 0 {
            try Self.record(home)
            Issue.record("recorded \(home); look at it")
        }
        #expect(access("\(home)/identity.age", F_OK) == 0)
    }

    private static func record(_ home: String) throws {
        var chance = SystemRandomNumberGenerator()
        let identity = try VaultIdentity(using: &chance)
        let file = try identity.sealed(under: Passphrase(secret(passphrase)), workFactor: 4, using: &chance)
        mkdir(folder, 0o700)
        let store = try JournalStore.open(JournalFolder(path: home))
        for (number, text) in texts.enumerated() { _ = try store.put(note("n\(number)", text)) }
        _ = try store.put(note("gone", "deleted"))
        _ = try store.delete(note("gone", "deleted"))
        try store.keep(Writing(record: note("half", "half a sentence"), base: nil, at: evening))
        try store.changeSettings { $0["ownPeople"] = .string("Ada") }
        _ = try store.attach(Array("a picture  \n".utf8), named: "canal.png", now: evening)
        _ = try store.turnSealed(identity, identityFile: file).sealRemains()
    }

    /// A copy, since opening makes folders and a lock.
    private func copy() throws -> Scratch {
        let scratch = Scratch()
        try #require(Child.run(["cp", "-r", "\(Self.folder)/\(Self.version)", scratch.home]).status == 0)
        return scratch
    }

    @Test func `Loam opens it, and everything in it`() throws {
        let scratch = try copy()
        guard case .sealed(let vault) = try VaultDoor(of: scratch.folder) else {
            Issue.record("it is not sealed")
            return
        }
        let store = try JournalStore.open(scratch.folder, codec: vault.unlock(secret(Self.passphrase)))
        let loaded = try store.load()
        #expect(loaded.odd == [])
        #expect(loaded.records.compactMap { $0.note?.text }.sorted() == Self.texts.sorted())
        #expect(try store.trash().map { $0.record?.note?.text } == ["deleted"])
        #expect(try store.writings().offers.map { $0.record.note?.text } == ["half a sentence"])
        #expect(try store.settings()["ownPeople"]?.string == "Ada")
        let picture = try store.attach(Array("a picture  \n".utf8), named: "canal.png", now: evening)
        #expect(try store.bytes(of: picture) == Array("a picture  \n".utf8))
        #expect(scratch.names(in: "attachments").count == 1)
    }

    @Test(.enabled(if: Child.runs(["age", "--version"]), "age is not installed"))
    func `age opens every file of it with the passphrase`() throws {
        let scratch = try copy()
        let identity = "\(scratch.home)/identity.age"
        let key = try Child.run(["age", "-d", identity], typed: [Self.passphrase])
        try #require(key.status == 0, "\(key.errors)")
        let keys = "\(scratch.path)/key.txt"
        Scratch.write(key.output, keys)
        let folders = ["sealed", "trash", "writing", "attachments"]
        let files = folders.flatMap { folder in scratch.names(in: folder).map { "\(folder)/\($0)" } } + ["settings.age"]
        #expect(files.count >= 6)
        var words: [String] = []
        for file in files {
            let opened = try Child.run(["age", "-d", "-i", keys, "\(scratch.home)/\(file)"])
            #expect(opened.status == 0, "\(file): \(opened.errors)")
            let text = String(decoding: opened.output, as: UTF8.self)
            words.append(text)
            #expect(file.hasPrefix("attachments") || (try? JSONReader.read(opened.output)) != nil, "\(file)")
        }
        for word in Self.texts + ["deleted", "half a sentence", "Ada", "a picture"] {
            #expect(words.contains { $0.contains(word) }, "\(word)")
        }
    }
}
