import Glibc
import JournalModel
import TerminalDriver

/// One run of the real program with pipes: what it was given, and what it answered.
struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// What it printed, as JSON; nil when it is none.
    var json: JSON? { try? JSONReader.read(Array(output.utf8)) }
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Runs `loam` with arguments, in a home, and waits for its end.
    init(
        _ home: TemporaryHome, _ arguments: [String], input: String = "",
        now: String = "2026-11-22T20:00:00+01:00[Europe/Berlin]"
    ) {
        self.init(
            TerminalDriver.program, arguments, home.environment.merging(["LOAM_NOW": now]) { $1 },
            input: Array(input.utf8))
    }

    /// Runs any program with pipes as its standard input, output and errors.
    init(_ program: String, _ arguments: [String], _ environment: [String: String], input: [UInt8]) {
        let given = Pipe()
        let answered = Pipe()
        let said = Pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, given.reading, 0)
        posix_spawn_file_actions_adddup2(&actions, answered.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, said.writing, 2)
        let argv = ([program] + arguments).map { strdup($0) } + [nil]
        let surroundings = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
            .merging(TerminalDriver.sanitizer) { $1 }.merging(environment) { $1 }
        let envp = surroundings.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process: pid_t = 0
        let started = posix_spawn(&process, program, &actions, nil, argv, envp)
        posix_spawn_file_actions_destroy(&actions)
        for descriptor in [given.reading, answered.writing, said.writing] { close(descriptor) }
        Self.write(input, to: given.writing)
        (output, errors) = Self.read(answered.reading, said.reading)
        var status: Int32 = 0
        if started == 0 { waitpid(process, &status, 0) }
        code = started != 0 ? -1 : status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() {
            var ends: [Int32] = [0, 0]
            _ = pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (reading, writing) = (ends[0], ends[1])
        }
    }

    /// Small inputs only: they fit into the pipe.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }

    /// Reads both ends as they fill.
    private static func read(_ first: Int32, _ second: Int32) -> (String, String) {
        var texts: [[UInt8]] = [[], []]
        var open = [
            pollfd(fd: first, events: Int16(POLLIN), revents: 0), pollfd(fd: second, events: Int16(POLLIN), revents: 0),
        ]
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0.fd >= 0 }) {
            _ = poll(&open, nfds_t(open.count), -1)
            for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
                let count = Glibc.read(open[index].fd, &buffer, buffer.count)
                if count > 0 {
                    texts[index] += buffer[..<count]
                } else {
                    close(open[index].fd)
                    open[index].fd = -1
                }
            }
        }
        return (String(decoding: texts[0], as: UTF8.self), String(decoding: texts[1], as: UTF8.self))
    }
}
