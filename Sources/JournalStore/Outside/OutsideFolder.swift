import Glibc

/// A folder outside the journal that files are written into: each whole or not at all, for the person alone.
package final class OutsideFolder: Sendable {
    package let path: String
    let files: FileSystem

    /// Opens a folder, making it (0700) when it is not there; the folder it lies in has to be.
    package init(_ path: String) throws(FileFault) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw FileFault(.makeFolder, errno, path) }
        let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw FileFault(.openFolder, errno, path) }
        self.path = path
        files = FileSystem(root: root, injector: nil)
    }

    deinit { _ = close(files.root) }

    /// Writes a new file under a name, or where that is taken under `NAME-2`, `NAME-3`; nothing is written over.
    ///
    /// - Returns: The name it has.
    package func addFile(_ name: String, _ bytes: [UInt8]) throws(FileFault) -> String {
        for number in 1..<1000 {
            let numbered = Self.numbered(name, number)
            do throws(FileFault) {
                _ = try files.writeNew(numbered, bytes)
                return numbered
            } catch {
                guard error.code == EEXIST else { throw error }
            }
        }
        throw FileFault(.renameNew, EEXIST, name)
    }

    /// `canal.png` as `canal-2.png`.
    package static func numbered(_ name: String, _ number: Int) -> String {
        guard number > 1 else { return name }
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "\(name)-\(number)" }
        return "\(name[..<dot])-\(number)\(name[dot...])"
    }
}
