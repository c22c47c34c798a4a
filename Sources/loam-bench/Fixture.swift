import Glibc
import JournalModel
import JournalSample
import JournalStore

/// The journal that is measured: the generator's, in a folder of its own.
struct Fixture {
    let folder: String
    let count: Int

    var journal: JournalFolder { JournalFolder(path: folder) }
    private var stamp: String { "\(folder)/.sample-\(count)" }

    /// Writes the sample unless the folder holds it already. Plain writes: nothing here is worth waiting for the disk.
    func prepare() {
        guard access(stamp, F_OK) != 0 else { return }
        mkdir(folder, 0o700)
        for kind in RecordKind.allCases { mkdir("\(folder)/\(kind.folder)", 0o700) }
        for record in SampleJournal(count: count) {
            Self.write(record.file, "\(folder)/\(record.kind.folder)/\(record.id).json")
        }
        Self.write([], stamp)
        sync()
    }

    static func write(_ bytes: [UInt8], _ path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
    }

    /// Takes a folder and all in it away.
    static func remove(_ path: String) {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
            let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
            if name == "." || name == ".." { continue }
            if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        }
        closedir(folder)
        rmdir(path)
    }
}
