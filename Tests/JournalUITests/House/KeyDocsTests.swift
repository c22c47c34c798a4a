import Glibc
import Testing
import TextUI

@testable import JournalUI

@Suite("Key tables") struct KeyDocsTests {
    private static let all = [ScreenKeys.anywhere, .text] + ScreenKeys.screens
    private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

    @Test("docs/keys.md is what the tables say")
    func docs() throws {
        let path = Self.root + "/docs/keys.md"
        if getenv("LOAM_RECORD") != nil {
            let file = try #require(fopen(path, "w"))
            fputs(KeyDocs.text, file)
            fclose(file)
            Issue.record("docs/keys.md was written; look at it and run again")
        }
        #expect(Self.read(path) == KeyDocs.text, "docs/keys.md is not what the tables say: make docs")
    }

    @Test("No key is bound twice on one screen", arguments: all.map(\.name))
    func conflicts(name: String) throws {
        let screen = try #require(Self.all.first { $0.name == name })
        #expect(screen.conflicts == [])
    }

    @Test("Every line of a screen has a key, a name of its own, and words")
    func reachable() {
        for screen in ScreenKeys.screens {
            #expect(Set(screen.lines.map(\.name)).count == screen.lines.count, "\(screen.name)")
            for line in screen.lines {
                #expect(!line.keys.isEmpty && !line.label.isEmpty, "\(screen.name): \(line.name)")
            }
        }
        #expect(Set(ScreenKeys.anywhere.lines.map(\.name)).count == AppAction.allCases.count)
        #expect(AppAction.keys.bindings.count == AppAction.allCases.count)
    }

    @Test("No screen takes a key that works always")
    func waysOut() {
        let always = Set(AppAction.keys.bindings.filter { $0.action.isAlways }.flatMap(\.keys))
        for screen in ScreenKeys.screens {
            for line in screen.lines { #expect(always.isDisjoint(with: line.keys), "\(screen.name): \(line.name)") }
        }
    }

    @Test("Screen names are unique, and every screen of the source stands in the list")
    func complete() {
        let names = ScreenKeys.screens.map(\.name)
        #expect(Set(names).count == names.count)
        let found = Self.namesInSource(Self.root + "/Sources/JournalUI").subtracting(["placeholder"])
        #expect(found.count > 20)
        #expect(found.subtracting(names) == [], "name them in ScreenKeys.screens")
    }

    /// The texts after `static let name = ` in all Swift files below a folder.
    private static func namesInSource(_ folder: String) -> Set<String> {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: Set<String> = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            if name.hasSuffix(".swift") {
                for line in read("\(folder)/\(name)").split(separator: "\n") where line.contains("static let name = \"")
                {
                    if let value = line.split(separator: "\"").dropFirst().first { names.insert(String(value)) }
                }
            } else {
                names.formUnion(namesInSource("\(folder)/\(name)"))
            }
        }
        return names
    }

    private static func read(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
