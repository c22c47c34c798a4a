import Synchronization

/// Says on a terminal how far a long job is, on one line that is taken away at its end; silent elsewhere.
final class ProgressLine: Sendable {
    private let title: String
    private let isShown: Bool
    /// The hundredth last shown.
    private let shown = Mutex(-1)

    init(_ title: String) {
        self.title = title
        isShown = Surroundings.isTerminal(2)
    }

    /// Shows a new state, where it is a new hundredth.
    func show(_ done: Int, _ total: Int) {
        guard isShown, total > 200 else { return }
        let part = done * 100 / total
        let isNew = shown.withLock { last in
            defer { last = part }
            return last != part
        }
        if isNew { Output.put("\r\(title): \(done) of \(total)") }
    }

    /// Takes the line away.
    func end() {
        if shown.withLock({ $0 }) >= 0 { Output.put("\r\u{1B}[K") }
    }
}
