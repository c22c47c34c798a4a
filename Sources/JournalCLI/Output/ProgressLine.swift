import Glibc
import Synchronization

/// How far a long job is, on one line of the terminal; silent where words go into a pipe or the job is short.
final class ProgressLine: Sendable {
    private let word: String
    private let shown = Mutex(0)
    private let isShown = Surroundings.isTerminal(STDERR_FILENO)

    /// - Parameter word: What was done to each, like "sealed".
    init(_ word: String) { self.word = word }

    /// Says it anew, at most after every two hundredth.
    var tell: @Sendable (_ done: Int, _ total: Int) -> Void {
        { [self] done, total in
            guard isShown, total > 200 else { return }
            shown.withLock { last in
                guard done > last else { return }
                last = done
                Self.write("\r\(done) of \(total) \(word) ")
            }
        }
    }

    /// Takes the line away.
    func end() {
        if shown.withLock({ $0 > 0 }) { Self.write("\r\u{1B}[K") }
    }

    private static func write(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
