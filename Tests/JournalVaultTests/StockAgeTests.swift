import Age
import Children
import JournalVault
import Testing

/// What somebody does who has the files, the passphrase or the printed key, and no Loam.
@Suite("without Loam", .enabled(if: Child.runs(["age", "--version"]), "age is not installed"))
struct StockAgeTests {
    private let record = Array("{\"text\":\"the river\"}\n".utf8)

    @Test("age opens a record with the identity file and the passphrase")
    func passphrase() throws {
        var generator = SystemRandomNumberGenerator()
        let folder = try TemporaryFolder()
        let identity = try VaultIdentity(using: &generator)
        let words = try Passphrase(SecretBytes(copying: Array("two words".utf8)))
        let key = try folder.write(identity.sealed(under: words, workFactor: 6, using: &generator), to: "identity.age")
        let sealed = try folder.write(identity.recipient.seal(record), to: "record.age")
        let opened = try Child.run(["age", "-d", "-i", key, sealed], typed: ["two words"])
        #expect(opened.status == 0, "\(opened.errors)")
        #expect(Padme.strip(opened.output) == record)
    }

    @Test("age opens a record with the printed recovery key")
    func recovery() throws {
        var generator = SystemRandomNumberGenerator()
        let folder = try TemporaryFolder()
        let identity = try VaultIdentity(using: &generator)
        let recovery = try RecoveryKey(using: &generator)
        let typed = "AGE-SECRET-KEY-1" + recovery.lines.joined().filter { $0 != " " } + "\n"
        let key = try folder.write(Array(typed.utf8), to: "key.txt")
        let file = try folder.write(identity.sealed(to: recovery, using: &generator), to: "recovery.age")
        let opened = try Child.run(["age", "-d", "-i", key, file])
        #expect(opened.status == 0, "\(opened.errors)")
        let identityFile = try folder.write(opened.output, to: "identity.txt")
        let sealed = try folder.write(identity.recipient.seal(record), to: "record.age")
        let plain = try Child.run(["age", "-d", "-i", identityFile, sealed])
        #expect(plain.status == 0, "\(plain.errors)")
        #expect(Padme.strip(plain.output) == record)
    }

    @Test("the vault opens what age seals to its public key")
    func theirs() throws {
        var generator = SystemRandomNumberGenerator()
        let identity = try VaultIdentity(using: &generator)
        let sealed = try Child.run(["age", "-r", identity.recipient.text], input: record)
        #expect(try identity.open(sealed.output) == record)
        let armored = try Child.run(["age", "-a", "-r", identity.recipient.text], input: record)
        #expect(try identity.open(armored.output) == record)
    }
}
