import Children
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
func run(_ arguments: [String]) -> Int32? { (try? Child.run(arguments))?.status }

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
