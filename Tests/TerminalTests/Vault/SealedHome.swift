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

    /// What was chosen, the sealed part of it included.
    var settings: JSONObject {
        let store = try? JournalStore.visit(JournalFolder(path: home.journal), codec: SealedCodec(identity))
        return (try? store?.settings()) ?? JSONObject()
    }

    /// The files below the home, as paths inside it, and in memory, that have some words in them or in their names.
    func traces(of words: String) -> [String] {
        let memory = Self.files(below: "/dev/shm").filter { path in
            path.hasPrefix(runtime) || !path.hasPrefix("/dev/shm/loam-test-")
        }
        return (Self.files(below: home.path) + memory).filter { path in
            path.contains(words) || FileBytes(path)?.contains(words) == true
        }.map { $0.hasPrefix("\(home.path)/") ? String($0.dropFirst(home.path.count + 1)) : $0 }
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

    /// Locks by key, and waits until the process has begun anew, as its arguments then say.
    func lock() throws {
        press("ctrl-l")
        try wait(for: "The journal is locked.")
        try wait(20, "it never began anew") { FileBytes("/proc/\($0.process)/cmdline")?.contains("--again") == true }
        settle(300)
    }
}
