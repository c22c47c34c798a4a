import Glibc

/// A file outside the journal, written because the person asked for it: for their eyes only, and never over another.
package enum PlainFile {
    /// Why it could not be written.
    package enum Trouble: Error, Hashable, Sendable {
        case exists(String)
        /// The system's own number for what is wrong.
        case failed(String, code: Int32)

        package var sentence: String {
            switch self {
            case .exists(let path): "\(path) is there already and was left alone; name another file."
            case .failed(let path, let code): "\(path) could not be written: \(String(cString: strerror(code)))."
            }
        }
    }

    /// Writes a text into a new file that its owner alone can read (0600).
    ///
    /// - Parameter path: May begin with "~/", which stands for `home`.
    /// - Returns: The path it was written to.
    package static func write(
        _ text: String, to path: String, home: String?
    ) throws(Trouble) -> String {
        let path = expanded(path, home)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == EEXIST ? .exists(path) : .failed(path, code: errno) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                close(file)
                unlink(path)
                throw .failed(path, code: code)
            }
            rest = rest.dropFirst(count)
        }
        close(file)
        return path
    }

    private static func expanded(_ path: String, _ home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst()
    }
}
