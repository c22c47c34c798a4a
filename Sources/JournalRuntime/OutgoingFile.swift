import Glibc

/// Why a file could not be written, in one sentence for the person.
package enum OutgoingFault: Error {
    case exists
    case noFolder
    case refused
    case full
    case failed

    /// What happened, what is safe, what to do next.
    package var sentence: String {
        switch self {
        case .exists: "A file of that name is there already, and was left alone; another name, please"
        case .noFolder: "There is no such folder, so nothing was written"
        case .refused: "That place cannot be written to, so nothing was written"
        case .full: "The disk is full, so nothing was written"
        case .failed: "It could not be written; the journal is untouched"
        }
    }
}

/// A file the person asked for, outside of the journal, that nobody else on the machine can read.
package struct OutgoingFile: Sendable {
    private let path: String

    /// - Parameter home: What "~/" at the beginning stands for.
    package init(_ path: String, home: String?) {
        self.path = path.hasPrefix("~/") ? (home ?? "") + path.dropFirst() : path
    }

    /// Writes it whole or not at all, for its owner alone (0600).
    ///
    /// - Parameter replacing: Whether a file of that name is replaced; otherwise it is left alone.
    package func write(_ text: String, replacing: Bool) throws(OutgoingFault) {
        let aside = "\(path).\(getpid()).part"
        let file = open(aside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.fault }
        var fault = Self.put(text, into: file)
        if close(file) != 0, fault == nil { fault = Self.fault }
        if fault == nil { fault = replacing ? nil : Self.take(path) }
        if fault == nil, rename(aside, path) != 0 { fault = Self.fault }
        guard let fault else { return }
        unlink(aside)
        throw fault
    }

    /// Takes the name, so that a file that is there is never replaced.
    private static func take(_ path: String) -> OutgoingFault? {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { return fault }
        close(file)
        return nil
    }

    private static func put(_ text: String, into file: Int32) -> OutgoingFault? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return fault }
            bytes = bytes.dropFirst(count)
        }
        return fsync(file) == 0 ? nil : fault
    }

    private static var fault: OutgoingFault {
        switch errno {
        case EEXIST: .exists
        case ENOENT, ENOTDIR: .noFolder
        case EACCES, EPERM, EROFS, EISDIR: .refused
        case ENOSPC, EDQUOT: .full
        default: .failed
        }
    }
}
