import Glibc

/// A file outside the journal, written because the person asked for it: for their eyes only, and never over another
/// unless they said so.
package enum PlainFile {
    /// Why it could not be written.
    package enum Trouble: Error, Hashable, Sendable {
        case exists(String)
        case noFolder(String)
        /// The system's own number for what is wrong.
        case failed(String, code: Int32)

        package init(_ path: String, _ code: Int32) {
            switch code {
            case EEXIST: self = .exists(path)
            case ENOENT, ENOTDIR: self = .noFolder(path)
            default: self = .failed(path, code: code)
            }
        }

        package var sentence: String {
            switch self {
            case .exists(let path): "\(path) is there already and was left alone; name another file."
            case .noFolder(let path): "There is no such folder for \(path), so nothing was written."
            case .failed(let path, let code): "\(path) could not be written: \(String(cString: strerror(code)))."
            }
        }
    }

    /// Writes a text whole or not at all, into a file that its owner alone can read (0600).
    ///
    /// - Parameter path: May begin with "~/", which stands for `home`.
    /// - Parameter replacing: Whether a file of that name is replaced; otherwise it is left alone.
    /// - Returns: The path it was written to.
    @discardableResult
    package static func write(
        _ text: String, to path: String, home: String?, replacing: Bool = false
    ) throws(Trouble) -> String {
        let path = expanded(path, home)
        let aside = "\(path).\(getpid()).part"
        let file = open(aside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Trouble(path, errno) }
        var fault = put(text, into: file)
        if close(file) != 0, fault == nil { fault = errno }
        if fault == nil, !replacing { fault = take(path) }
        if fault == nil, rename(aside, path) != 0 { fault = errno }
        guard let fault else { return path }
        unlink(aside)
        throw Trouble(path, fault)
    }

    /// Takes the name, so that a file that is there is never replaced.
    private static func take(_ path: String) -> Int32? {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { return errno }
        close(file)
        return nil
    }

    private static func put(_ text: String, into file: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            bytes = bytes.dropFirst(count)
        }
        return fsync(file) == 0 ? nil : errno
    }

    private static func expanded(_ path: String, _ home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }
}
