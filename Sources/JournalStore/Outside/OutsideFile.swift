import Glibc

/// Why a file outside the journal could not be taken in; the file is as it was.
package enum OutsideFileError: Error, Hashable, Sendable {
    case notThere
    /// A folder, a pipe, a device.
    case notAFile
    /// Larger than this many bytes.
    case tooLarge(Int)
    /// `errno`.
    case cannotRead(Int32)
}

/// A file somewhere on this machine that is to be attached.
package struct OutsideFile: Sendable {
    /// The last part of its path.
    package let name: String
    package let bytes: [UInt8]

    /// Reads it whole.
    package init(reading path: String) throws(OutsideFileError) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .notThere : .cannotRead(errno) }
        defer { _ = close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .cannotRead(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let most = JournalStore.largestAttachment
        guard status.st_size <= most else { throw .tooLarge(most) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(errno) }
            if count == 0 { break }
            bytes += buffer[..<count]
            guard bytes.count <= most else { throw .tooLarge(most) }
        }
        self.bytes = bytes
        name = splitPath(path).name
    }
}
