import Glibc
import JournalUI
import Synchronization

/// Where work done elsewhere leaves what happened, and wakes the loop.
final class Mailbox: Sendable {
    private let events = Mutex<[AppEvent]>([])
    /// Readable when something lies in it.
    let descriptor: Int32

    private let bell: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (descriptor, bell) = (ends[0], ends[1])
    }

    deinit {
        _ = close(descriptor)
        _ = close(bell)
    }

    func post(_ event: AppEvent) {
        events.withLock { $0.append(event) }
        var ring: UInt8 = 1
        _ = write(bell, &ring, 1)
    }

    /// Everything that lies in it, in order.
    func take() -> [AppEvent] {
        var rings = [UInt8](repeating: 0, count: 256)
        while read(descriptor, &rings, rings.count) == rings.count {}
        return events.withLock { box in
            defer { box = [] }
            return box
        }
    }
}
