import Glibc
import JournalStore
import Testing

@Suite struct OutsideDraftTests {
    let scratch = Scratch()
    private var place: String { "\(scratch.path)/out" }

    private func text(_ path: String) -> String? { scratch.text("../\(path)") }
    private func names(_ path: String = "") -> [String] { Scratch.names("\(scratch.path)/\(path)") }

    @Test func `a file is in its place once it is whole, for the person alone`() throws {
        mkdir(scratch.home, 0o700)
        let draft = try OutsideDraft(place, .file, mayReplace: false)
        try draft.begin()
        try draft.write(Array("one ".utf8))
        #expect(!names().contains("out"))
        try draft.write(Array("two".utf8))
        try draft.finish()
        #expect(text("out") == "one two" && scratch.mode("../out") == 0o600)
        #expect(names() == ["journal", "out"])
    }

    @Test(arguments: [OutsideDraft.Kind.file, .folder])
    func `let go before it is whole, it leaves nothing`(kind: OutsideDraft.Kind) throws {
        var draft: OutsideDraft? = try OutsideDraft(place, kind, mayReplace: false)
        try draft?.begin("deep/er/file")
        try draft?.write([UInt8](repeating: 65, count: 1 << 20))
        draft = nil
        #expect(names() == [])
    }

    @Test func `what stands there is not written over, unless that was said`() throws {
        mkdir(scratch.home, 0o700)
        scratch.write("theirs", "../out")
        #expect(throws: FileFault(.create, EEXIST, "out")) { try OutsideDraft(place, .file, mayReplace: false) }
        #expect(throws: FileFault(.create, ENOTDIR, "out")) { try OutsideDraft(place, .folder, mayReplace: true) }
        let draft = try OutsideDraft(place, .file, mayReplace: true)
        try draft.begin()
        try draft.write(Array("ours".utf8))
        #expect(text("out") == "theirs")
        try draft.finish()
        #expect(text("out") == "ours")
    }

    @Test func `a file that came while it was written is not written over either`() throws {
        mkdir(scratch.home, 0o700)
        let draft = try OutsideDraft(place, .file, mayReplace: false)
        try draft.begin()
        scratch.write("theirs", "../out")
        #expect(throws: FileFault.self) { try draft.finish() }
        #expect(text("out") == "theirs")
    }

    @Test func `an empty folder is filled, a full one only where that was said, and what else is in it stays`() throws {
        mkdir(scratch.home, 0o700)
        mkdir(place, 0o700)
        func fill(_ text: String, mayReplace: Bool) throws {
            let draft = try OutsideDraft(place + "/", .folder, mayReplace: mayReplace)
            try draft.begin("notes/a.md")
            try draft.write(Array(text.utf8))
            try draft.begin("b.md")
            try draft.finish()
        }
        try fill("one", mayReplace: false)
        #expect(text("out/notes/a.md") == "one" && text("out/b.md") == "" && scratch.mode("../out") == 0o700)
        scratch.write("theirs", "../out/mine.md")
        #expect(throws: FileFault(.create, EEXIST, "out")) { try fill("two", mayReplace: false) }
        try fill("two", mayReplace: true)
        #expect(text("out/notes/a.md") == "two" && text("out/mine.md") == "theirs")
        #expect(names() == ["journal", "out"])
    }

    @Test func `a place in no folder is refused before anything is written`() {
        #expect(throws: FileFault(.openFolder, ENOENT, "\(scratch.path)/none")) {
            try OutsideDraft("\(scratch.path)/none/out", .file, mayReplace: false)
        }
        #expect(throws: FileFault.self) { try OutsideDraft("/", .folder, mayReplace: true) }
    }
}
