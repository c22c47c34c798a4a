import Glibc
import JournalUI

/// What a path that is being typed may go on to.
enum PathLister {
    private static let most = 200

    /// Looks into the folder a path ends in. Hidden names only where a dot was typed; a folder's name ends in a slash.
    static func listing(_ typed: String) -> PathListing {
        let slash = typed.lastIndex(of: "/")
        let shown = slash.map { String(typed[...$0]) } ?? ""
        let start = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
        let names = (FolderWalk.names(shown.isEmpty ? "." : expanded(shown)) ?? []).filter {
            $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix("."))
        }
        let paths = names.sorted().prefix(most).map { name in
            isFolder(expanded(shown + name)) ? shown + name + "/" : shown + name
        }
        return PathListing(typed: typed, paths: Array(paths))
    }

    /// A path as it is typed, with `~` as the home.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
