import Glibc
import Synchronization

/// Whether Ctrl-C was pressed since this began; while it lasts, the process is not ended by it.
private let asked = Atomic<Bool>(false)

/// Lets a long piece of work be stopped where it can tidy up.
struct StopSignal {
    private let before = [SIGINT, SIGTERM].map { ($0, signal($0) { _ in asked.store(true, ordering: .relaxed) }) }

    init() { asked.store(false, ordering: .relaxed) }

    var wasAsked: Bool { asked.load(ordering: .relaxed) }

    /// Gives the signals back.
    func end() {
        for (number, handler) in before { _ = signal(number, handler) }
    }
}
