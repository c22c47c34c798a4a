import Glibc
package import JournalExchange

/// An open file, read where it is asked for and never held whole.
package final class FileSource: ByteSource {
    private let file: Int32
    package let size: Int
    /// Nanoseconds since 1970 of its last change, to see that nobody writes it meanwhile.
    private let modified: timespec

    fileprivate init(file: Int32, _ status: stat) {
        self.file = file
        size = Int(status.st_size)
        modified = status.st_mtim
    }

    deinit { _ = close(file) }

    package func read(at place: Int, _ count: Int) throws(ImportError) -> [UInt8] {
        guard count > 0 else { return [] }
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, place + filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { code = errno }
                if got <= 0 { break }
                filled += got
            }
        }
        guard code == 0 else { throw .cannotRead(code) }
        var status = stat()
        guard bytes.count == count, fstat(file, &status) == 0, Int(status.st_size) == size,
            status.st_mtim.tv_sec == modified.tv_sec, status.st_mtim.tv_nsec == modified.tv_nsec
        else { throw .changedMeanwhile }
        return bytes
    }
}

/// A file that is only opened while it is read; a folder may hold more of them than can be open at once.
struct ClosedFile: ByteSource {
    let path: String
    let size: Int

    func read(at place: Int, _ count: Int) throws(ImportError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw .cannotRead(errno) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            _ = close(file)
            throw .cannotRead(EINVAL)
        }
        guard Int(status.st_size) == size else {
            _ = close(file)
            throw .changedMeanwhile
        }
        return try FileSource(file: file, status).read(at: place, count)
    }
}

extension ImportSource {
    /// The most bytes that are taken from a pipe, which cannot be read twice and so is held.
    private static let largestPipe = 256 << 20

    /// Opens what a person named: a file, a folder, a pipe; `-` is standard input.
    package static func open(_ path: String) throws(ImportError) -> ImportSource {
        let file = path == "-" ? dup(STDIN_FILENO) : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotRead(errno) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            let code = errno
            _ = close(file)
            throw .cannotRead(code)
        }
        let name = fileName(path)
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            let source = FileSource(file: file, status)
            return .file(SourceFile(path: name, bytes: source, modified: status.st_mtim.tv_sec))
        case S_IFDIR:
            _ = close(file)
            var walk = FolderWalk(root: path)
            return .folder(try walk.files())
        case S_IFIFO, S_IFSOCK:
            defer { _ = close(file) }
            return .file(SourceFile(path: name, bytes: HeldBytes(try all(of: file))))
        default:
            _ = close(file)
            throw .cannotRead(EINVAL)
        }
    }

    private static func all(of file: Int32) throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= largestPipe else { throw .entryTooLarge(line: 1, limit: largestPipe) }
        }
    }
}
