import Children
import FoundationEssentials
import Testing

/// The pictures and the pages around them, held to the program as it is.
@Suite("The guide") struct GuideTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The pages a reader begins with.
    static let pages = ["README.md"] + ((try? names(in: "docs/guide")) ?? []).map { "docs/guide/\($0)" }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }

    @Test("Every picture is the screen as it is now: make pictures draws them")
    func pictures() throws {
        let folder = try TemporaryFolder()
        let result = try Child.run([Self.painter, folder.path(".")])
        #expect(result.status == 0, "\(result.errors)")
        let kept = try Self.names(in: "docs/pictures")
        let drawn = try FileManager.default.contentsOfDirectory(atPath: folder.path(".")).sorted()
        #expect(drawn == kept)
        for name in drawn where kept.contains(name) {
            let old = try Data(contentsOf: Self.root.appending(path: "docs/pictures/\(name)"))
            #expect(try Data(folder.read(name)) == old, "\(name) is not what the screen shows")
        }
    }

    /// The program that draws, built beside the tests.
    private static var painter: String {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "loam-pictures").path
    }

    @Test("Every link and picture of a page leads to a file", arguments: pages)
    func links(page: String) throws {
        let file = Self.root.appending(path: page)
        let text = try String(contentsOf: file, encoding: .utf8)
        let targets = text.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first }
        for target in targets where !target.contains("://") && !target.hasPrefix("#") {
            let path = target.split(separator: "#")[0]
            let place = file.deletingLastPathComponent().appending(path: String(path))
            #expect(FileManager.default.fileExists(atPath: place.path), "\(page) leads to \(target)")
        }
    }

    @Test("No picture is drawn that no page shows")
    func shown() throws {
        let words = try Self.pages.map { try String(contentsOf: Self.root.appending(path: $0), encoding: .utf8) }
        for name in try Self.names(in: "docs/pictures") {
            #expect(words.contains { $0.contains("pictures/\(name)") }, "\(name) stands on no page")
        }
    }
}
