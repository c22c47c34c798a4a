import Glibc
import JournalExchange

/// All files below a folder, in the order of their paths. Hidden ones are passed over; links are named, not followed.
struct FolderWalk {
    let root: String
    private var found: [SourceFile] = []

    private static let deepest = 64
    private static let most = 200_000

    init(root: String) { self.root = root }

    mutating func files() throws(ImportError) -> [SourceFile] {
        try look(into: "", depth: 0)
        return found.sorted { $0.path < $1.path }
    }

    private mutating func look(into folder: String, depth: Int) throws(ImportError) {
        let path = folder.isEmpty ? root : "\(root)/\(folder)"
        guard let names = Self.names(path) else {
            // The folder that was named has to open; one further in may be somebody else's.
            guard depth > 0 else { throw .cannotRead(errno) }
            return
        }
        for name in names where !name.hasPrefix(".") {
            let inner = folder.isEmpty ? name : "\(folder)/\(name)"
            var status = stat()
            guard lstat("\(root)/\(inner)", &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                let bytes = ClosedFile(path: "\(root)/\(inner)", size: Int(status.st_size))
                found.append(SourceFile(path: inner, bytes: bytes, modified: status.st_mtim.tv_sec))
            case S_IFLNK: found.append(SourceFile(path: inner, bytes: HeldBytes([]), isLink: true))
            case S_IFDIR where depth < Self.deepest: try look(into: inner, depth: depth + 1)
            default: continue
            }
            guard found.count <= Self.most else { throw .tooManyFiles(limit: Self.most) }
        }
    }

    /// The names in a folder; nil when it cannot be listed.
    static func names(_ path: String) -> [String]? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
            let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
