import Glibc
import JournalModel
import JournalStore
import Testing

/// A small disk in memory, mounted for one test; only root may.
final class SmallDisk: Sendable {
    let path: String

    init?(kibibytes: Int) {
        var template = Array("/tmp/loam-disk-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { return nil }
        path = made
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else {
            rmdir(path)
            return nil
        }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
        rmdir(path)
    }

    func setReadOnly(_ on: Bool) -> Bool {
        mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | (on ? UInt(MS_RDONLY) : 0), nil) == 0
    }

    static let mayMount = SmallDisk(kibibytes: 16) != nil
}

@Suite(.enabled(if: SmallDisk.mayMount, "no disk can be mounted here")) struct DiskTests {
    private func big(_ number: Int) throws -> Record { try note("n\(number)", String(repeating: "x", count: 9000)) }

    @Test func `a full disk keeps what was there, says so, and takes more when there is room`() throws {
        let disk = try #require(SmallDisk(kibibytes: 128))
        let store = try JournalStore.open(JournalFolder(path: disk.path + "/journal"))
        var saved: [Record] = []
        var error: StoreError?
        while error == nil, saved.count < 100 {
            let record = try big(saved.count)
            do throws(StoreError) {
                _ = try store.save(.put(record, over: nil, label: ""), now: evening)
                saved.append(record)
            } catch let full { error = full }
        }
        #expect(error == .full(.disk))
        #expect(saved.count > 2)
        let first = try #require(saved.first)
        var longer = first
        longer.header.tags = ["one"]
        #expect(throws: StoreError.full(.disk)) { try store.put(longer, over: first) }
        #expect(throws: StoreError.full(.disk)) { try store.keep(Writing(record: longer, base: nil, at: evening)) }
        #expect(Set(try store.load().records) == Set(saved))
        #expect(!Scratch.names(disk.path + "/journal/notes").contains { $0.hasPrefix(".") })
        let last = try #require(saved.last)
        #expect(try store.delete(last) == [])
        for item in try store.trash() { try store.erase(item) }
        #expect(try store.put(longer, over: first) == [])
    }

    @Test func `a full disk opens what is there`() throws {
        let disk = try #require(SmallDisk(kibibytes: 64))
        let record = try note("aaaa", "one")
        do { _ = try JournalStore.open(JournalFolder(path: disk.path + "/journal")).put(record) }
        Scratch.write([UInt8](repeating: 1, count: 1 << 20), disk.path + "/ballast")
        let store = try JournalStore.open(JournalFolder(path: disk.path + "/journal"))
        #expect(try store.load().records == [record])
        #expect(throws: StoreError.full(.disk)) { try store.put(big(1)) }
        unlink(disk.path + "/ballast")
        #expect(try store.put(big(1)) == [])
    }

    @Test func `a full disk without a journal says that it is full`() throws {
        let disk = try #require(SmallDisk(kibibytes: 4))
        Scratch.write([UInt8](repeating: 1, count: 1 << 20), disk.path + "/ballast")
        mkdir(disk.path + "/journal", 0o700)
        let store = try? JournalStore.open(JournalFolder(path: disk.path + "/journal"))
        if let store, store.readOnly == nil {
            #expect(throws: StoreError.full(.disk)) { try store.put(big(1)) }
        }
    }

    @Test func `a disk that may only be read opens for reading`() throws {
        let disk = try #require(SmallDisk(kibibytes: 256))
        let folder = JournalFolder(path: disk.path + "/journal")
        let (one, two) = (try note("aaaa", "one"), try note("aaaa", "two"))
        do { _ = try JournalStore.open(folder).put(one) }
        try #require(disk.setReadOnly(true))
        let reader = try JournalStore.open(folder)
        #expect(reader.readOnly == .notWritable(EROFS))
        #expect(try reader.load().records == [one])
        #expect(throws: StoreError.readOnly(.notWritable(EROFS))) { try reader.put(two, over: one) }
        try #require(disk.setReadOnly(false))
        #expect(try JournalStore.open(folder).put(two, over: one) == [])
    }

    @Test func `a folder that may only be read opens for reading`() async throws {
        try #require(getuid() == 0)
        let scratch = Scratch()
        _ = try scratch.open().put(note("aaaa", "one"))
        chmod(scratch.path, 0o755)
        for folder in ["", "/notes", "/drafts"] { chmod(scratch.home + folder, 0o755) }
        chmod(scratch.home + "/notes/2026-11-20-aaaa.json", 0o644)
        let home = scratch.home
        await #expect(processExitsWith: .success) { [home = home as String] in
            try #require(setuid(65_534) == 0)
            let store = try JournalStore.open(JournalFolder(path: home))
            #expect(store.readOnly == .notWritable(EACCES))
            #expect(try store.texts() == ["one"])
            let record = try note("bbbb", "two")
            #expect(throws: StoreError.readOnly(.notWritable(EACCES))) { try store.put(record) }
        }
    }
}
