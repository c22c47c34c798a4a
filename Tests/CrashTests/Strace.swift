import Children
import Glibc
import TerminalDriver

/// Runs the real `loam` under strace, which can end it, or let a call fail, at any one call.
enum Strace {
    /// What is done to a call.
    enum Fate: Hashable, Sendable {
        case kill
        case fail(String)

        var words: String {
            switch self {
            case .kill: "signal=KILL"
            case .fail(let name): "error=\(name)"
            }
        }
    }

    /// Every call that can touch a file, and the last of a process.
    static let watched = [
        "openat", "mkdirat", "mkdir", "fchmod", "fchmodat", "chmod", "write", "pwrite64", "read", "pread64", "fsync",
        "syncfs", "close", "renameat", "renameat2", "linkat", "unlinkat", "unlink", "rmdir", "getdents64", "newfstatat",
        "fstat", "flock", "ftruncate", "fstatfs", "exit_group",
    ]

    /// Lets the kernel tell strace of the watched calls alone, where both know how; else every call stops the program.
    /// A signal is not sent at the right call then (strace 6.1), so that a run that is killed goes without.
    private static let filter =
        Child.runs(["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true"]) ? ["--seccomp-bpf"] : []

    /// Whether programs may be watched here at all; some containers forbid it.
    static let isPermitted = Child.runs(["strace", "-f", "-o", "/dev/null", "true"])

    /// A run of `loam`, and what it did.
    struct Outcome: Sendable {
        /// Its exit status, or minus the signal that ended it.
        let status: Int32
        let errors: String
        let calls: [SystemCall]
    }

    /// - Parameters:
    ///   - journal: The journal's folder.
    ///   - call: The call something is done to; then only calls of its name are watched. Nil lets the run be.
    static func run(
        _ arguments: [String], journal: String, input: String = "", call: SystemCall? = nil, fate: Fate = .kill
    ) throws -> Outcome {
        let log = journal + ".strace"
        defer { unlink(log) }
        let injection = call.map { ["-e", "inject=\($0.name):\(fate.words):when=\($0.number)"] } ?? []
        let watched = call.map(\.name) ?? watched.joined(separator: ",")
        let command =
            ["strace", "-f", "-y", "-s", "0", "-o", log, "-e", "trace=\(watched)", "-e", "signal=none"]
            + (fate == .kill ? [] : filter) + injection + [
                "-E", "LOAM_HOME=\(journal)", "-E", "HOME=\(journal).home", "-E", "LC_ALL=C.UTF-8",
                "-E", "LOAM_NOW=2026-11-22T20:00:00+01:00", TerminalDriver.program,
            ] + arguments
        let result = try Child.run(command, input: Array(input.utf8))
        let calls = SystemCall.calls(in: try text(of: log), journal: journal)
        return Outcome(status: result.status, errors: result.errors, calls: calls)
    }

    private static func text(of path: String) throws -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
