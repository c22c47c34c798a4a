import Glibc

/// The files that tell sync and backup programs what stays on this machine: written where there is none, never over a
/// person's own.
enum IgnoreFiles {
    /// What no other machine and no backup gets: each machine makes its own.
    private static let here = Place.staysHere.sorted()
    /// What another machine does not get either: what is being written just now.
    private static let unsent = [Place.writing]

    private static let head = "Written by Loam when there was no such file; it is yours to change."

    /// Their names and what is in them, for a journal folder of a name.
    static func all(folderName: String) -> [(name: String, text: String)] {
        let temporary = ".*" + TemporaryName.suffix
        let git = (here + unsent).map { "/\($0)" } + [temporary]
        let syncthing = (here + unsent).map { "/\($0)" } + ["(?d)" + temporary]
        // restic knows no place a pattern is relative to: the journal's own name makes it this folder's.
        let restic = here.map { "\(escaped(folderName))/\($0)" }
        return [
            (".gitignore", lines("# \(head)", git)), (".stignore", lines("// \(head)", syncthing)),
            (
                ".restic-exclude",
                lines("# \(head) restic backup --exclude-file=.../.restic-exclude .../\(folderName)", restic)
            ),
        ]
    }

    private static func lines(_ head: String, _ patterns: [String]) -> String {
        ([head] + patterns).joined(separator: "\n") + "\n"
    }

    private static func escaped(_ name: String) -> String {
        name.map { "*?[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// Writes those that are not there. A journal does without them where that fails.
    static func write(in files: FileSystem, folderName: String) {
        for file in all(folderName: folderName) where (try? files.status(file.name)) == .some(nil) {
            _ = try? files.writeNew(file.name, Array(file.text.utf8))
        }
    }
}
