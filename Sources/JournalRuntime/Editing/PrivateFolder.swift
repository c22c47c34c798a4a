import CCurses
import Glibc

/// A folder for plain text on its way to another program and back, readable by this person alone, and gone afterwards.
///
/// It is held by a lock for as long as Loam or the program it was handed to runs: what nobody holds was left behind by a
/// Loam that was killed.
final class PrivateFolder: Sendable {
    /// What such a folder is for; stands in its name.
    enum Purpose: String, CaseIterable { case edit, open }

    let path: String
    private let lock: Int32

    /// A folder in memory where there is such a place, else where the system keeps what is for a while.
    ///
    /// - Parameters:
    ///   - journal: The folder of the journal the text is out of: only that one takes it back.
    ///   - inMemory: Only in memory: nothing comes to a disk.
    init?(_ purpose: Purpose, of journal: String, environment: [String: String], inMemory: Bool) {
        for place in Self.places(environment) where !inMemory || folder_is_in_memory(place) {
            var template = Array("\(place)/\(Self.prefix(purpose, journal))XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { continue }
            path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            lock = Self.hold(path) ?? -1
            return
        }
        return nil
    }

    deinit {
        Self.remove(path)
        if lock >= 0 { close(lock) }
    }

    /// Lets a program that is about to be started hold the folder too: it may outlive this one.
    func handDown(to actions: inout posix_spawn_file_actions_t) {
        // Onto itself, a descriptor is left open in the child.
        if lock >= 0 { posix_spawn_file_actions_adddup2(&actions, lock, lock) }
    }

    private static func places(_ environment: [String: String]) -> [String] {
        [environment["XDG_RUNTIME_DIR"], "/dev/shm", environment["TMPDIR"], "/tmp"].compactMap(\.self)
            .filter { !$0.isEmpty }
    }

    private static func prefix(_ purpose: Purpose, _ journal: String) -> String {
        // FNV-1a: short, the same in every run, and it does not tell the path.
        let mark = journal.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "loam-\(purpose)-\(String(mark, radix: 16))-"
    }

    /// What names such places in the environment of this process.
    static var surroundings: [String: String] {
        var found: [String: String] = [:]
        for name in ["XDG_RUNTIME_DIR", "TMPDIR"] { found[name] = getenv(name).map { String(cString: $0) } }
        return found
    }

    /// Takes the lock of a folder; nil where another program has it, or it is no folder of this person's.
    private static func hold(_ path: String) -> Int32? {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        var status = stat()
        if fstat(folder, &status) == 0, status.st_uid == geteuid(), flock(folder, LOCK_EX | LOCK_NB) == 0 {
            return folder
        }
        close(folder)
        return nil
    }

    // MARK: What was left behind

    /// Takes away what a Loam that had a journal open and was killed left behind, once the text in it is kept elsewhere.
    ///
    /// - Parameter keep: Is handed each text an editor was given; false leaves it where it is.
    static func sweep(of journal: String, _ environment: [String: String], keep: (String) -> Bool) {
        for place in Set(places(environment)) {
            for name in names(in: place) {
                let purpose = Purpose.allCases.first { name.hasPrefix(prefix($0, journal)) }
                guard let purpose else { continue }
                sweep("\(place)/\(name)", purpose, keep)
            }
        }
    }

    private static func sweep(_ path: String, _ purpose: Purpose, _ keep: (String) -> Bool) {
        // An empty one may be so new that its lock is not taken yet; it holds nothing.
        guard !names(in: path).isEmpty, let lock = hold(path) else { return }
        defer { close(lock) }
        if purpose == .edit {
            for name in ["loam.txt", "loam.md"] {
                guard let bytes = ExternalEditor.read("\(path)/\(name)") else { continue }
                guard keep(String(decoding: bytes, as: UTF8.self)) else { return }
            }
        }
        remove(path)
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Takes a folder away with all another program may have left in it; follows no link.
    private static func remove(_ path: String) {
        for name in names(in: path) where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
