import Glibc
import JournalModel
import JournalStore
import Synchronization

/// A journal folder of its own under the temporary folder, taken away when the test lets go of it.
final class Scratch: Sendable {
    let path: String

    /// - Parameter isInMemory: On a file system without a disk, where there is one, for tests that sync thousands of times.
    init(isInMemory: Bool = false) {
        let place = isInMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(place)/loam-store-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp/loam-store-failed"
        }
    }

    /// The files of another one, copied; both lie in memory where there is such a place.
    convenience init(copying other: Scratch) {
        self.init(isInMemory: true)
        Self.copy(other.path, path)
    }

    deinit { Self.remove(path) }

    private static func copy(_ from: String, _ to: String) {
        for name in names(from) {
            if isFolder("\(from)/\(name)") {
                mkdir("\(to)/\(name)", 0o700)
                copy("\(from)/\(name)", "\(to)/\(name)")
            } else if let bytes = bytes(at: "\(from)/\(name)") {
                write(bytes, "\(to)/\(name)")
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    var home: String { "\(path)/journal" }
    var folder: JournalFolder { JournalFolder(path: home) }

    func open(_ injector: FileSystem.Injector? = nil) throws -> JournalStore {
        try JournalStore.open(folder, injector: injector)
    }

    static func remove(_ path: String) {
        for name in names(path) {
            let inner = "\(path)/\(name)"
            if isFolder(inner) { remove(inner) } else { unlink(inner) }
        }
        rmdir(path)
    }

    static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
            let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The names in one folder of the journal.
    func names(in folder: String) -> [String] { Self.names("\(home)/\(folder)") }

    /// Writes a file as an editor does: in place.
    func write(_ text: String, _ path: String) { Self.write(Array(text.utf8), "\(home)/\(path)") }

    static func write(_ bytes: [UInt8], _ path: String) {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
    }

    func bytes(_ path: String) -> [UInt8]? { Self.bytes(at: "\(home)/\(path)") }

    static func bytes(at path: String) -> [UInt8]? {
        let file = Glibc.open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

    func remove(_ path: String) { unlink("\(home)/\(path)") }

    func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat("\(home)/\(path)", &status) == 0 ? status.st_mode & 0o7777 : 0
    }
}

/// Friday 20 November 2026, evening in Berlin.
let evening = Moment(seconds: 1_795_205_643, offset: 3600, zone: "Europe/Berlin")

/// A note with an id made of a few letters.
func note(_ name: String, _ text: String) throws -> Record {
    var note = Note(header: Header(id: try id(name), created: evening))
    note.text = text
    return .note(note)
}

func id(_ name: String) throws -> RecordID {
    guard let id = RecordID("2026-11-20-\(name)") else { throw NoSuchID(name: name) }
    return id
}

struct NoSuchID: Error { let name: String }

extension JournalStore {
    func put(_ record: Record, over old: Record? = nil) throws -> [Clash] {
        try save(.put(record, over: old, label: ""), now: evening)
    }

    func delete(_ record: Record) throws -> [Clash] { try save(.delete(record, label: ""), now: evening) }
}

extension Scratch {
    func inode(_ path: String) -> UInt64 {
        var status = stat()
        return stat("\(home)/\(path)", &status) == 0 ? UInt64(status.st_ino) : 0
    }
}

extension Scratch {
    /// Makes every leftover look as if its process had ended, by a number no process has.
    func endWriters() {
        for folder in RecordKind.allCases.map(\.folder) + ["writing", "cache", "trash", "."] {
            for name in names(in: folder) where name.hasPrefix(".") && name.hasSuffix(".tmp") {
                let other = name.split(separator: ".").dropLast(2).joined(separator: ".")
                rename("\(home)/\(folder)/\(name)", "\(home)/\(folder)/.\(other).999999999-7.tmp")
            }
        }
    }
}
