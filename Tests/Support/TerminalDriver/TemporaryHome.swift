import Glibc

/// A fresh home for one run, gone when it is no longer needed.
package final class TemporaryHome {
    package let path: String

    package init() {
        var template = Array("/tmp/loam-test-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// The environment a run in this home has.
    package var environment: [String: String] {
        ["HOME": path, "LOAM_HOME": journal, "TZ": "Europe/Berlin", "XDG_RUNTIME_DIR": path]
    }

    /// Where its journal lies.
    package var journal: String { "\(path)/journal" }

    /// The files below the journal, as paths inside it, hidden ones included.
    package func files(in folder: String = "") -> [String] {
        let place = folder.isEmpty ? journal : "\(journal)/\(folder)"
        return Self.names(in: place).flatMap { name -> [String] in
            let inner = folder.isEmpty ? name : "\(folder)/\(name)"
            return Self.isFolder("\(journal)/\(inner)") ? files(in: inner) : [inner]
        }.sorted()
    }

    /// A file's text, nil when there is none.
    package func read(_ path: String) -> String? {
        guard let file = fopen("\(journal)/\(path)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes a file as another program would.
    package func write(_ text: String, to path: String) {
        guard let file = fopen("\(journal)/\(path)", "w") else { return }
        fputs(text, file)
        fclose(file)
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

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    private static func remove(_ path: String) {
        if isFolder(path) {
            for name in names(in: path) { remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}
