import Glibc
import TerminalDriver

extension TemporaryHome {
    /// Moves a file inside the journal, as another program would.
    func move(_ from: String, to: String) { _ = rename("\(journal)/\(from)", "\(journal)/\(to)") }

    /// What stands in the home itself.
    func names() -> [String] {
        guard let handle = opendir(path) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }
}
