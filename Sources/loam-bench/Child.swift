import Glibc

/// This program again, as another process.
enum Child {
    /// Runs it with arguments and waits; false when it failed.
    static func run(_ arguments: [String]) -> Bool {
        fflush(nil)
        let all = ["/proc/self/exe"] + arguments
        var pointers: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        guard posix_spawn(&process, "/proc/self/exe", nil, nil, &pointers, environ) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0
    }
}
