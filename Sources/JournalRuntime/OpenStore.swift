import JournalStore
import Synchronization

/// The journal in the form it has now; that changes when the vault is turned on or off while Loam is open.
final class OpenStore: Sendable {
    private let current: Mutex<JournalStore>

    init(_ store: JournalStore) { current = Mutex(store) }

    var store: JournalStore { current.withLock { $0 } }

    /// Goes on with the journal in another form.
    func goOn(with store: JournalStore) { current.withLock { $0 = store } }
}
