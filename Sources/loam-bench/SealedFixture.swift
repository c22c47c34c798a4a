import Age
import Glibc
import JournalModel
import JournalStore
import JournalVault

/// Records in a sealed journal of their own.
struct SealedFixture {
    let folder: JournalFolder
    let codec: SealedCodec
    static let passphrase = "a walk by the canal"

    init(_ path: String, _ records: some Sequence<Record>) throws {
        folder = JournalFolder(path: path)
        Fixture.remove(folder.path)
        var chance = SystemRandomNumberGenerator()
        let identity = try VaultIdentity(using: &chance)
        codec = SealedCodec(identity)
        let passphrase = try Passphrase(SecretBytes(copying: Array(Self.passphrase.utf8)))
        mkdir(folder.path, 0o700)
        mkdir("\(folder.path)/sealed", 0o700)
        Fixture.write(try identity.sealed(under: passphrase, using: &chance), "\(folder.path)/identity.age")
        // Plain writes: nothing here is worth waiting for the disk.
        for record in records {
            Fixture.write(try codec.seal(record.file), "\(folder.path)/\(codec.path(of: record.id, record.kind))")
        }
        sync()
    }

    func rememberEssentials() throws {
        let store = try JournalStore.open(folder, codec: codec)
        store.rememberEssentials(try store.load().journal.ids.suffix(150).reversed())
    }
}
