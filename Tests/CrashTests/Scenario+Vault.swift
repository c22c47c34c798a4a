import Age
import FoundationEssentials
import Glibc
import JournalModel
import JournalStore
import JournalVault

/// Turning the vault on and off, and another passphrase.
extension Scenario {
    private static let words = "two words"
    /// scrypt's cost as a power of two: what a person's key costs would make the matrix last an hour.
    private static let workFactor = 4

    private static func secret(_ text: String) -> SecretBytes { SecretBytes(copying: Array(text.utf8)) }

    /// A new identity's file.
    private static func identityFile() throws -> [UInt8] {
        var chance = SystemRandomNumberGenerator()
        let identity = try VaultIdentity(using: &chance)
        return try identity.sealed(under: Passphrase(secret(words)), workFactor: workFactor, using: &chance)
    }

    /// A journal with three notes and one in the trash.
    private static func fill(_ journal: String) throws {
        let store = try JournalStore.open(JournalFolder(path: journal))
        for (name, text) in [("aaaa", "one"), ("bbbb", "two"), ("cccc", "three")] { try store.keep(note(name, text)) }
        let gone = try note("dddd", "deleted")
        try store.keep(gone)
        _ = try store.save(.delete(gone, label: ""), now: now)
    }

    private static func seal(_ journal: String) throws {
        try fill(journal)
        let file = try identityFile()
        let identity = try WayIn(identityFile: file, recoveryFile: nil).identity(for: secret(words))
        let store = try JournalStore.open(JournalFolder(path: journal))
        _ = try store.turnSealed(identity, identityFile: file).sealRemains()
    }

    /// What there is of the notes, and whether all of it is sealed or plain.
    private enum State: Hashable {
        case plain([String]), sealed([String]), between([String]), broken(String)

        /// - Parameter passphrases: One of them opens it.
        init(_ journal: String, _ passphrases: [String] = [words]) throws {
            guard case .sealed(let vault) = try VaultDoor(of: JournalFolder(path: journal)) else {
                let store = try JournalStore.open(JournalFolder(path: journal))
                self = try store.texts().map { texts in .plain(texts) } ?? .broken("a plain file does not open")
                if try !Self.keepsDeleted(store) { self = .broken("the trash") }
                return
            }
            guard let codec = passphrases.lazy.compactMap({ try? vault.unlock(secret($0)) }).first else {
                self = .broken("no passphrase opens it")
                return
            }
            let store = try JournalStore.open(JournalFolder(path: journal), codec: codec)
            let remains = try store.remains()
            // Going on from here must lead to the whole journal, whatever was done before.
            // What was being written when it was cut short is named and holds nothing; every record is whole all the same.
            let left = try store.sealRemains().left.filter { !$0.path.hasSuffix(".tmp") }
            guard left.isEmpty, let texts = try store.texts() else {
                self = .broken("a file does not open")
                return
            }
            self = remains.isEmpty ? .sealed(texts) : .between(texts)
            if try !Self.keepsDeleted(store) { self = .broken("the trash") }
        }

        /// Beside what was deleted, the trash may hold what was being written when it was cut short.
        private static func keepsDeleted(_ store: JournalStore) throws -> Bool {
            try store.trash().contains { $0.record?.note?.text == "deleted" }
        }
    }

    private static let texts = ["one", "three", "two"]

    static let vaultOn = Scenario(
        name: "vault-on", arguments: ["vault", "on", "--identity", "{bench}/identity.age", "--passphrase-fd", "0"],
        input: "\(words)\n", isOrdered: false,
        prepare: { journal in
            try fill(journal)
            let path = URL(filePath: journal).deletingLastPathComponent().path + "/identity.age"
            try Data(identityFile()).write(to: URL(filePath: path))
        },
        judge: { journal in
            switch try State(journal) {
            case .plain(texts): .old
            case .sealed(texts): .new
            case .between(texts): .partly
            case let state: .wrong("\(state)")
            }
        })

    static let vaultOff = Scenario(
        name: "vault-off", arguments: ["vault", "off", "--passphrase-fd", "0"], input: "\(words)\n", prepare: seal,
        judge: { journal in
            switch try State(journal) {
            case .sealed(texts): .old
            case .plain(texts): .new
            case .between(texts): .partly
            case let state: .wrong("\(state)")
            }
        })

    static let passphrase = Scenario(
        name: "passphrase", arguments: ["vault", "passphrase", "--passphrase-fd", "0"],
        input: "\(words)\nother words\n",
        prepare: seal,
        judge: { journal in
            if try State(journal, ["other words"]) == .sealed(texts) { return .new }
            let state = try State(journal)
            return state == .sealed(texts) ? .old : .wrong("\(state)")
        })
}
