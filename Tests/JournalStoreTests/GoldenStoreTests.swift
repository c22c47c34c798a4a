import Glibc
import JournalModel
import JournalStore
import Testing

/// A journal of every released version of the format, kept as it was written then. These files are never changed; a new
/// version of the format gets a folder of its own.
@Suite struct GoldenStoreTests {
    /// Puts the kept files into a journal of their own.
    private func copy(_ version: Int, to scratch: Scratch) throws -> [String] {
        let here = #filePath.prefix(through: #filePath.lastIndex(of: "/") ?? #filePath.startIndex)
        let golden = "\(here)Golden/format-\(version)"
        mkdir(scratch.home, 0o700)
        var paths: [String] = []
        for name in Scratch.names(golden) {
            let inner = Scratch.names("\(golden)/\(name)").map { "\(name)/\($0)" }
            if !inner.isEmpty { mkdir("\(scratch.home)/\(name)", 0o700) }
            for path in inner.isEmpty ? [name] : inner {
                let bytes = try #require(Scratch.bytes(at: "\(golden)/\(path)"))
                Scratch.write(bytes, "\(scratch.home)/\(path)")
                paths.append(path)
            }
        }
        return paths
    }

    @Test(arguments: 1...Record.format)
    func `every version of the format opens whole, and its records are written as they stand`(version: Int) throws {
        let scratch = Scratch()
        let paths = try copy(version, to: scratch)
        let store = try scratch.open()
        let loaded = try store.load()
        #expect(loaded.odd == [])
        #expect(Set(loaded.records.map(\.kind)) == Set(RecordKind.allCases))
        for record in loaded.records {
            let path = "\(record.kind.folder)/\(record.id).json"
            #expect(paths.contains(path))
            if version == Record.format { #expect(scratch.bytes(path) == record.file, "\(path)") }
        }
        #expect(try store.trash().count == 1)
        #expect(try store.writings().offers.count == 1)
        #expect(try store.settings()["dayStart"] == .int(5))
        let trouble = try Doctor.examine(scratch.folder, now: Moment(seconds: max(Int(time(nil)), 1_796_000_000)))
            .findings.filter(\.isTrouble)
        #expect(trouble == [])
    }
}
