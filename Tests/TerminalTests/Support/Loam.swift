import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Opens the journal of a home and waits for Today.
func openLoam(
    _ home: TemporaryHome, columns: Int = 80, rows: Int = 24, _ environment: [String: String] = [:]
) throws -> TerminalDriver {
    let loam = try TerminalDriver(
        environment: home.environment.merging(environment) { _, new in new }, columns: columns, rows: rows)
    try loam.wait(for: "today's note")
    return loam
}

extension TerminalDriver {
    /// Opens today's note for writing.
    func beginNote() throws {
        press("w")
        try wait(for: "tab next")
    }

    /// Leaves what is being written, and waits until it is in its file.
    func keepAndLeave() throws {
        press("escape")
        try wait(for: "saved")
    }

    /// Leaves Loam as a person does.
    func quit() {
        press("ctrl-q")
        #expect(end() == 0)
    }

    /// Whether the terminal is as a shell wants it.
    var isGivenBack: Bool { !isAlternate && isCooked && showsCursor && !hasMouse && !bracketsPastes }
}

extension TemporaryHome {
    /// The records in the folder of a kind, in the order of their ids.
    func records(_ kind: RecordKind) -> [Record] {
        files(in: kind.folder).compactMap { read($0) }.compactMap { try? Record(json: JSONReader.read(Array($0.utf8))) }
    }

    var notes: [Note] { records(.note).compactMap(\.note) }

    /// Writes a note as another program would; returns its path.
    @discardableResult
    func addNote(_ id: String, _ text: String, at time: String = "2026-11-01T12:00:00+01:00") -> String {
        let path = "notes/\(id).json"
        write(Self.note(id, text, at: time), to: path)
        return path
    }

    /// The file of a small note.
    static func note(_ id: String, _ text: String, at time: String) -> String {
        """
        {
          "loam": 1,
          "kind": "note",
          "id": "\(id)",
          "created": "\(time)",
          "edited": "\(time)",
          "text": "\(text)"
        }

        """
    }

    /// A journal with places for notes, before Loam ever ran.
    func makeFolders() {
        mkdir(journal, 0o700)
        mkdir("\(journal)/notes", 0o700)
    }
}

/// Runs a program to its end without a terminal; its exit code, nil when it could not be run.
func run(_ arguments: [String]) -> Int32? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in 0...2 {
        posix_spawn_file_actions_addopen(&files, Int32(descriptor), "/dev/null", O_RDWR, 0)
    }
    // Threads of the test run block most signals, and a child would inherit that: a debugger then waits for ever.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let argv = arguments.map { strdup($0) } + [nil]
    defer { for pointer in argv { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, arguments[0], &files, &attributes, argv, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
}

extension TerminalDriver {
    /// Opens the form of a session that lies behind.
    func beginSession() throws {
        press("s")
        try wait(for: "Log a past session")
        press("p")
        try wait(for: "began")
    }

    /// Opens a line of a list with the mouse: one click chooses it, a second one opens it.
    func openLine(_ words: String) throws {
        for _ in 1...2 {
            let place = try #require(self.place(of: words))
            click(column: place.column, row: place.row)
        }
    }
}
