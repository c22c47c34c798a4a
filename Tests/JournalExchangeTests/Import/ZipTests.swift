import Children
import JournalExchange
import Testing

@Suite("Zip archives, strictly")
struct ZipTests {
    private static let hello = Array("{\"entries\": []}".utf8)

    private func fault(_ bytes: [UInt8]) -> ImportError? {
        do throws(ImportError) {
            let archive = try ZipArchive(HeldBytes(bytes))
            for entry in archive.entries { _ = try archive.bytes(of: entry) }
            return nil
        } catch { return error }
    }

    private func fault(_ change: (inout ZipMaker.File) -> Void) -> ImportError? {
        var file = ZipMaker.File(name: "a.json", bytes: Self.hello)
        change(&file)
        return fault(ZipMaker([ZipMaker.File(name: "first", bytes: [1, 2, 3]), file]).bytes)
    }

    @Test(
        "a name that leads out of it is refused",
        arguments: ["../a", "a/../../b", "/etc/passwd", "a\\b", "C:/a", "a//b", "a\u{0}b", "", ".", "a/./b"])
    func names(name: String) {
        #expect(fault { $0.name = name } == .zip(.unsafeName(number: 2)))
    }

    @Test("links, encryption, unknown packing, names twice, and what lies over another are refused")
    func kinds() {
        #expect(fault { $0.mode = 0o120777 } == .zip(.link(number: 2)))
        #expect(fault { $0.flags = 1 } == .zip(.encrypted(number: 2)))
        #expect(fault { $0.method = 12 } == .zip(.unknownMethod(number: 2, method: 12)))
        #expect(fault { $0.name = "first" } == .zip(.sameName(number: 2)))
        #expect(
            fault { $0.headerAt = 0 } == .zip(.overlapping(number: 1))
                || fault { $0.headerAt = 0 } == .zip(.overlapping(number: 2)))
        #expect(fault { $0.localName = "b.json" } == .zip(.contradiction(number: 2)))
        #expect(fault { $0.size = 3 } == .zip(.contradiction(number: 2)))
        #expect(fault { $0.crc = 7 } == .zip(.damaged(number: 2)))
        #expect(fault { _ in } == nil)
    }

    @Test("one that says it grows beyond measure is refused before anything is unpacked")
    func bomb() {
        #expect(
            fault {
                $0.method = 8
                $0.size = 4_000_000_000
            } == .zip(.bomb))
    }

    @Test("one that grows to more than it says is refused when it does")
    func liar() throws {
        // Real deflate data of a hundred zeros, said to be ten.
        let packed: [UInt8] = [0x63, 0x60, 0xA0, 0x3D, 0x00, 0x00]
        #expect(
            fault {
                $0.bytes = packed
                $0.method = 8
                $0.size = 10
            } == .zip(.damaged(number: 2)))
    }

    @Test("cut anywhere it ends in an error and never in a crash")
    func truncated() {
        let whole = ZipMaker([("a.json", Self.hello), ("photos/b.jpeg", [1, 2, 3])]).bytes
        for count in 0..<whole.count { #expect(fault(Array(whole[..<count])) != nil, "\(count) bytes") }
    }

    @Test(
        "what Info-ZIP packs, also as zip64, is unpacked to the byte",
        .enabled(if: Child.runs(["python3", "--version"])))
    func stock() throws {
        let folder = try TemporaryFolder()
        let script = """
            import zipfile,sys,random
            random.seed(7)
            text = b''.join(b'line %d\\n' % random.randrange(10**6) for _ in range(40000))
            with zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED) as z:
                z.writestr('a/b.json', text)
                z.writestr('empty', b'')
                with z.open('large','w',force_zip64=True) as f: f.write(text)
                z.writestr('sum', str(sum(text)))
            """
        let path = folder.path("a.zip")
        let made = try Child.run(["python3", "-c", script, path])
        #expect(made.status == 0, "\(made.errors)")
        let archive = try ZipArchive(HeldBytes(try folder.read("a.zip")))
        #expect(archive.entries.map(\.name) == ["a/b.json", "empty", "large", "sum"])
        let files = try archive.entries.map { try archive.bytes(of: $0) }
        #expect(files[0] == files[2])
        #expect(files[1].isEmpty)
        #expect(String(decoding: files[3], as: UTF8.self) == "\(files[0].reduce(0) { $0 + Int($1) })")
    }
}
