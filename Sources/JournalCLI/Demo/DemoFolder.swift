import FoundationEssentials
import Glibc
import JournalModel
import JournalRuntime
import JournalStore

/// A throw-away folder, for the person alone, with the sample journal in it.
package struct DemoFolder {
    package let path: String

    /// Makes the folder and fills it.
    package init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var template = Array(((base.hasPrefix("/") ? base : "/tmp") + "/loam-demo-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw CommandFailure(
                "There is no room for a sample journal: the system said \(errorName(errno)) in the folder for temporary files."
            )
        }
        path = String(cString: made)
        do { try Self.fill(path) } catch {
            remove()
            throw error
        }
    }

    /// Takes the folder away, with everything that was written in it.
    package func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes the sample journal into a folder that is new or empty, and says where.
    package static func write(into folder: String) throws {
        let absolute = folder.hasPrefix("/") ? folder : FileManager.default.currentDirectoryPath + "/" + folder
        if let names = try? FileManager.default.contentsOfDirectory(atPath: absolute), !names.isEmpty {
            throw CommandFailure("\(Printable.line(folder)) is not empty, so nothing was written there.")
        }
        try fill(absolute)
        try Output.print(absolute)
    }

    private static func fill(_ path: String) throws {
        let now = WallClock(Surroundings.variables).now()
        let records = try DemoJournal.records(now: now)
        try asCommand { () throws(StoreError) in
            let store = try JournalStore.open(JournalFolder(path: path))
            for record in records { try store.add(record) }
        }
    }
}
