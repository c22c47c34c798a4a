import Glibc

extension FileSystem {
    /// Every plain file below the root but those that stay on this machine, in a stable order.
    ///
    /// What is hidden belongs to tools (and is what Loam is just writing): it is passed over, as links and pipes are.
    /// - Parameter skipping: Names directly in the root that are passed over.
    func tree(skipping: Set<String> = []) throws(FileFault) -> [String] {
        var files: [String] = []
        for name in (try names(in: ".") ?? []).sorted() where !skipping.contains(name) { try walk(name, name, &files) }
        return files.sorted()
    }

    private func walk(_ path: String, _ name: String, _ files: inout [String]) throws(FileFault) {
        guard !name.hasPrefix("."), let mark = try status(path) else { return }
        if mark.isFile {
            files.append(path)
        } else if mark.isFolder {
            for inner in (try names(in: path) ?? []).sorted() { try walk("\(path)/\(inner)", inner, &files) }
        }
    }

    /// Takes a folder away with everything in it; no fault when there is none.
    func removeTree(_ path: String) throws(FileFault) {
        for name in try names(in: path) ?? [] {
            let inner = "\(path)/\(name)"
            guard let mark = try status(inner) else { continue }
            if mark.isFolder { try removeTree(inner) } else { try unlink(inner) }
        }
        try removeEmptyFolder(path)
    }

    /// Makes every folder on the way to a path.
    func makeFolders(for path: String, known: inout Set<String>) throws(FileFault) {
        let folder = splitPath(path).folder
        guard !folder.isEmpty, !known.contains(folder) else { return }
        try makeFolders(for: folder, known: &known)
        try makeFolder(folder)
        known.insert(folder)
    }

    /// Gives a file a second name; false where the file system has no such thing.
    func link(_ path: String, as second: String) throws(FileFault) -> Bool {
        do throws(FileFault) {
            _ = try call(.link, second) { linkat(root, path, root, second, 0) }
            return true
        } catch {
            if [EPERM, EMLINK, EXDEV, ENOSYS, ENOTSUP].contains(error.code) { return false }
            throw error
        }
    }

    /// Writes a new file where none stands; does not wait for the disk, and leaves nothing behind when it fails.
    func writePlainly(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
        let file = try create(path)
        do throws(FileFault) { try write(bytes, to: file, path) } catch {
            _ = Glibc.close(file)
            try? unlink(path)
            throw error
        }
        try close(file, path)
    }

    /// Gives a file or a folder its permission bits; never through a link.
    func setMode(_ path: String, _ permissions: UInt32) throws(FileFault) {
        let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let file = try call(.open, path) { openat(root, path, flags) }
        defer { _ = Glibc.close(file) }
        _ = try call(.setMode, path) { fchmod(file, permissions) }
    }

    /// Bytes a person may still write on this file system; nil where it does not say.
    var room: Int? {
        var answer = statvfs()
        guard fstatvfs(root, &answer) == 0 else { return nil }
        return Int(answer.f_bavail) * Int(answer.f_frsize)
    }
}
