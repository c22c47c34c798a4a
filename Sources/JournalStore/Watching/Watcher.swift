import Glibc
import Synchronization

/// Hears from the system when record files change; costs nothing while nothing does.
package final class Watcher: Sendable {
    /// What was heard.
    package struct Heard: Hashable, Sendable {
        /// Files that were written, moved or taken away, inside the journal folder.
        package var paths: Set<String> = []
        /// Whether some of it was lost, or a whole folder changed: then everything must be looked at (`rescan`).
        package var missed = false
    }

    /// Readable (`POLLIN`) when there is something to `read`.
    package let descriptor: Int32
    private let root: String
    private let mayHold: @Sendable (String) -> Bool
    private let folders: [String]
    private let watched = Mutex<[Int32: String]>([:])

    /// Watches the record folders of a journal.
    ///
    /// - Throws: When the system has no more watches to give; a `rescan` when the terminal is looked at again must do.
    package init(_ store: JournalStore) throws(StoreError) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        root = store.folder.path
        folders = store.codec.folders
        let codec = store.codec
        mayHold = { codec.mayHold($0) }
        guard descriptor >= 0 else { throw StoreError(FileFault(.watch, errno, ".")) }
        for folder in ["."] + folders where !watch(folder) {
            guard errno == ENOENT else { throw StoreError(FileFault(.watch, errno, folder)) }
        }
    }

    deinit { _ = close(descriptor) }

    private static let fileEvents = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR)
    private static let folderEvents = UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR)

    private func watch(_ folder: String) -> Bool {
        let events = folder == "." ? Self.folderEvents : Self.fileEvents
        let number = inotify_add_watch(descriptor, folder == "." ? root : "\(root)/\(folder)", events)
        guard number >= 0 else { return false }
        watched.withLock { $0[number] = folder }
        return true
    }

    /// Takes in all that was heard since the last time; never waits.
    package func read() -> Heard {
        var heard = Heard()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return heard }
            take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &heard)
        }
    }

    private func take(_ bytes: UnsafeRawBufferPointer, into heard: inout Heard) {
        let head = MemoryLayout<inotify_event>.size
        var position = 0
        while position + head <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
            let name = bytes[(position + head)..<min(position + head + Int(event.len), bytes.count)].prefix { $0 != 0 }
            note(event, String(decoding: name, as: UTF8.self), into: &heard)
            position += head + Int(event.len)
        }
    }

    private func note(_ event: inotify_event, _ name: String, into heard: inout Heard) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { heard.missed = true }
        guard let folder = watched.withLock({ $0[event.wd] }) else { return }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            // The folder itself went away.
            watched.withLock { $0[event.wd] = nil }
            heard.missed = true
        } else if folder == "." {
            guard folders.contains(name) else { return }
            _ = watch(name)
            heard.missed = true
        } else if mayHold(name) {
            heard.paths.insert("\(folder)/\(name)")
        }
    }
}
