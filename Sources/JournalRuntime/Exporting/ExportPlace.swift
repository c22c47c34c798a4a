import Glibc
package import JournalExchange
package import JournalModel

/// Where an export goes when only a part of its place was said.
package enum ExportPlace {
    /// The path for what was said: nothing is a name of its own here, a folder that is there is filled with that name.
    static func path(_ said: String, _ format: ExportFormat, _ shape: ExportFormat.Shape, on day: Day) -> String {
        if said.isEmpty { return name(format, shape, on: day) }
        let expanded =
            said.hasPrefix("~/") ? (getenv("HOME").map { String(cString: $0) } ?? "~") + said.dropFirst() : said
        guard shape != .folder, isFolder(expanded) else { return expanded }
        return "\(expanded)/\(name(format, shape, on: day))"
    }

    /// `loam-2026-11-25-markdown`: no word in it tells what a journal is about.
    package static func name(_ format: ExportFormat, _ shape: ExportFormat.Shape, on day: Day) -> String {
        let stem = format == .loam ? "loam-\(day.iso)" : "loam-\(day.iso)-\(format.rawValue)"
        return switch shape {
        case .folder: stem
        case .zip: stem + ".zip"
        case .file(let ending): "\(stem).\(ending)"
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
