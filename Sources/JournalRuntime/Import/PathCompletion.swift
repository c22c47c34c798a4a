import Glibc

/// What a path that is being typed may become.
enum PathCompletion {
    /// Names that are shown at most.
    private static let most = 200

    /// The path a person typed, with `~` for their home.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }

    /// What may follow in the last folder of a path, folders with a slash, and the path as far as all of them agree.
    ///
    /// Hidden names are only named where the name begins with a dot.
    static func look(_ typed: String) -> (path: String, choices: [String]) {
        let slash = typed.lastIndex(of: "/")
        let head = slash.map { String(typed[...$0]) } ?? ""
        let start = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
        let folder = expanded(head.isEmpty ? "." : head)
        let names = (FolderWalk.names(folder) ?? []).filter {
            $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix("."))
        }
        let choices = names.sorted().prefix(most).map { isFolder("\(folder)/\($0)") ? $0 + "/" : $0 }
        guard var common = choices.first else { return (typed, []) }
        for choice in choices { while !choice.hasPrefix(common) { common.removeLast() } }
        return (head + common, choices)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
