import Glibc
import Synchronization

/// Whether Ctrl-C was pressed; there is one for the process, since signals are the process's.
private let stopAsked = Atomic<Bool>(false)

/// While it stands, Ctrl-C asks a long job to stop instead of ending the program; a second one ends it.
final class StopSign {
    init() {
        stopAsked.store(false, ordering: .relaxed)
        signal(SIGINT) { _ in
            stopAsked.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    var isUp: Bool { stopAsked.load(ordering: .relaxed) }

    func takeDown() { signal(SIGINT, SIG_DFL) }
}

/// A line on the terminal that says how far a long job is; elsewhere it says nothing.
final class CountLine {
    private let words: String
    private let isShown: Bool
    private var count = 0
    private var saidAt = 0

    init(_ words: String) {
        self.words = words
        isShown = Surroundings.isTerminal(STDERR_FILENO)
        saidAt = Self.now
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// One more is done.
    func step() {
        count += 1
        guard isShown, count % 64 == 0, Self.now - saidAt > 150 else { return }
        saidAt = Self.now
        Output.overwrite("\(words): \(count) entries so far. Ctrl-C stops.")
    }

    /// Takes the line away.
    func clear() { if isShown, count >= 64 { Output.overwrite("") } }
}
