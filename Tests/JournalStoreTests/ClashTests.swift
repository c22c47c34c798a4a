import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct ClashTests {
    let scratch = Scratch()
    let path = "notes/2026-11-20-aaaa.json"

    private func replace(_ record: Record, at path: String) {
        Scratch.write(record.file, "\(scratch.path)/theirs")
        rename("\(scratch.path)/theirs", "\(scratch.home)/\(path)")
    }

    @Test(arguments: [FileCall.create, .write, .sync, .exchange])
    func `a file put there in the middle of a save is not written over`(call: FileCall) throws {
        let theirs = try note("aaaa", "theirs")
        let scratch = scratch
        let path = path
        let source = "\(scratch.path)/theirs"
        Scratch.write(theirs.file, source)
        let home = scratch.home
        let first = try note("aaaa", "first")
        _ = try scratch.open().put(first)
        let store = try scratch.open { made, _ in
            if made == call { rename(source, "\(home)/\(path)") }
            return nil
        }
        let ours = try note("aaaa", "ours")
        #expect(try store.put(ours, over: first) == [Clash(id: ours.id, ours: ours, theirs: .record(theirs))])
        #expect(scratch.bytes(path) == theirs.file)
        #expect(scratch.names(in: "notes") == ["2026-11-20-aaaa.json"])
    }

    @Test func `a new record does not take the place of a file that is there`() throws {
        let store = try scratch.open()
        let theirs = try note("aaaa", "theirs")
        replace(theirs, at: path)
        let ours = try note("aaaa", "ours")
        #expect(try store.put(ours).map(\.theirs) == [.record(theirs)])
        #expect(throws: StoreError.stillThere(path: path)) { try store.add(ours) }
        #expect(scratch.bytes(path) == theirs.file)
    }

    @Test func `a file that no longer opens is not written over`() throws {
        let store = try scratch.open()
        let first = try note("aaaa", "first")
        _ = try store.put(first)
        scratch.write("<<<<<<< HEAD", path)
        let clashes = try store.put(note("aaaa", "ours"), over: first)
        guard case .unreadable(let odd)? = clashes.first?.theirs else {
            Issue.record("no clash")
            return
        }
        #expect(odd.path == path)
        #expect(scratch.text(path) == "<<<<<<< HEAD")
    }

    @Test func `a record changed elsewhere is not deleted unseen`() throws {
        let store = try scratch.open()
        let first = try note("aaaa", "first")
        _ = try store.put(first)
        let theirs = try note("aaaa", "theirs")
        replace(theirs, at: path)
        #expect(try store.delete(first) == [Clash(id: first.id, ours: nil, theirs: .record(theirs))])
        #expect(scratch.bytes(path) == theirs.file)
        #expect(try store.trash() == [])
    }

    @Test func `a record taken away elsewhere is written again`() throws {
        let store = try scratch.open()
        let first = try note("aaaa", "first")
        _ = try store.put(first)
        scratch.remove(path)
        #expect(try store.put(note("aaaa", "second"), over: first) == [])
        #expect(try store.texts() == ["second"])
    }

    @Test func `a folder taken away while the journal is open is made again`() throws {
        let store = try scratch.open()
        rmdir("\(scratch.home)/notes")
        #expect(try store.put(note("aaaa", "first")) == [])
        #expect(scratch.mode("notes") == 0o700)
    }

    @Test func `the other edits of a change are saved beside a clash`() throws {
        let store = try scratch.open()
        let (one, two) = (try note("aaaa", "one"), try note("bbbb", "two"))
        _ = try store.put(one)
        replace(try note("aaaa", "theirs"), at: path)
        let change = Change(
            label: "",
            edits: [
                Edit(id: one.id, before: one, after: try note("aaaa", "ours")),
                Edit(id: two.id, before: nil, after: two),
            ])
        #expect(try store.save(change, now: evening).map(\.id) == [one.id])
        #expect(try store.texts() == ["theirs", "two"])
    }

    @Test func `a file laid out by hand is what it says, not how it looks`() throws {
        let store = try scratch.open()
        let first = try note("aaaa", "first")
        _ = try store.put(first)
        scratch.write(String(decoding: JSONWriter.line(first.json), as: UTF8.self), path)
        #expect(try store.put(note("aaaa", "second"), over: first) == [])
        #expect(try store.texts() == ["second"])
    }

    @Test func `copies of copies have names of their own`() throws {
        let store = try scratch.open()
        let ids = try ["one", "two", "three"].map { try store.saveBeside(note("aaaa", $0)).id.text }
        #expect(ids == ["2026-11-20-aaaa-copy", "2026-11-20-aaaa-copy2", "2026-11-20-aaaa-copy3"])
    }
}
