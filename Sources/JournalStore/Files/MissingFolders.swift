import Glibc

/// Makes every missing folder on the way to a path, each for the person alone.
func makeMissingFolders(to path: String) throws(FileFault) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for piece in path.split(separator: "/") {
        prefix += prefix.isEmpty || prefix.hasSuffix("/") ? String(piece) : "/\(piece)"
        var status = stat()
        if stat(prefix, &status) == 0 { continue }
        if mkdir(prefix, 0o700) == 0 {
            _ = chmod(prefix, 0o700)
            syncParent(of: prefix)
        } else if errno != EEXIST {
            throw FileFault(.makeFolder, errno, prefix)
        }
    }
}

private func syncParent(of path: String) {
    let parent = splitPath(path).folder
    let folder = Glibc.open(
        parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = Glibc.close(folder)
}
