import Age
import Glibc
import JournalModel
import JournalStore
import JournalVault
import TerminalDriver
import Testing

/// A home with a journal that has a vault, whose key costs next to nothing to work out.
final class SealedHome {
    static let passphrase = "a heron, four windows and rain"

    let home = TemporaryHome()
    /// A place in memory for this home alone, as a login gives one.
    let runtime: String
    private let identity: VaultIdentity

    init(settings: String = "{}") throws {
        var template = Array("/dev/shm/loam-test-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        runtime = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var chance = SystemRandomNumberGenerator()
        identity = try VaultIdentity(using: &chance)
        let file = try identity.sealed(
            under: Passphrase(SecretBytes(copying: Array(Self.passphrase.utf8))), workFactor: 8, using: &chance)
        mkdir(home.journal, 0o700)
        home.write(settings, to: "settings.json")
        let store = try JournalStore.open(JournalFolder(path: home.journal))
        _ = try store.turnSealed(identity, identityFile: file).sealRemains()
    }

    deinit { rmdir(runtime) }

    /// A home in which everything that programs may write to lies inside it.
    var environment: [String: String] {
        var environment = home.environment
        for name in ["config", "data", "state", "cache"] {
            environment["XDG_\(name.uppercased())_HOME"] = "\(home.path)/\(name)"
        }
        environment["XDG_RUNTIME_DIR"] = runtime
        environment["TMPDIR"] = "\(home.path)/tmp"
        mkdir("\(home.path)/tmp", 0o700)
        return environment
    }

    /// What lies in the vault, read with its key.
    var records: [Record] {
        let store = try? JournalStore.visit(JournalFolder(path: home.journal), codec: SealedCodec(identity))
        guard let journal = try? store?.load().journal else { return [] }
        return RecordKind.allCases.flatMap { journal.records(of: $0) }
    }

    /// The texts in progress.
    var writings: [Record] { home.files(in: "writing").compactMap { writing(at: $0) } }

    private func writing(at path: String) -> Record? {
        guard let bytes = FileBytes("\(home.journal)/\(path)")?.bytes,
            let plain = try? SealedCodec(identity).unseal(bytes), let json = try? JSONReader.read(plain),
            let record = json.object?["record"]
        else { return nil }
        return try? Record(json: record)
    }

    /// Starts Loam, which begins locked.
    func start(_ more: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> TerminalDriver {
        let loam = try TerminalDriver(
            environment: environment.merging(more) { _, new in new }, columns: columns, rows: rows)
        try loam.wait(for: "The journal is locked.")
        return loam
    }

    /// Starts it and unlocks it.
    func open(_ more: [String: String] = [:]) throws -> TerminalDriver {
        let loam = try start(more)
        try loam.unlock()
        return loam
    }

    /// The files below the home, and in memory, in which some words stand in the plain.
    func traces(of words: String) -> [String] {
        [home.path, runtime].flatMap { Self.files(below: $0) }.filter { path in
            Self.bytes(of: path).map { $0.contains(words) } ?? false
        }
    }

    private static func files(below folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var found: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var info = stat()
            guard lstat("\(folder)/\(name)", &info) == 0 else { continue }
            if info.st_mode & S_IFMT == S_IFDIR { found += files(below: "\(folder)/\(name)") }
            if info.st_mode & S_IFMT == S_IFREG { found.append("\(folder)/\(name)") }
        }
        return found
    }

    private static func bytes(of path: String) -> FileBytes? { FileBytes(path) }
}

extension UnsafeRawBufferPointer {
    /// Whether some bytes stand in it, one after the other.
    func holds(_ words: [UInt8]) -> Bool {
        guard var place = baseAddress, let first = words.first else { return false }
        let end = place + count - words.count
        while place <= end, let found = memchr(place, Int32(first), end - place + 1) {
            if memcmp(found, words, words.count) == 0 { return true }
            place = UnsafeRawPointer(found) + 1
        }
        return false
    }
}

/// A file's bytes, to look for words in.
struct FileBytes {
    private(set) var bytes: [UInt8] = []

    init?(_ path: String) {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    }

    func contains(_ words: String) -> Bool {
        bytes.withUnsafeBytes { $0.holds(Array(words.utf8)) }
    }
}

extension TerminalDriver {
    /// Types the passphrase at the lock screen.
    func unlock(_ passphrase: String = SealedHome.passphrase) throws {
        type(passphrase)
        press("enter")
        try wait(until: "The journal is locked.")
    }

    /// Locks by key, and waits until the process has begun anew.
    func lock() throws {
        press("ctrl-l")
        try wait(for: "The journal is locked.")
        settle(300)
    }
}

/// The memory of another process, as a core of it would hold it; only root may look into one that forbids it.
struct ProcessMemory {
    static let isAllowed = geteuid() == 0

    let process: Int32

    /// Whether some bytes stand anywhere in it.
    func contains(_ words: String) -> Bool {
        guard let maps = fopen("/proc/\(process)/maps", "r") else { return false }
        defer { fclose(maps) }
        let memory = Glibc.open("/proc/\(process)/mem", O_RDONLY)
        guard memory >= 0 else { return false }
        defer { close(memory) }
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), maps) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let parts = text.split(separator: " ")
            let ends = (parts.first ?? "").split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard ends.count == 2, parts.count > 1, parts[1].hasPrefix("rw") else { continue }
            if Self.search(memory, from: ends[0], to: ends[1], for: Array(words.utf8)) { return true }
        }
        return false
    }

    private static func search(_ memory: Int32, from start: UInt64, to end: UInt64, for words: [UInt8]) -> Bool {
        var place = start
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while place < end {
            let count = pread(memory, &buffer, min(buffer.count, Int(end - place)), Int(bitPattern: UInt(place)))
            guard count > 0 else { return false }
            if buffer.withUnsafeBytes({ UnsafeRawBufferPointer(rebasing: $0[..<count]).holds(words) }) { return true }
            // Words that lie over the edge of two pieces are seen with the second.
            place += UInt64(count > words.count && place + UInt64(count) < end ? count - words.count : count)
        }
        return false
    }
}
