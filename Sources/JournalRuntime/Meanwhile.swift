import JournalStore
import Synchronization

/// A piece of work done on another core, beside the caller's own, and waited for where its value is needed.
///
/// A thread of its own rather than a pool's: a pool wakes up every second to look after itself, for as long as it lives.
struct Meanwhile<Value: Sendable> {
    private final class Place: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private let work: @Sendable () -> Value
    private let place = Place()
    private let thread: WorkThread?

    /// Begins it.
    init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        thread = WorkThread { [place] in
            let value = work()
            place.value.withLock { $0 = value }
        }
    }

    /// Its value, waited for; to be asked for once. Where there was no thread to be had, it is done now.
    var value: Value {
        thread?.join()
        return place.value.withLock { $0 } ?? work()
    }
}
