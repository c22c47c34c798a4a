import Glibc

/// What the shell around the program says.
enum Surroundings {
    /// The variables Loam looks at.
    private static let names = ["LOAM_HOME", "XDG_DATA_HOME", "HOME", "LOAM_NOW", "COLUMNS"]

    /// Those of them that are set.
    static var variables: [String: String] { values(of: names) }

    /// What a person's own editor is found by, and where its file may lie.
    static var forEditors: [String: String] { values(of: ["VISUAL", "EDITOR", "XDG_RUNTIME_DIR", "TMPDIR"]) }

    private static func values(of names: [String]) -> [String: String] {
        var table: [String: String] = [:]
        for name in names {
            if let value = getenv(name) { table[name] = String(cString: value) }
        }
        return table
    }

    /// Whether a file descriptor (0, 1, 2) is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The columns of the terminal words are printed on; nil where they go into a pipe or a file.
    static var columns: Int? {
        guard isTerminal(STDOUT_FILENO) else { return nil }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return variables["COLUMNS"].flatMap { Int($0) } ?? 80
    }
}
