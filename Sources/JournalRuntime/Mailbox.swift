import Glibc
import JournalUI
import Synchronization

/// Where work done elsewhere leaves what happened, and wakes the loop.
final class Mailbox: Sendable {
    private let events = Mutex<[AppEvent]>([])
    /// Readable when something lies in it.
    let descriptor: Int32

    init() { descriptor = eventfd(0, Int32(EFD_NONBLOCK.rawValue | EFD_CLOEXEC.rawValue)) }

    deinit { _ = close(descriptor) }

    func post(_ event: AppEvent) {
        events.withLock { $0.append(event) }
        var one: UInt64 = 1
        _ = withUnsafeBytes(of: &one) { write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Everything that lies in it, in order.
    func take() -> [AppEvent] {
        var count: UInt64 = 0
        _ = withUnsafeMutableBytes(of: &count) { read(descriptor, $0.baseAddress, $0.count) }
        return events.withLock { box in
            defer { box = [] }
            return box
        }
    }
}
