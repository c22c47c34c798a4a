import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct DoctorTests {
    let scratch = Scratch()

    private func examine() throws -> [String: Finding.Problem] {
        let examination = try Doctor.examine(scratch.folder, now: Moment(seconds: Int(time(nil))))
        return Dictionary(examination.findings.map { ($0.path, $0.problem) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `a sound journal has nothing to find, and is left as it is`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "fine"))
        let names = Scratch.names(scratch.home)
        #expect(try examine() == [:])
        #expect(Scratch.names(scratch.home) == names)
        #expect(try Doctor.examine(scratch.folder, now: evening).records == 1)
    }

    @Test func `each thing that may be wrong is named, and nothing is touched`() throws {
        let store = try scratch.open()
        var lonely = Note(header: Header(id: try id("lone"), created: evening, session: try id("gone")))
        lonely.text = "of a session that is no more"
        _ = try store.put(.note(lonely))
        let deleted = try note("dddd", "deleted")
        _ = try store.put(deleted)
        _ = try store.delete(deleted)
        try store.keep(Writing(record: try note("wwww", "not done"), base: nil, at: evening))
        scratch.write("{", "notes/half.json")
        scratch.write("x", "notes/.half.json.999999999-1.tmp")
        scratch.write("x", "notes/thoughts.txt")
        scratch.write("x", "photo.jpg")
        scratch.write("[]", "settings.json")
        chmod("\(scratch.home)/drafts", 0o755)
        let found = try examine()
        #expect(found["notes/2026-11-20-lone.json"] == .missing(key: "session", try id("gone"), inTrash: false))
        let fault = try JSONReader.fault(in: "{")
        #expect(found["notes/half.json"] == .odd(.notARecord(.notJSON(fault))))
        #expect(found["notes/.half.json.999999999-1.tmp"] == .leftover)
        #expect(found["notes/thoughts.txt"] == .stranger)
        #expect(found["photo.jpg"] == .stranger)
        #expect(found["settings.json"] == .odd(.notARecord(.notALoamRecord)))
        #expect(found["drafts"] == .open(0o755))
        #expect(found["writing/2026-11-20-wwww.json"] == .unfinished(try id("wwww")))
        #expect(scratch.text("notes/.half.json.999999999-1.tmp") == "x")
        #expect(try examine() == found)
    }

    @Test func `files others may read are named`() throws {
        let store = try scratch.open()
        _ = try store.put(note("aaaa", "fine"))
        chmod("\(scratch.home)/notes/2026-11-20-aaaa.json", 0o644)
        #expect(try examine() == ["notes/2026-11-20-aaaa.json": .open(0o644)])
    }

    @Test func `where there is no journal it says so and makes none`() throws {
        #expect(throws: StoreError.failed(FileFault(.openFolder, ENOENT, "."))) { try examine() }
        #expect(Scratch.names(scratch.path) == [])
    }
}

extension JSONReader {
    /// Why a text is not JSON.
    static func fault(in text: String) throws -> JSONError {
        do throws(JSONError) { _ = try read(Array(text.utf8)) } catch { return error }
        throw NoSuchID(name: "a fault in \(text)")
    }
}
