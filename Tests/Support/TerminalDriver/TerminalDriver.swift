import CVTerm
import Glibc

/// The real program in a real terminal: types keys, waits for words, and reads the screen as a person would.
package final class TerminalDriver {
    private let terminal: OpaquePointer
    package private(set) var columns: Int
    package private(set) var rows: Int

    /// A terminal could not be made, or words never came; with the screen as it stood.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts `loam` with arguments in a terminal of a size; an empty value takes a variable away.
    package init(
        _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24,
        program: String = TerminalDriver.program
    ) throws {
        self.columns = columns
        self.rows = rows
        var given = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        given.merge(Self.sanitizer) { _, new in new }
        given.merge(environment) { _, new in new }
        let argv = ([program] + arguments).map { strdup($0) } + [nil]
        let envp = given.filter { !$0.value.isEmpty }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        guard let started = vt_start(program, argv, envp, Int32(columns), Int32(rows)) else {
            throw Failure(description: "no terminal could be made")
        }
        terminal = started
    }

    deinit { vt_free(terminal) }

    /// The program under test: `LOAM_PROGRAM`, or the one built beside the tests.
    package static let program: String = {
        if let path = getenv("LOAM_PROGRAM") { return String(cString: path) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let runner = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? runner
        return folder(of: bundle) + "/loam"
    }()

    /// Whether the program under test is watched by a sanitizer (`LOAM_SANITIZED`), which makes it many times slower.
    package static let isSanitized = getenv("LOAM_SANITIZED") != nil

    /// What a sanitizer was told, which the programs under it have to hear too; empty without one.
    package static let sanitizer: [String: String] = {
        var told: [String: String] = [:]
        for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
            if isSanitized, let words = getenv(name) { told[name] = String(cString: words) }
        }
        return told
    }()

    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    // MARK: Typing

    /// Types text as it stands.
    package func type(_ text: String) {
        send(Array(text.utf8))
        settle()
    }

    /// Sends bytes as they are, and does not look at what comes.
    package func send(_ bytes: [UInt8]) {
        let bytes = bytes.map { CChar(bitPattern: $0) }
        _ = vt_type(terminal, bytes, bytes.count)
    }

    /// Pastes text in brackets, as a terminal does.
    package func paste(_ text: String) { type("\u{1B}[200~\(text)\u{1B}[201~") }

    /// Clicks a place of the screen.
    package func click(column: Int, row: Int) {
        type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
    }

    /// Turns the wheel by one notch over a place of the screen.
    package func wheel(down: Bool, column: Int, row: Int) {
        type("\u{1B}[<\(down ? 65 : 64);\(column + 1);\(row + 1)M")
    }

    /// Presses keys by name: "enter", "escape", "tab", "up", "ctrl-s", "f1", or a letter.
    package func press(_ names: String...) {
        for name in names {
            type(Self.bytes(name))
            // A lone escape is told from a sequence by a pause.
            if name == "escape" { settle(60) }
        }
    }

    private static func bytes(_ name: String) -> String {
        let named = [
            "enter": "\r", "escape": "\u{1B}", "tab": "\t", "shift-tab": "\u{1B}[Z", "up": "\u{1B}[A",
            "down": "\u{1B}[B", "right": "\u{1B}[C", "left": "\u{1B}[D", "home": "\u{1B}[H", "end": "\u{1B}[F",
            "page-up": "\u{1B}[5~", "page-down": "\u{1B}[6~", "delete": "\u{1B}[3~", "backspace": "\u{7F}",
            "f1": "\u{1B}OP", "f12": "\u{1B}[24~", "space": " ",
        ]
        if let known = named[name] { return known }
        if name.hasPrefix("ctrl-"), let letter = name.utf8.last { return String(UnicodeScalar(letter & 0x1F)) }
        return name
    }

    // MARK: Looking

    /// Takes in what is being written until it has been quiet for so many milliseconds and the program waits for the
    /// next key: a busy machine makes this take longer, not end sooner.
    package func settle(_ quiet: Int = 15) {
        let end = Self.clock() + 10
        repeat { while vt_pump(terminal, Int32(quiet)) > 0 {} } while !vt_is_idle(terminal) && Self.clock() < end
    }

    /// The rows of the screen, without the spaces at their ends.
    package var screen: [String] {
        (0..<rows).map { row in
            var buffer = [CChar](repeating: 0, count: columns * 24 + 1)
            let count = vt_row(terminal, Int32(row), &buffer, buffer.count - 1)
            var text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    package var text: String { screen.joined(separator: "\n") }

    /// Whether words stand on the screen now.
    package func shows(_ words: String) -> Bool { text.contains(words) }

    /// Waits until words stand on the screen.
    package func wait(for words: String, seconds: Double = 20) throws {
        try wait(seconds, "\"\(words)\" never came") { $0.shows(words) }
    }

    /// Waits until words no longer stand on the screen.
    package func wait(until words: String, seconds: Double = 20) throws {
        try wait(seconds, "\"\(words)\" never went") { !$0.shows(words) }
    }

    /// Waits until something holds.
    package func wait(_ seconds: Double, _ what: String, _ holds: (TerminalDriver) -> Bool) throws {
        let end = Self.clock() + seconds * (Self.isSanitized ? 6 : 1)
        while !holds(self) {
            guard Self.clock() < end else { throw Failure(description: "\(what)\n\(text)") }
            guard vt_pump(terminal, 20) < 0 else { continue }
            guard vt_wait(terminal, 0) < 0 || holds(self) else {
                throw Failure(description: "\(what): the program has ended\n\(text)")
            }
            usleep(20_000)
        }
    }

    private static func clock() -> Double {
        var spec = timespec()
        clock_gettime(CLOCK_MONOTONIC, &spec)
        return Double(spec.tv_sec) + Double(spec.tv_nsec) / 1e9
    }

    package var cursor: (column: Int, row: Int) {
        var column: Int32 = 0
        var row: Int32 = 0
        vt_cursor(terminal, &column, &row)
        return (Int(column), Int(row))
    }

    package var isAlternate: Bool { vt_is_alternate(terminal) }
    package var showsCursor: Bool { vt_shows_cursor(terminal) }
    package var hasMouse: Bool { vt_has_mouse(terminal) }
    package var bracketsPastes: Bool { vt_brackets_pastes(terminal) }

    /// Whether every cell has the terminal's own colours.
    package var hasNoColors: Bool {
        (0..<rows).allSatisfy { row in
            (0..<columns).allSatisfy { vt_is_plain(terminal, Int32($0), Int32(row)) }
        }
    }

    /// The place where words stand, nil when they do not.
    package func place(of words: String) -> (column: Int, row: Int)? {
        for (row, line) in screen.enumerated() {
            var rest = line[...]
            while !rest.isEmpty {
                if rest.hasPrefix(words) { return (line.distance(from: line.startIndex, to: rest.startIndex), row) }
                rest = rest.dropFirst()
            }
        }
        return nil
    }
    /// Whether the terminal's modes are as a shell wants them.
    package var isCooked: Bool { vt_is_cooked(terminal) }
    package var process: Int32 { vt_process(terminal) }
    package var bytesWritten: Int { vt_written(terminal) }

    // MARK: Ending

    package func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        vt_resize(terminal, Int32(columns), Int32(rows))
        settle(60)
    }

    package func send(signal: Int32) { kill(process, signal) }

    /// Closes the window; the program is hung up.
    package func hangUp() { vt_hang_up(terminal) }

    /// Whether the program, which has ended, left a core, in a file or handed to another program.
    package var leftCore: Bool { vt_wait(terminal, 0) & 0x80 != 0 }

    /// Waits for the program to end: its exit code, or minus the signal that ended it; nil when it still runs.
    package func end(within seconds: Double = 20) -> Int32? {
        let status = vt_wait(terminal, Int32(seconds * 1000))
        guard status >= 0 else { return nil }
        settle(10)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }
}
