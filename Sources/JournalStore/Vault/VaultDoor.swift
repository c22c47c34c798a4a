package import Age
import Glibc
import JournalModel
package import JournalVault

/// Whether a journal is sealed, asked before it is opened.
///
/// ```
/// switch try VaultDoor(of: folder) {
/// case .plain: store = try JournalStore.open(folder)
/// case .sealed(let vault):
///     // Locked: records and text in progress can be added, nothing can be read.
///     let locked = try vault.adding.map { try JournalStore.open(folder, codec: $0) }
///     // Unlocked; takes scrypt's time (half a second), so not on the thread that draws.
///     store = try JournalStore.open(folder, codec: vault.unlock(typed))
/// }
/// ```
/// Only one store at a time may hold the folder's lock: let go of the locked one before the other is opened. To lock again,
/// let go of the store, its codec and the journal; with the last of them the key is wiped.
package enum VaultDoor: Sendable {
    /// Files anyone can read who may read the folder; also where there is no folder yet.
    case plain
    /// Files only the passphrase or the recovery key opens.
    case sealed(LockedVault)

    /// Looks at a journal folder; takes no lock and makes nothing.
    package init(of folder: JournalFolder) throws(StoreError) {
        let root = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else {
            guard errno == ENOENT else { throw .failed(FileFault(.openFolder, errno, ".")) }
            self = .plain
            return
        }
        defer { _ = close(root) }
        let files = FileSystem(root: root, injector: nil)
        guard try Self.isSealed(files) else {
            self = .plain
            return
        }
        // Before the first letter of a passphrase is typed.
        ProcessShield.raise()
        self = .sealed(try LockedVault(files))
    }

    /// The key's files say it; sealed records without them say it too, so that a lost key never looks like an empty journal.
    static func isSealed(_ files: FileSystem) throws(StoreError) -> Bool {
        try asStore { () throws(FileFault) in
            for path in [Place.identity, Place.recovery] where try files.status(path) != nil { return true }
            return try files.names(in: Place.sealed)?.isEmpty == false
        }
    }
}

/// A sealed journal nobody has opened yet.
package struct LockedVault: Sendable {
    /// The files that lead into it.
    package let wayIn: WayIn
    /// What files are sealed to while it is locked; nil where `public-key.txt` is not there or no key.
    ///
    /// Who can write to the folder can put another key there: records added while locked would be sealed to that one.
    /// Unlocking finds it and puts it right, so a store of an unlocked journal never uses it.
    package let recipient: VaultRecipient?

    init(_ files: FileSystem) throws(StoreError) {
        func bytes(_ path: String) throws(StoreError) -> [UInt8]? {
            try asStore { () throws(FileFault) in try files.read(path)?.bytes }
        }
        wayIn = WayIn(identityFile: try bytes(Place.identity), recoveryFile: try bytes(Place.recovery))
        let text = try bytes(Place.publicKey).map { String(decoding: $0, as: UTF8.self) }
        recipient = text.flatMap { try? VaultRecipient(parsing: $0.filter { !$0.isWhitespace }) }
    }

    /// Opens with what was typed, passphrase or recovery key; see `WayIn.identity(for:)` for its time and its errors.
    package func unlock(_ typed: SecretBytes) throws(VaultError) -> SealedCodec {
        SealedCodec(try wayIn.identity(for: typed))
    }

    /// For a store that can only add; nil when there is no public key.
    package var adding: SealedCodec? { recipient.map { SealedCodec(addingTo: $0) } }
}
