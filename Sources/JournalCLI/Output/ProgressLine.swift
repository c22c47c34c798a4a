import Glibc

/// How far a long piece of work is, on a line of the terminal that goes away when it is done; nothing in pipes.
final class ProgressLine {
    private var shown = -1
    private var begun: timespec?

    /// Shows a percentage, once it is clear that it takes longer than a moment.
    func show(_ done: Int, _ total: Int) {
        guard Surroundings.isTerminal(STDERR_FILENO), total > 0 else { return }
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let start = begun ?? now
        begun = start
        let percent = done * 100 / total
        guard now.tv_sec - start.tv_sec >= 1 || shown >= 0, percent != shown else { return }
        shown = percent
        write("\r\(percent) %  Ctrl-C stops it")
    }

    /// Takes the line away.
    func clear() {
        if shown >= 0 { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
