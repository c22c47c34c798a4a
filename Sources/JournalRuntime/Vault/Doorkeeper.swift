import Age
import Dispatch
import Glibc
import JournalModel
import JournalStore
import JournalUI
import JournalVault
import Synchronization

/// Opens a sealed journal with what was typed, away from the keys: working out the key takes half a second on purpose.
final class Doorkeeper: Sendable {
    private let folder: JournalFolder
    private let mailbox: Mailbox
    private let clock: WallClock
    private let queue = DispatchQueue(label: "loam.doorkeeper", qos: .userInitiated)
    private let opened = Mutex<Opened?>(nil)

    /// A journal that was opened, and what there is to say of it at once.
    struct Opened: Sendable {
        let librarian: Librarian
        let news: [AppEvent]
    }

    /// What a wrong passphrase costs beside the time its key takes, microseconds.
    private static let delay: UInt32 = 700_000

    init(_ folder: JournalFolder, _ mailbox: Mailbox, _ clock: WallClock) {
        self.folder = folder
        self.mailbox = mailbox
        self.clock = clock
    }

    /// Opens the journal and posts `unlocked`, or says kindly why not.
    func unlock(_ typed: SecretBytes, by secret: Secret) {
        queue.async { [self] in
            do throws(StoreError) {
                switch try VaultDoor(of: folder) {
                // Turned off meanwhile, in another terminal.
                case .plain: try open(PlainCodec(), nil, VaultStanding(), by: .passphrase)
                case .sealed(let vault):
                    let standing = VaultStanding(isOn: true, hasRecoveryKey: vault.wayIn.recoveryFile != nil)
                    guard let identity = identity(of: vault, typed) else { return }
                    try open(SealedCodec(identity), identity, standing, by: secret)
                }
            } catch {
                mailbox.post(.vault(.refused("The journal could not be opened: \(SaveTrouble(error).words).")))
            }
        }
    }

    /// The key, or nil when what was typed does not open it; that is said then, after a short wait.
    private func identity(of vault: LockedVault, _ typed: SecretBytes) -> VaultIdentity? {
        do throws(VaultError) { return try vault.wayIn.identity(for: typed) } catch {
            if error.isWrong { usleep(Self.delay) }
            mailbox.post(.vault(.refused(error.sentence)))
            return nil
        }
    }

    private func open(
        _ codec: any Codec, _ identity: VaultIdentity?, _ standing: VaultStanding, by secret: Secret
    ) throws(StoreError) {
        let store = try JournalStore.open(folder, codec: codec)
        if identity != nil, store.readOnly == nil { try sealRemains(of: store, standing) }
        let librarian = Librarian(store, mailbox, clock, identity)
        let (settings, memory, problem) = librarian.settings()
        var news = [AppEvent.essentials(librarian.essentials())]
        if let reason = store.readOnly { news.append(.openedReadOnly(reason.sentence)) }
        if let problem { news.append(.noteworthy(problem)) }
        opened.withLock { [news] in $0 = Opened(librarian: librarian, news: news) }
        let unlocked = Unlocked(settings: settings, memory: memory, standing: standing, by: secret)
        mailbox.post(.vault(.unlocked(unlocked)))
    }

    /// What an earlier run did not come to seal, or another program put there, is sealed before anything is shown.
    private func sealRemains(of store: JournalStore, _ standing: VaultStanding) throws(StoreError) {
        _ = try store.sealRemains { [mailbox] done, total in
            var standing = standing
            standing.conversion = VaultStanding.Conversion(isSealing: true, done: done, total: total)
            mailbox.post(.vault(.stands(standing)))
        }
    }

    /// The journal that was opened last; to be asked for once.
    func takeOpened() -> Opened? {
        opened.withLock { opened in
            defer { opened = nil }
            return opened
        }
    }
}
