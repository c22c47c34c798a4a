import CFiles
import Glibc
import Synchronization

/// Does `count` pieces of work in batches on every core; the results come in the order of the pieces.
///
/// Threads rather than tasks: the caller is a plain thread that waits, and a program that is otherwise idle keeps no
/// pool of them.
func inParallel<Result: Sendable>(
    count: Int, batch: Int = 128, _ work: @escaping @Sendable (Range<Int>) -> [Result]
) -> [Result] {
    let next = Atomic<Int>(0)
    let done = Mutex<[Int: [Result]]>([:])
    let takeTurns: @Sendable () -> Void = {
        while true {
            let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
            guard start < count else { return }
            let results = work(start..<min(start + batch, count))
            done.withLock { $0[start] = results }
        }
    }
    let cores = min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let helpers = max(0, min(cores, (count + batch - 1) / batch) - 1)
    let threads = (0..<helpers).compactMap { _ in WorkThread(takeTurns) }
    takeTurns()
    for thread in threads { thread.join() }
    let batches = done.withLock { $0 }
    return stride(from: 0, to: count, by: batch).flatMap { batches[$0] ?? [] }
}

/// A thread that does one piece of work and ends.
package struct WorkThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    /// Starts it; nil when the system gives no more threads, and then nothing was started.
    package init?(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        guard result == 0 else {
            work.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits until it has ended; once.
    package func join() { pthread_join(thread, nil) }
}

/// Memory that is free goes back to the system: reading a journal leaves as much behind as it holds.
package func giveBackMemory() { cfiles_give_back_memory() }
