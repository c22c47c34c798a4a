import Glibc

/// Hands a text to the person's own editor and takes it back.
///
/// The text lies in a private folder, in memory where the system has such a place, and is gone when the editor closes.
package struct ExternalEditor {
    private let environment: [String: String]

    package init(environment: [String: String]) { self.environment = environment }

    package enum Trouble: Error {
        case none
        case noEditor(String)
        case noFile(Int32)
        /// The editor ended with this status; the text stays as it was.
        case failed(Int32)
        case notUTF8

        package var sentence: String {
            switch self {
            case .none: ""
            case .noEditor(let name):
                "\(name) could not be started; set EDITOR to the editor you use. Your text is unchanged."
            case .noFile: "There was no room for the editor's file. Your text is unchanged."
            case .failed(let status): "The editor ended with \(status). Your text is unchanged."
            case .notUTF8: "The editor's file is not UTF-8. Your text is unchanged."
            }
        }
    }

    private var command: [String] {
        let words = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        return words.split(separator: " ").map(String.init)
    }

    package func edit(_ text: String) throws(Trouble) -> String {
        let folder = try makeFolder()
        let path = "\(folder)/loam.md"
        defer {
            removeEverything(in: folder)
            rmdir(folder)
        }
        try write(text, to: path)
        let arguments = command + [path]
        let status = run(arguments)
        guard status != 127 else { throw .noEditor(arguments[0]) }
        guard status == 0 else { throw .failed(status) }
        guard let bytes = read(path), let edited = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited
    }

    private func makeFolder() throws(Trouble) -> String {
        let places = [environment["XDG_RUNTIME_DIR"], "/dev/shm", environment["TMPDIR"], "/tmp"].compactMap(\.self)
        for place in places {
            var template = Array("\(place)/loam-XXXXXX".utf8CString)
            if mkdtemp(&template) != nil {
                return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
        }
        throw .noFile(errno)
    }

    private func write(_ text: String, to path: String) throws(Trouble) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .noFile(errno) }
        defer { close(file) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw .noFile(errno) }
            bytes = bytes.dropFirst(count)
        }
    }

    private func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count <= 0 { return count == 0 ? bytes : nil }
            bytes += buffer[..<count]
        }
    }

    /// Backup and swap files an editor may have left beside the text go with it.
    private func removeEverything(in folder: String) {
        guard let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { unlink("\(folder)/\(name)") }
        }
    }

    /// Starts a program on the terminal and waits; its signals are as they were before Loam changed them.
    private func run(_ arguments: [String]) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var empty = sigset_t()
        sigemptyset(&empty)
        posix_spawnattr_setsigmask(&attributes, &empty)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var argv = arguments.map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var child: pid_t = 0
        guard posix_spawnp(&child, arguments[0], nil, &attributes, &argv, environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
