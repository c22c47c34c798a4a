import FoundationEssentials
import JournalStore

/// Everything a folder holds: the paths in it, and the bytes of each file. The number of the process that made it goes:
/// from the lock, and from the names of files that were being written.
struct Contents: Hashable, Sendable {
    private var files: [String: Data] = [:]
    private var folders: [String] = []

    init(of folder: String) throws {
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            let whole = "\(folder)/\(path)"
            var isFolder = false
            _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
            if isFolder || path == "lock" {
                folders.append(path)
            } else {
                files[Self.withoutProcess(path)] = try Data(contentsOf: URL(filePath: whole))
            }
        }
    }

    private static func withoutProcess(_ path: String) -> String {
        let (folder, name) =
            path.lastIndex(of: "/").map { (path[...$0], path[path.index(after: $0)...]) } ?? ("", path[...])
        guard let temporary = TemporaryName(String(name)) else { return path }
        return "\(folder)\(temporary.target).tmp"
    }
}
