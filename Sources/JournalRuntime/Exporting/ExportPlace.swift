import Glibc
import JournalExchange
import JournalModel

/// Where an export goes when only a part of its place was said.
enum ExportPlace {
    /// The path for what was said: nothing is a name of its own here, a folder that is there is filled with that name.
    static func path(_ said: String, _ format: ExportFormat, _ shape: ExportFormat.Shape, on day: Day) -> String {
        if said.isEmpty { return format.fileName(shape, on: day) }
        let expanded = PathLister.expanded(said)
        guard shape != .folder, isFolder(expanded) else { return expanded }
        return "\(expanded)/\(format.fileName(shape, on: day))"
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
