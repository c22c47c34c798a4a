import Dispatch
import Synchronization

/// A piece of work done on another core, beside the caller's own, and waited for where its value is needed.
final class Meanwhile<Value: Sendable>: Sendable {
    private let work: @Sendable () -> Value
    private let result = Mutex<Value?>(nil)
    private let done = DispatchSemaphore(value: 0)

    /// Begins it.
    init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        DispatchQueue.global(qos: .userInteractive).async { [self] in
            let value = work()
            result.withLock { $0 = value }
            done.signal()
        }
    }

    /// Its value, waited for; to be asked for once.
    var value: Value {
        done.wait()
        return result.withLock { $0 } ?? work()
    }
}
