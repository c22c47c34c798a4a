import CFiles
import Glibc
import Synchronization

/// A number for each temporary file of this process, so that two never share a name.
private let temporaryNumber = Atomic<Int>(0)

/// The names of files that are being written: `.NAME.PID-NUMBER.tmp`, beside the file they will become.
package struct TemporaryName: Hashable, Sendable {
    /// The name the file was to have.
    package let target: String
    /// The process that was writing it.
    package let process: Int32

    static let suffix = ".tmp"

    static var ownProcess: Int32 { getpid() }

    /// A number no other temporary name of this process has.
    static func newNumber() -> Int { temporaryNumber.wrappingAdd(1, ordering: .relaxed).newValue }

    /// A new name beside the file at a path.
    static func beside(_ path: String) -> String {
        let (folder, name) = splitPath(path)
        let temporary = ".\(name).\(ownProcess)-\(newNumber())\(suffix)"
        return folder.isEmpty ? temporary : "\(folder)/\(temporary)"
    }

    /// Reads a name; nil when it is not one of these.
    package init?(_ name: String) {
        guard name.hasPrefix("."), name.hasSuffix(Self.suffix) else { return nil }
        let middle = name.dropFirst().dropLast(Self.suffix.count)
        guard let dot = middle.lastIndex(of: ".") else { return nil }
        let numbers = middle[middle.index(after: dot)...].split(separator: "-")
        guard numbers.count == 2, let process = Int32(numbers[0]), process > 0, Int(numbers[1]) != nil else {
            return nil
        }
        target = String(middle[..<dot])
        self.process = process
    }

    /// Whether the process that was writing it still runs on this machine.
    var isBeingWritten: Bool { kill(process, 0) == 0 || errno == EPERM }
}

/// The folder and the name of a path; the folder is empty for a name alone.
func splitPath(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
}

extension FileSystem {
    /// Writes bytes to a new temporary file beside a path and makes them durable; leaves nothing behind when it fails.
    ///
    /// - Parameter durable: Whether to wait for the disk; only a cache may do without.
    func writeTemporary(
        _ bytes: [UInt8], beside path: String, durable: Bool
    ) throws(FileFault) -> (path: String, mark: FileMark) {
        let temporary = TemporaryName.beside(path)
        let file = try create(temporary)
        var open = true
        do throws(FileFault) {
            try write(bytes, to: file, temporary)
            if durable { try sync(file, temporary) }
            var status = stat()
            _ = try call(.status, temporary) { fstat(file, &status) }
            open = false
            try close(file, temporary)
            return (temporary, FileMark(status))
        } catch {
            if open { _ = Glibc.close(file) }
            try? unlink(temporary)
            throw error
        }
    }

    /// Writes a new file in a folder nobody looks into yet; leaves what there is of it when it fails.
    ///
    /// - Parameter durable: Whether to wait for the disk; else whoever wrote it waits for many at once.
    func writeAside(_ path: String, _ bytes: [UInt8], durable: Bool) throws(FileFault) -> FileMark {
        let file = try create(path)
        var open = true
        do throws(FileFault) {
            try write(bytes, to: file, path)
            if durable { try sync(file, path) }
            var status = stat()
            _ = try call(.status, path) { fstat(file, &status) }
            open = false
            try close(file, path)
            return FileMark(status)
        } catch {
            if open { _ = Glibc.close(file) }
            throw error
        }
    }

    /// Waits until the disk has everything that was written to this file system.
    func syncEverything() throws(FileFault) { _ = try call(.sync, ".") { cfiles_sync_everything(root) } }

    /// Carries out the last step of a save; takes the temporary file away when it fails.
    private func orDrop(_ temporary: String, _ step: () throws(FileFault) -> Void) throws(FileFault) {
        do throws(FileFault) { try step() } catch {
            try? unlink(temporary)
            throw error
        }
    }

    /// Writes a file whole or not at all, over whatever stands there.
    @discardableResult
    func writeOver(_ path: String, _ bytes: [UInt8], durable: Bool = true) throws(FileFault) -> FileMark {
        let temporary = try writeTemporary(bytes, beside: path, durable: durable)
        try orDrop(temporary.path) { () throws(FileFault) in try rename(temporary.path, path) }
        if durable { try syncFolder(folder(of: path)) }
        return temporary.mark
    }

    /// Writes a new file whole or not at all; fails with EEXIST when one stands there.
    func writeNew(_ path: String, _ bytes: [UInt8]) throws(FileFault) -> FileMark {
        let temporary = try writeTemporary(bytes, beside: path, durable: true)
        try orDrop(temporary.path) { () throws(FileFault) in try renameNew(temporary.path, path) }
        try syncFolder(folder(of: path))
        return temporary.mark
    }

    /// Writes a file whole in the place of one that was looked at; nil, and nothing changed, when another stands there.
    ///
    /// The two change names in one step, and what came out is compared with what was looked at, so that not even a
    /// file put there a moment before is written over. Where the file system has no such step, the look must do.
    func writeInPlace(_ path: String, _ bytes: [UInt8], of seen: FileMark) throws(FileFault) -> FileMark? {
        let temporary = try writeTemporary(bytes, beside: path, durable: true)
        var exchanged = false
        try orDrop(temporary.path) { () throws(FileFault) in
            exchanged = try exchange(temporary.path, path)
            if !exchanged { try rename(temporary.path, path) }
        }
        if exchanged, try !settle(temporary.path, path, seen) { return nil }
        try syncFolder(folder(of: path))
        return temporary.mark
    }

    /// After an exchange: takes away the file that came out when it is the one that was seen, else puts it back.
    ///
    /// What came out may be someone's only copy: it goes only once it is known. Should putting it back fail, it stays
    /// under its temporary name, where the next load finds it.
    private func settle(_ out: String, _ path: String, _ seen: FileMark) throws(FileFault) -> Bool {
        let status: FileMark?
        do throws(FileFault) { status = try self.status(out) } catch {
            if (try? exchange(out, path)) == true { try? unlink(out) }
            throw error
        }
        let wasSeen = status?.sameContent(as: seen) ?? false
        if !wasSeen { _ = try exchange(out, path) }
        try? unlink(out)
        return wasSeen
    }

    /// The folder a path lies in, `.` for the journal folder itself.
    func folder(of path: String) -> String {
        let folder = splitPath(path).folder
        return folder.isEmpty ? "." : folder
    }
}
