import Glibc

/// A program in a pseudo-terminal whose bytes are only counted: what is timed is the program, not a reader of screens.
final class Terminal {
    let process: pid_t
    private let master: Int32
    private(set) var seen: [UInt8] = []

    /// Starts a program; nil when it is not there.
    init?(_ arguments: [String], environment: [String: String], columns: Int = 200, rows: Int = 60) {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: Int32 = 0
        var unlocked: Int32 = 0
        // TIOCSPTLCK and TIOCGPTN, which Swift does not show: unlocks the other end, and asks for its number.
        guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else { return nil }
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
        for descriptor in 1...2 { posix_spawn_file_actions_adddup2(&files, 0, Int32(descriptor)) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own: the terminal it opens first becomes the one it is controlled by.
        posix_spawnattr_setflags(&attributes, 0x80)
        let given = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = given.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var started = pid_t()
        guard posix_spawnp(&started, arguments[0], &files, &attributes, argv, envp) == 0 else {
            close(master)
            return nil
        }
        process = started
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(master)
    }

    /// Milliseconds on a clock that is never set back.
    static func now() -> Double {
        var spec = timespec()
        clock_gettime(CLOCK_MONOTONIC, &spec)
        return Double(spec.tv_sec) * 1e3 + Double(spec.tv_nsec) / 1e6
    }

    /// Forgets what was read so far.
    func forget() { seen = [] }

    /// Takes in what comes within so many milliseconds; false when nothing did.
    @discardableResult
    private func pump(_ milliseconds: Int) -> Bool {
        var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, Int32(milliseconds)) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        seen += buffer[..<count]
        return true
    }

    /// Types text, reading what comes meanwhile.
    func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            var source = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
            guard poll(&source, 1, 10_000) > 0 else { return }
            if Int32(source.revents) & POLLIN != 0 { pump(0) }
            guard Int32(source.revents) & POLLOUT != 0 else { continue }
            let count = bytes.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Waits until words were written since the last `forget`; the moment they were, nil when they never came.
    func wait(for words: String, seconds: Double = 30) -> Double? {
        let end = Self.now() + seconds * 1e3
        let needle = Array(words.utf8)
        while Self.now() < end {
            if seen.firstRange(of: needle) != nil { return Self.now() }
            pump(50)
        }
        return nil
    }

    /// Reads until nothing has come for so many milliseconds; when the last byte came.
    @discardableResult
    func rest(_ quiet: Int) -> Double {
        var last = Self.now()
        while pump(quiet) { last = Self.now() }
        return last
    }

    /// The milliseconds from a key to its last byte on the screen, for each of many keys.
    func times(ofKeys keys: [String], quiet: Int) -> [Double] {
        keys.map { key in
            let start = Self.now()
            type(key)
            return rest(quiet) - start
        }
    }
}

extension Terminal {
    /// Waits until the program does nothing any more.
    func waitUntilIdle() {
        var used = -1
        while true {
            rest(200)
            let next = processorTime
            if next == used { return }
            used = next
        }
    }

    private var processorTime: Int {
        let fields = Self.read("/proc/\(process)/stat").split(separator: " ")
        return fields.count > 15 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
    }

    /// Megabytes (of a million bytes) it holds.
    var resident: Double {
        let line = Self.read("/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kibibytes = line.flatMap { Double($0.split(whereSeparator: \.isWhitespace)[1]) } ?? 0
        return kibibytes * 1024 / 1e6
    }

    /// How often its threads went to sleep until now.
    var sleeps: Int {
        var sum = 0
        guard let folder = opendir("/proc/\(process)/task") else { return 0 }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
            let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
            let status = Self.read("/proc/\(process)/task/\(name)/status").split(separator: "\n")
            let line = status.first { $0.hasPrefix("voluntary_ctxt_switches:") }
            sum += line.flatMap { Int($0.split(whereSeparator: \.isWhitespace)[1]) } ?? 0
        }
        return sum
    }

    private static func read(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
