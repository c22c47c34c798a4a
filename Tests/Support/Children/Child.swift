import Glibc

/// Runs another program to its end, with files for its input and output; a terminal of its own where it wants to ask.
package enum Child {
    /// How a program ended and what it wrote.
    package struct Result: Sendable {
        /// Its exit status, or minus the signal that ended it.
        package let status: Int32
        /// Its standard output.
        package let output: [UInt8]
        /// Its standard error.
        package let errors: String
    }

    /// A system call that failed, and its errno.
    package struct Failure: Error { let call: String, number: Int32 }

    /// Whether a program of this name runs and ends well with these arguments.
    package static func runs(_ command: [String]) -> Bool { (try? run(command))?.status == 0 }

    /// Runs `command` (found by PATH) on `input`; `typed` is what a person would type at its terminal, line by line.
    package static func run(_ command: [String], input: [UInt8] = [], typed: [String]? = nil) throws -> Result {
        let folder = try TemporaryFolder()
        let inputFile = try folder.write(input, to: "input")
        let terminal = try typed.map(PseudoTerminal.init)
        let status = try spawn(
            command, terminal: terminal?.path, files: [inputFile, folder.path("output"), folder.path("errors")])
        let errors = String(decoding: try folder.read("errors"), as: UTF8.self)
        return Result(status: status, output: try folder.read("output"), errors: errors)
    }

    private static func spawn(_ command: [String], terminal: String?, files: [String]) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // In a new session the first terminal opened becomes its own; input then takes its place.
        if let terminal { posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of the test run block most signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let setSession: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | (terminal == nil ? 0 : setSession)))
        return try start(command, actions: &actions, attributes: &attributes)
    }

    private static func start(
        _ command: [String], actions: inout posix_spawn_file_actions_t, attributes: inout posix_spawnattr_t
    ) throws -> Int32 {
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var identifier: pid_t = 0
        let failure = posix_spawnp(&identifier, command[0], &actions, &attributes, &arguments, environ)
        guard failure == 0 else { throw Failure(call: "posix_spawnp \(command[0])", number: failure) }
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 {
            guard errno == EINTR else { throw Failure(call: "waitpid", number: errno) }
        }
        // The high byte is the exit status; a signal leaves it zero and the low byte not.
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }
}
