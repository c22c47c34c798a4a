import Glibc

/// The lock that tells a second Loam that this one is writing; given back when this value goes, or the process ends.
final class FolderLock: Sendable {
    private let file: Int32

    private init(file: Int32) { self.file = file }

    /// Unlocks, and does not only close: a child that is being started holds the file open for a moment too.
    deinit {
        _ = flock(file, LOCK_UN)
        _ = Glibc.close(file)
    }

    /// Takes the lock, or says why not.
    static func take(in files: FileSystem) throws(FileFault) -> Result<FolderLock, Held> {
        let file = try files.call(.open, Place.lock) {
            openat(files.root, Place.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        do throws(FileFault) { _ = try files.call(.lock, Place.lock) { flock(file, LOCK_EX | LOCK_NB) } } catch {
            defer { _ = Glibc.close(file) }
            guard error.code == EWOULDBLOCK else { throw error }
            return .failure(Held(process: process(in: file)))
        }
        // Who holds it is only told, never relied on: a full disk that cannot take the number does no harm.
        _ = fchmod(file, 0o600)
        _ = ftruncate(file, 0)
        let text = Array("\(getpid())\n".utf8)
        _ = text.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        return .success(FolderLock(file: file))
    }

    private static func process(in file: Int32) -> Int? {
        let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, 32, 0))
        }
        return Int(String(decoding: bytes.prefix { (48...57).contains($0) }, as: UTF8.self))
    }

    /// Another process holds the lock.
    struct Held: Error {
        let process: Int?
    }
}
