import CFiles
import Glibc

/// The file system as the store uses it: bare calls on paths inside one folder, each of which can be made to fail.
///
/// Nothing here hides a step: what is written and what is made durable is read where it is called.
package struct FileSystem: Sendable {
    /// Asked before every call with the call and the path; tests answer with a fault, or end the process.
    package typealias Injector = @Sendable (FileCall, String) -> InjectedFault?

    /// The open folder all paths are inside of.
    let root: Int32
    let injector: Injector?

    func check(_ call: FileCall, _ path: String) throws(FileFault) {
        guard let fault = injector?(call, path) else { return }
        switch fault {
        case .fail(let code), .half(let code): throw FileFault(call, code, path)
        }
    }

    /// Makes a call again while signals interrupt it; throws what it failed with.
    func call(_ call: FileCall, _ path: String, _ body: () -> Int32) throws(FileFault) -> Int32 {
        try check(call, path)
        while true {
            let result = body()
            if result >= 0 { return result }
            guard errno == EINTR else { throw FileFault(call, errno, path) }
        }
    }

    /// Makes a folder only the person may enter; false when it was there already.
    @discardableResult
    package func makeFolder(_ path: String) throws(FileFault) -> Bool {
        do throws(FileFault) {
            _ = try call(.makeFolder, path) { mkdirat(root, path, 0o700) }
            _ = try call(.setMode, path) { fchmodat(root, path, 0o700, 0) }
            return true
        } catch {
            if error.code == EEXIST { return false }
            throw error
        }
    }

    /// Opens a file for reading; never follows a link, never waits on a pipe.
    func openToRead(_ path: String) throws(FileFault) -> Int32 {
        try call(.open, path) { openat(root, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    }

    /// Makes a new file that only the person may read, whatever the umask.
    func create(_ path: String) throws(FileFault) -> Int32 {
        let file = try call(.create, path) {
            openat(root, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        do throws(FileFault) { _ = try call(.setMode, path) { fchmod(file, 0o600) } } catch {
            _ = Glibc.close(file)
            try? unlink(path)
            throw error
        }
        return file
    }

    func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(FileFault) {
        var rest = bytes[...]
        if let fault = injector?(.write, path) {
            if case .half(let code) = fault {
                _ = rest.prefix(rest.count / 2).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
                throw FileFault(.write, code, path)
            }
            try check(.write, path)
        }
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFault(.write, count < 0 ? errno : EIO, path) }
            rest = rest.dropFirst(count)
        }
    }

    func sync(_ file: Int32, _ path: String) throws(FileFault) {
        _ = try call(.sync, path) { fsync(file) }
    }

    /// Closes a file that was written; a delayed write error (network file systems) shows here.
    func close(_ file: Int32, _ path: String) throws(FileFault) {
        do throws(FileFault) { try check(.close, path) } catch {
            _ = Glibc.close(file)
            throw error
        }
        guard Glibc.close(file) == 0 || errno == EINTR else { throw FileFault(.close, errno, path) }
    }

    /// Puts a file in the place of another, in one step.
    func rename(_ from: String, _ to: String) throws(FileFault) {
        _ = try call(.rename, to) { renameat(root, from, root, to) }
    }

    /// Moves a file to a name that is free; EEXIST where it is not.
    func renameNew(_ from: String, _ to: String) throws(FileFault) {
        do throws(FileFault) { _ = try call(.renameNew, to) { cfiles_rename_new(root, from, to) } } catch {
            guard Self.isUnsupported(error.code) else { throw error }
            _ = try call(.link, to) { linkat(root, from, root, to, 0) }
            try unlink(from)
        }
    }

    /// Lets two files change names in one step; false where the file system cannot.
    func exchange(_ one: String, _ other: String) throws(FileFault) -> Bool {
        do throws(FileFault) {
            _ = try call(.exchange, other) { cfiles_exchange(root, one, other) }
            return true
        } catch {
            if Self.isUnsupported(error.code) { return false }
            throw error
        }
    }

    private static func isUnsupported(_ code: Int32) -> Bool { [EINVAL, ENOSYS, ENOTSUP].contains(code) }

    func unlink(_ path: String) throws(FileFault) {
        _ = try call(.unlink, path) { unlinkat(root, path, 0) }
    }

    /// Takes a file away where there is one.
    func removeFile(_ path: String) throws(FileFault) {
        do throws(FileFault) { try unlink(path) } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
        }
    }

    /// Takes a folder away where there is one and nothing is in it.
    func removeEmptyFolder(_ path: String) throws(FileFault) {
        do throws(FileFault) { _ = try call(.removeFolder, path) { unlinkat(root, path, AT_REMOVEDIR) } } catch {
            guard [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(error.code) else { throw error }
        }
    }

    /// Makes the names in a folder durable.
    func syncFolder(_ path: String) throws(FileFault) {
        let folder = try call(.openFolder, path) { openat(root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { _ = Glibc.close(folder) }
        do throws(FileFault) { _ = try call(.syncFolder, path) { fsync(folder) } } catch {
            // Some file systems have no way to sync a folder and say so; there is nothing more one could do.
            guard error.code == EINVAL else { throw error }
        }
    }
}
