import Glibc
import JournalStore
import Synchronization

/// Copies of attachments that other programs look at: in a private folder, in memory where there is such a place, until
/// Loam ends or is locked.
///
/// A copy, since the program that opens it may write to it; and for the person alone, since it is plain.
final class OpenedFiles: Sendable {
    private let journal: String
    private let folder = Mutex<PrivateFolder?>(nil)

    /// - Parameter journal: The folder of the journal the files are out of.
    init(of journal: String) { self.journal = journal }

    /// Writes a copy; its path.
    func put(_ bytes: [UInt8], named name: String) throws(FileFault) -> String {
        let path = try place()
        return "\(path)/\(try OutsideFolder(path).addFile(name, bytes))"
    }

    /// Takes all copies away.
    func clear() { folder.withLock { $0 = nil } }

    private func place() throws(FileFault) -> String {
        try folder.withLock { folder throws(FileFault) in
            if let folder { return folder.path }
            let made = PrivateFolder(
                .open, of: journal, environment: PrivateFolder.surroundings, inMemory: false)
            guard let made else { throw FileFault(.makeFolder, errno, "/tmp") }
            folder = made
            return made.path
        }
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
