import Glibc
import JournalStore
import Synchronization

/// Copies of attachments that other programs look at: in a private folder, in memory where there is such a place, until
/// Loam ends or is locked.
///
/// A copy, since the program that opens it may write to it; and for the person alone, since it is plain.
final class OpenedFiles: Sendable {
    private let folder = Mutex<String?>(nil)
    deinit { clear() }

    /// Writes a copy; its path.
    func put(_ bytes: [UInt8], named name: String) throws(FileFault) -> String {
        let path = try place()
        return "\(path)/\(try OutsideFolder(path).addFile(name, bytes))"
    }

    /// Takes all copies away.
    func clear() {
        folder.withLock { folder in
            if let path = folder { Self.remove(path) }
            folder = nil
        }
    }

    private func place() throws(FileFault) -> String {
        try folder.withLock { folder throws(FileFault) in
            if let folder { return folder }
            let places = [Self.variable("XDG_RUNTIME_DIR"), "/dev/shm", Self.variable("TMPDIR"), "/tmp"].compactMap(
                \.self)
            for place in places {
                var template = Array("\(place)/loam-XXXXXX".utf8CString)
                guard mkdtemp(&template) != nil else { continue }
                let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
                folder = made
                return made
            }
            throw FileFault(.makeFolder, errno, "/tmp")
        }
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func remove(_ folder: String) {
        guard let handle = opendir(folder) else { return }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { unlink("\(folder)/\(name)") }
        }
        closedir(handle)
        rmdir(folder)
    }
}

/// Starts the program the desktop opens a file with, apart from Loam's terminal, and does not wait for it.
enum DesktopOpener {
    /// glibc's POSIX_SPAWN_SETSID, which Swift does not show: away from Loam's terminal.
    private static let setSession: Int16 = 0x80

    /// Whether it could be started; false where there is no such program, as on a machine without a desktop.
    static func open(_ path: String) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | setSession)
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(path), nil]
        defer { for pointer in arguments { free(pointer) } }
        var child: pid_t = 0
        guard posix_spawnp(&child, "xdg-open", &actions, &attributes, &arguments, environ) == 0 else { return false }
        // It hands the file on and ends at once: nothing that was started is left behind unwaited for.
        _ = WorkThread { [child] in
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
        }
        return true
    }
}
