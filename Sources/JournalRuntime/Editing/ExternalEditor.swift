import Glibc

/// Hands a text to the person's own editor and takes it back.
///
/// The text lies in a private folder, in memory where the system has such a place, and is gone when the editor closes.
package struct ExternalEditor {
    /// Which editors may have the text.
    package enum Permission: Equatable, Sendable {
        /// The journal is not sealed: the editor runs as it always does.
        case plain
        /// It is sealed, and this was not allowed.
        case none
        /// Those that can be told to keep nothing.
        case known
        /// Any, also one that may keep a copy.
        case any

        /// - Parameter choice: What the person chose for a sealed journal (`Settings.editorInVault`).
        package init(isSealed: Bool, choice: String) {
            self = !isSealed ? .plain : choice == "known" ? .known : choice == "any" ? .any : .none
        }
    }

    private let environment: [String: String]
    private let permission: Permission
    private let journal: String

    /// - Parameter journal: The folder of the journal the text is out of.
    package init(environment: [String: String], permission: Permission = .plain, journal: String = "") {
        self.environment = environment
        self.journal = journal
        self.permission = permission
    }

    package enum Trouble: Error, Equatable {
        case noEditor(String)
        case noFile(Int32)
        /// The editor ended with this status; the text stays as it was.
        case failed(Int32)
        case notUTF8
        case notAllowed
        case unknown(String)
        case noMemory

        package var sentence: String {
            switch self {
            case .noEditor(let name):
                "\(name) could not be started; set EDITOR to the editor you use. Your text is unchanged."
            case .noFile: "There was no room for the editor's file. Your text is unchanged."
            case .failed(let status): "The editor ended with \(status). Your text is unchanged."
            case .notUTF8: "The editor's file is not UTF-8. Your text is unchanged."
            case .notAllowed: "With a vault, your own editor is shut out until Settings, Vault allows it."
            case .unknown(let name): "\(name) may keep copies Loam cannot prevent. Settings, Vault can allow it."
            case .noMemory: "There is no place in memory here for the text, and it is not put on a disk."
            }
        }
    }

    package func edit(_ text: String) throws(Trouble) -> String {
        guard permission != .none else { throw .notAllowed }
        let program = EditorProgram(environment: environment)
        let discretion = permission == .plain ? nil : program.discretion(path: environment["PATH"] ?? "/usr/bin:/bin")
        if permission == .known, discretion == nil { throw .unknown(program.command[0]) }
        guard let folder = PrivateFolder(.edit, of: journal, environment: environment, inMemory: permission == .known)
        else {
            throw permission == .known ? .noMemory : .noFile(errno)
        }
        // Beside a known name some editors start helpers that look into Markdown.
        let path = "\(folder.path)/loam.\(permission == .plain ? "md" : "txt")"
        try write(text, to: path)
        let arguments = program.command + (discretion?.arguments ?? []) + [path]
        let status = run(arguments, discretion.map { surroundings($0, home: folder.path) }, in: folder)
        guard status != 127 else { throw .noEditor(arguments[0]) }
        guard status == 0 else { throw .failed(status) }
        guard let bytes = Self.read(path), let edited = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited
    }

    /// The environment of an editor that shall leave nothing: whatever it keeps at home, it keeps in the private folder.
    private func surroundings(_ discretion: EditorProgram.Discretion, home: String) -> [String: String] {
        var given = environment
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TMPDIR"] {
            given[name] = home
        }
        for name in ["VIMINIT", "EXINIT", "LOAM_HOME"] { given[name] = nil }
        return given.merging(discretion.environment) { _, new in new }
    }

    private func write(_ text: String, to path: String) throws(Trouble) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .noFile(errno) }
        defer { close(file) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw .noFile(errno) }
            bytes = bytes.dropFirst(count)
        }
    }

    /// The bytes of a file; nil where there is none, or it is no plain file.
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count <= 0 { return count == 0 ? bytes : nil }
            bytes += buffer[..<count]
        }
    }

    /// Starts a program on the terminal and waits; its signals are as they were before Loam changed them.
    ///
    /// - Parameter surroundings: Its environment; nil for Loam's own.
    private func run(_ arguments: [String], _ surroundings: [String: String]?, in folder: PrivateFolder) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        folder.handDown(to: &actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var empty = sigset_t()
        sigemptyset(&empty)
        posix_spawnattr_setsigmask(&attributes, &empty)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var argv = arguments.map { strdup($0) } + [nil]
        var envp = (surroundings ?? [:]).map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child: pid_t = 0
        let failure =
            surroundings == nil
            ? posix_spawnp(&child, arguments[0], &actions, &attributes, &argv, environ)
            : posix_spawnp(&child, arguments[0], &actions, &attributes, &argv, &envp)
        guard failure == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
