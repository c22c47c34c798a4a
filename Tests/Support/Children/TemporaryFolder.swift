import FoundationEssentials
import Glibc

/// A folder that goes when the last who knows it goes.
package final class TemporaryFolder {
    private let root: String

    /// A new folder where the system keeps such.
    package init() throws {
        var template = Array((FileManager.default.temporaryDirectory.path + "/age-tests-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw Child.Failure(call: "mkdtemp", number: errno) }
        root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The path of `name` in it.
    package func path(_ name: String) -> String { root + "/" + name }

    /// Writes a file and returns its path.
    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// The bytes of a file.
    package func read(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }
}
