import Glibc

/// A file's bytes and what the file system said of it when they were read.
package struct ReadFile: Sendable {
    package let bytes: [UInt8]
    package let mark: FileMark
}

extension FileSystem {
    /// More than any record holds; a file beyond it is reported and not read into memory.
    static let largest = 256 << 20

    /// What stands at a path, without following a link; nil when nothing does.
    package func status(_ path: String) throws(FileFault) -> FileMark? {
        var status = stat()
        do throws(FileFault) {
            _ = try call(.status, path) { fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw error
        }
        return FileMark(status)
    }

    /// Reads a plain file whole; nil when there is none. Anything that is no plain file fails with EINVAL.
    package func read(_ path: String) throws(FileFault) -> ReadFile? {
        let file: Int32
        do throws(FileFault) { file = try openToRead(path) } catch {
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            // A link in the place of a file is refused with ELOOP.
            throw error.code == ELOOP ? FileFault(.open, EINVAL, path) : error
        }
        defer { _ = Glibc.close(file) }
        var status = stat()
        _ = try call(.status, path) { fstat(file, &status) }
        let mark = FileMark(status)
        guard mark.isFile else { throw FileFault(.open, EINVAL, path) }
        guard mark.size <= Self.largest else { throw FileFault(.read, EFBIG, path) }
        return ReadFile(bytes: try bytes(of: file, expecting: mark.size, path), mark: mark)
    }

    private func bytes(of file: Int32, expecting size: Int, _ path: String) throws(FileFault) -> [UInt8] {
        try check(.read, path)
        var code: Int32 = 0
        // One byte more than expected shows the end in the same call.
        var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            (count, code) = Self.fill(buffer, from: file)
        }
        guard code == 0 else { throw FileFault(.read, code, path) }
        while bytes.count > size {
            // It grew while it was read: take what came.
            let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                (count, code) = Self.fill(buffer, from: file)
            }
            guard code == 0 else { throw FileFault(.read, code, path) }
            guard !more.isEmpty else { break }
            guard bytes.count + more.count <= Self.largest else { throw FileFault(.read, EFBIG, path) }
            bytes += more
        }
        return bytes
    }

    /// Reads until the buffer is full or the file ends: how much, and the `errno` if it failed.
    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) -> (Int, Int32) {
        var filled = 0
        while filled < buffer.count {
            let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return (filled, errno) }
            if count == 0 { break }
            filled += count
        }
        return (filled, 0)
    }

    /// The names in a folder, without `.` and `..`, in no order; nil when there is no such folder.
    package func names(in path: String) throws(FileFault) -> [String]? {
        let folder: Int32
        do throws(FileFault) {
            folder = try call(.openFolder, path) { openat(root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw error
        }
        guard let stream = fdopendir(folder) else {
            let code = errno
            _ = Glibc.close(folder)
            throw FileFault(.list, code, path)
        }
        defer { closedir(stream) }
        try check(.list, path)
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = Self.name(of: entry)
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw FileFault(.list, errno, path) }
        return names
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return "." }
        return String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
    }
}
