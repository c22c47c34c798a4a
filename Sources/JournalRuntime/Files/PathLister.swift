import Glibc
import JournalUI

/// What a path that is being typed may go on to.
enum PathLister {
    private static let most = 200

    /// Looks into the folder a path ends in. Hidden names only where a dot was typed; a folder's name ends in a slash.
    static func listing(_ typed: String) -> PathListing {
        let slash = typed.lastIndex(of: "/")
        let shown = slash.map { String(typed[...$0]) } ?? ""
        let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
        guard let handle = opendir(shown.isEmpty ? "." : expanded(shown)) else {
            return PathListing(typed: typed, paths: [])
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle), names.count < 20_000 {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != "..", name.hasPrefix(start), start.hasPrefix(".") || !name.hasPrefix(".") else {
                continue
            }
            names.append(name)
        }
        let paths = names.sorted().prefix(most).map { name in
            isFolder(expanded(shown + name)) ? shown + name + "/" : shown + name
        }
        return PathListing(typed: typed, paths: Array(paths))
    }

    /// A path as it is typed, with `~/` as the home.
    static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
