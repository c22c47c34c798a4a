import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct WatchTests {
    let scratch = Scratch()
    let path = "notes/2026-11-20-aaaa.json"

    /// Waits until the watcher has heard something, and reads it.
    private func hear(_ watcher: Watcher) -> Watcher.Heard {
        var wait = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&wait, 1, 10_000) == 1, "nothing was heard")
        return watcher.read()
    }

    private func isQuiet(_ watcher: Watcher) -> Bool {
        var wait = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, 0) == 0
    }

    private func write(_ record: Record) {
        scratch.write(String(decoding: record.file, as: UTF8.self), "notes/\(record.id).json")
    }

    @Test func `what another program adds, changes, moves and takes away is heard and read`() throws {
        let store = try scratch.open()
        _ = try store.load()
        let watcher = try Watcher(store)
        let (one, two) = (try note("aaaa", "one"), try note("aaaa", "two"))
        write(one)
        #expect(try store.reload(hear(watcher).paths).changed == [one])
        write(two)
        #expect(try store.reload(hear(watcher).paths).changed == [two])
        rename("\(scratch.home)/\(path)", "\(scratch.path)/away")
        #expect(try store.reload(hear(watcher).paths).removed == [two.id])
        rename("\(scratch.path)/away", "\(scratch.home)/\(path)")
        #expect(try store.reload(hear(watcher).paths).changed == [two])
        scratch.write("{", path)
        let broken = try store.reload(hear(watcher).paths)
        #expect(broken.removed == [two.id])
        #expect(broken.odd.map(\.path) == [path])
        scratch.remove(path)
        let gone = try store.reload(hear(watcher).paths)
        #expect(gone == Reloaded())
        #expect(isQuiet(watcher))
    }

    @Test func `what this store writes is no news`() throws {
        let store = try scratch.open()
        let watcher = try Watcher(store)
        let (one, two) = (try note("aaaa", "one"), try note("aaaa", "two"))
        _ = try store.put(one)
        _ = try store.put(two, over: one)
        #expect(try store.reload(hear(watcher).paths) == Reloaded())
        _ = try store.delete(two)
        #expect(try store.reload(hear(watcher).paths) == Reloaded())
        try store.keep(Writing(record: two, base: nil, at: evening))
        store.rememberEssentials([one.id])
        #expect(isQuiet(watcher))
    }

    @Test func `a file touched without being changed is no news`() throws {
        let store = try scratch.open()
        let record = try note("aaaa", "one")
        _ = try store.put(record)
        write(record)
        #expect(try store.reload([path]) == Reloaded())
        #expect(try store.rescan() == Reloaded())
    }

    @Test func `a folder put in the place of another is looked through whole and watched on`() throws {
        let store = try scratch.open()
        let (one, two) = (try note("aaaa", "one"), try note("bbbb", "two"))
        _ = try store.put(one)
        let watcher = try Watcher(store)
        rename("\(scratch.home)/notes", "\(scratch.path)/old")
        mkdir("\(scratch.home)/notes", 0o700)
        write(two)
        var heard = hear(watcher)
        while !heard.missed { heard = hear(watcher) }
        let news = try store.rescan()
        #expect(news.changed == [two])
        #expect(news.removed == [one.id])
        _ = watcher.read()
        write(try note("cccc", "three"))
        #expect(hear(watcher).paths == ["notes/2026-11-20-cccc.json"])
    }

    @Test func `a rescan finds what nobody heard`() throws {
        let store = try scratch.open()
        let (one, two, three) = (try note("aaaa", "one"), try note("bbbb", "two"), try note("cccc", "three"))
        for record in [one, two] { _ = try store.put(record) }
        scratch.remove("notes/2026-11-20-aaaa.json")
        let changed = try note("bbbb", "new")
        write(changed)
        write(three)
        scratch.write("{", "notes/odd.json")
        let news = try store.rescan()
        #expect(news.changed == [changed, three])
        #expect(news.removed == [one.id])
        #expect(news.odd.map(\.path) == ["notes/odd.json"])
        #expect(try store.rescan().isEmpty)
    }

    @Test func `more than the system remembers is said to be missed`() throws {
        let store = try scratch.open()
        let watcher = try Watcher(store)
        var most = 16_384
        if let file = fopen("/proc/sys/fs/inotify/max_queued_events", "r") {
            withUnsafeMutablePointer(to: &most) { pointer in _ = withVaList([pointer]) { vfscanf(file, "%ld", $0) } }
            fclose(file)
        }
        for number in 0...most { scratch.write("", "notes/n\(number % 2).json") }
        #expect(watcher.read().missed)
    }
}
