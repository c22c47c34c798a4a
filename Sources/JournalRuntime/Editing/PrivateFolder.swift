import CCurses
import Glibc

/// A folder for one text on its way to another program and back, readable by this person alone, and gone afterwards.
struct PrivateFolder: ~Copyable {
    let path: String

    /// A folder in memory where there is such a place, else where the system keeps what is for a while.
    ///
    /// - Parameter inMemory: Only in memory: nothing comes to a disk.
    init?(environment: [String: String], inMemory: Bool) {
        let places = [environment["XDG_RUNTIME_DIR"], "/dev/shm", environment["TMPDIR"], "/tmp"].compactMap(\.self)
        for place in places where !place.isEmpty && (!inMemory || folder_is_in_memory(place)) {
            var template = Array("\(place)/loam-XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { continue }
            path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            return
        }
        return nil
    }

    deinit { Self.remove(path) }

    /// Takes a folder away with all an editor may have left in it; follows no link.
    private static func remove(_ path: String) {
        guard let handle = opendir(path) else { return }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        }
        closedir(handle)
        rmdir(path)
    }
}
