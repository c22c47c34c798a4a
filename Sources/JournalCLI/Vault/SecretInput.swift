import Age
import Glibc

/// Reads what nobody should see: from the terminal without showing it, or from a descriptor.
enum SecretInput {
    /// The longest passphrase, bytes; more is no passphrase but a mistake.
    private static let most = 4096

    /// A line from an open descriptor, without its end, and no byte beyond it.
    static func line(from descriptor: Int32) throws(CommandFailure) -> SecretBytes {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(most)
        defer { bytes.wipe() }
        var byte: UInt8 = 0
        while true {
            let count = read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw CommandFailure("The passphrase could not be read from descriptor \(descriptor).")
            }
            if count == 0 || byte == UInt8(ascii: "\n") { break }
            guard bytes.count < most else { throw CommandFailure("That is too long for a passphrase.") }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return SecretBytes(wiping: &bytes)
    }

    /// What a person types at the terminal, unseen, up to Enter.
    static func ask(_ question: String) throws(CommandFailure) -> SecretBytes {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else {
            throw CommandFailure(
                "The journal is sealed, and there is no terminal to ask for its passphrase. --passphrase-fd takes it from a descriptor."
            )
        }
        defer { _ = close(terminal) }
        guard let quiet = QuietTerminal(terminal) else {
            throw CommandFailure("This terminal cannot hide what is typed, so nothing was asked.")
        }
        defer { quiet.restore() }
        write(question, to: terminal)
        let typed = quiet.line(most: most)
        write("\n", to: terminal)
        guard let typed else {
            quiet.restore()
            throw CommandFailure("Nothing was changed.")
        }
        return typed
    }

    private static func write(_ text: String, to descriptor: Int32) {
        _ = Array(text.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
}

/// A terminal that shows nothing of what is typed; a signal that ends the program first gives it back as it was.
private struct QuietTerminal {
    private let terminal: Int32
    private let before: termios
    private let mask: sigset_t

    init?(_ terminal: Int32) {
        var state = termios()
        guard tcgetattr(terminal, &state) == 0 else { return nil }
        self.terminal = terminal
        before = state
        state.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        var blocked = sigset_t()
        var old = sigset_t()
        sigemptyset(&blocked)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&blocked, signal) }
        pthread_sigmask(SIG_BLOCK, &blocked, &old)
        mask = old
        guard tcsetattr(terminal, TCSAFLUSH, &state) == 0 else {
            pthread_sigmask(SIG_SETMASK, &old, nil)
            return nil
        }
    }

    /// Gives the terminal back, and lets signals through that came meanwhile.
    func restore() {
        var (state, signals) = (before, mask)
        tcsetattr(terminal, TCSAFLUSH, &state)
        pthread_sigmask(SIG_SETMASK, &signals, nil)
    }

    /// What is typed up to Enter; nil when it is given up (Ctrl-C, Ctrl-D on an empty line, or a signal).
    func line(most: Int) -> SecretBytes? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(most)
        defer { bytes.wipe() }
        while !isSignalled {
            var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&source, 1, 200) > 0 else { continue }
            var byte: UInt8 = 0
            guard read(terminal, &byte, 1) == 1 else { return nil }
            switch byte {
            case 0x0A, 0x0D: return SecretBytes(wiping: &bytes)
            case 0x03: return nil
            case 0x04: if bytes.isEmpty { return nil }
            case 0x15: bytes.removeAll(keepingCapacity: true)
            case 0x08, 0x7F:
                // A letter is its first byte and those that go on from it.
                while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
            default: if bytes.count < most { bytes.append(byte) }
            }
        }
        return nil
    }

    private var isSignalled: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains { sigismember(&pending, $0) == 1 }
    }
}
