import Glibc
import JournalModel
import JournalStore
import Testing

/// Not Testing's.
private typealias Attachment = JournalModel.Attachment

@Suite struct AttachmentTests {
    let scratch = Scratch()
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2, 0xFF]
    /// The machine's clock: no file was renamed later than it says.
    var now: Moment { Moment(seconds: Int(time(nil))) }

    private func attached(_ name: String, _ attachments: [Attachment]) throws -> Record {
        var record = try note(name, "with a picture")
        record.header.attachments = attachments
        return record
    }

    private func sweep(_ store: JournalStore, after days: Int = 0) throws -> Int {
        try store.sweepAttachments(after: try store.load(), now: now.advanced(by: days * 86_400))
    }

    @Test func `what is attached comes back byte for byte, and the same bytes are kept once`() throws {
        let store = try scratch.open()
        let one = try store.attach(picture, named: "canal.png", now: evening)
        let two = try store.attach(picture, named: "the same.jpg", now: evening)
        #expect(one.sha256 == two.sha256 && one.type == "image/png" && two.type == "image/png" && one.size == 12)
        #expect(scratch.names(in: "attachments") == [one.sha256])
        #expect(scratch.mode("attachments") == 0o700 && scratch.mode("attachments/\(one.sha256)") == 0o600)
        #expect(try store.bytes(of: two) == picture)
        let empty = try store.attach([], named: "nothing", now: evening)
        #expect(try store.bytes(of: empty) == [])
        #expect(empty.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a sealed layout seals them, under names that do not give their content away`() throws {
        let vault = try SealedScratch()
        let store = try vault.open()
        // What ends in spaces is not mistaken for padding.
        for bytes in [picture, Array("words and spaces   \n".utf8), []] {
            let one = try store.attach(bytes, named: "canal.png", now: evening)
            #expect(!store.path(of: one).contains(one.sha256))
            #expect(try store.bytes(of: one) == bytes)
            _ = try store.put(try attached("a\(bytes.count)", [one]))
        }
        #expect(
            Set(vault.scratch.names(in: "attachments").map { vault.scratch.bytes("attachments/\($0)")?.count }).count
                == 1)
        #expect(try sweep(store, after: 90) == 0)
        let findings = try Doctor.examine(vault.scratch.folder, now: now, codec: SealedCodec(vault.identity)).findings
        #expect(findings == [])
    }

    @Test func `bytes that are no longer those that were added are not given out`() throws {
        let store = try scratch.open()
        let one = try store.attach(picture, named: "canal.png", now: evening)
        _ = try store.put(try attached("aaaa", [one]))
        let path = store.path(of: one)
        scratch.write("something else", path)
        #expect(throws: StoreError.unreadable(path: path, .altered)) { try store.bytes(of: one) }
        #expect(try Doctor.examine(scratch.folder, now: now).findings == [Finding(path: path, problem: .odd(.altered))])
        scratch.remove(path)
        #expect(throws: StoreError.gone(path: path)) { try store.bytes(of: one) }
        let owner = try id("aaaa")
        #expect(
            try Doctor.examine(scratch.folder, now: now).findings == [Finding(path: path, problem: .notAttached(owner))]
        )
        _ = try store.attach(picture, named: "canal.png", now: evening)
        #expect(try store.bytes(of: one) == picture)
    }

    @Test func `what nothing refers to goes thirty days later, and comes back whole before that`() throws {
        let store = try scratch.open()
        let one = try store.attach(picture, named: "canal.png", now: evening)
        let record = try attached("aaaa", [one])
        _ = try store.put(record)
        #expect(try sweep(store, after: 400) == 0)
        // In the trash it is still in use.
        _ = try store.save(.delete(record, label: ""), now: now)
        #expect(try sweep(store) == 0)
        #expect(scratch.names(in: "attachments") == [one.sha256])
        // Gone from the trash, it waits thirty days more.
        try store.erase(try #require(try store.trash().first))
        #expect(try sweep(store) == 0)
        #expect(scratch.names(in: "attachments").first?.hasPrefix("\(one.sha256).unused-") == true)
        #expect(try store.bytes(of: one) == picture)
        #expect(try sweep(store, after: 29) == 0)
        // A record that names it again gives it its place back.
        _ = try store.put(record)
        #expect(try sweep(store, after: 400) == 0)
        #expect(scratch.names(in: "attachments") == [one.sha256])
        _ = try store.put(try note("aaaa", "without it"), over: record)
        #expect(try sweep(store) == 0)
        #expect(try sweep(store, after: 31) == 1)
        #expect(scratch.names(in: "attachments") == [])
        #expect(throws: StoreError.gone(path: store.path(of: one))) { try store.bytes(of: one) }
    }

    @Test func `an attachment out of use is taken into use again when the same bytes are added`() throws {
        let store = try scratch.open()
        let one = try store.attach(picture, named: "canal.png", now: evening)
        #expect(try sweep(store) == 0)
        _ = try store.attach(picture, named: "canal.png", now: evening)
        #expect(scratch.names(in: "attachments") == [one.sha256])
    }

    @Test(arguments: [
        "notes/2026-11-20-bbbb.json", "trash/2026-11-20-bbbb.deleted-20261120T201403Z.json",
        "writing/2026-11-20-bbbb.json",
    ])
    func `while a file does not open that might refer to them, nothing is swept`(path: String) throws {
        let store = try scratch.open()
        let one = try store.attach(picture, named: "canal.png", now: evening)
        scratch.write("{ torn", path)
        #expect(try sweep(store, after: 400) == 0)
        #expect(scratch.names(in: "attachments") == [one.sha256])
    }

    @Test func `text in progress keeps what it refers to`() throws {
        let store = try scratch.open()
        let one = try store.attach(picture, named: "canal.png", now: evening)
        try store.keep(Writing(record: try attached("aaaa", [one]), base: nil, at: evening))
        #expect(try sweep(store) == 0)
        #expect(scratch.names(in: "attachments") == [one.sha256])
    }

    @Test func `a fault at any step of adding leaves no torn file, and a second try succeeds`() throws {
        let counting = Saboteur()
        let first = try scratch.open(counting.injector)
        counting.start()
        _ = try first.attach(picture, named: "canal.png", now: evening)
        for step in 1...counting.calls {
            let scratch = Scratch()
            let saboteur = Saboteur()
            let store = try scratch.open(saboteur.injector)
            saboteur.start(failing: step...step, .half(ENOSPC))
            _ = try? store.attach(picture, named: "canal.png", now: evening)
            saboteur.start()
            let one = try store.attach(picture, named: "canal.png", now: evening)
            #expect(try store.bytes(of: one) == picture)
            #expect(scratch.names(in: "attachments") == [one.sha256], "after a fault at step \(step)")
        }
    }

    @Test(arguments: [
        ("a/b/../canal.png", "canal.png"), ("..", "attachment"), ("", "attachment"), (".bashrc", "bashrc"),
        ("a\u{1B}[31m\u{202E}b.png", "a[31mb.png"), ("日本語.png", "日本語.png"),
    ])
    func `the name it is saved under is safe in any folder`(name: String, safe: String) {
        #expect(Attachment(at: evening, name: name, type: "", size: 0, sha256: "").safeName == safe)
    }

    @Test func `a copy outside the journal is written over nothing`() throws {
        let folder = try OutsideFolder("\(scratch.path)/out")
        #expect(try folder.addFile("canal.png", picture) == "canal.png")
        #expect(try folder.addFile("canal.png", [1]) == "canal-2.png")
        #expect(try OutsideFile(reading: "\(scratch.path)/out/canal.png").bytes == picture)
        #expect(throws: OutsideFileError.notAFile) { try OutsideFile(reading: "\(scratch.path)/out") }
        #expect(throws: OutsideFileError.notThere) { try OutsideFile(reading: "\(scratch.path)/none") }
    }
}
