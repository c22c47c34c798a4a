import Glibc
import JournalModel
import TerminalDriver
import Testing

@Suite struct ReportCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String...) -> Run { Run(home, arguments) }

    private func fill() {
        _ = loam("note", "--mood", "6", "--at", "yesterday 20:00", "Marta called. Martas voice.")
        _ = loam("note", "--mood", "4", "Slept late.")
    }

    private func read(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    @Test func `a report is one file for its owner alone, and never replaces another unasked`() throws {
        fill()
        let path = home.path + "/report.html"
        let run = loam("report", "-o", path)
        #expect(run.code == 0 && run.output.isEmpty && run.errors.contains("Written to"))
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(read(path).hasPrefix("<!DOCTYPE html>"))
        #expect(!read(path).contains("Marta"))
        #expect(loam("report", "-o", path).code == 1)
        #expect(loam("report", "-o", path, "--force").code == 0)
        #expect(loam("report", "-o", home.path + "/none/report.html").errors.contains("no such folder"))
    }

    @Test func `entries come in by kind, one by one, and by their days`() throws {
        fill()
        let all = loam("report", "--kinds", "note", "--json").output
        #expect(all.contains("Marta called") && all.contains("Slept late") && !all.contains("Mood"))
        #expect(!loam("report", "--kinds", "note", "--from", "today", "--json").output.contains("Marta"))
        let id = try #require(loam("list", "--json").json?.array?.first?.object?["id"]?.string)
        let one = loam("report", "--kinds", "daily", "--entry", id, "--json").output
        #expect(one.contains("Slept late") && !one.contains("Marta"))
        #expect(!loam("report", "--kinds", "notes", "--without", id, "--json").output.contains("Slept"))
        #expect(loam("report", "--kinds", "dreams").code == 2)
        #expect(loam("report", "--kinds", "letter").code == 1)
    }

    @Test func `a masked word does not leave, and longer words that hold it are named`() throws {
        fill()
        let path = home.path + "/report.md"
        let run = loam("report", "-o", path, "--kinds", "note", "--mask", "Marta=M.")
        #expect(read(path).contains("M. called.") && !read(path).contains("Marta called"))
        #expect(run.errors.contains("martas"))
    }
}
