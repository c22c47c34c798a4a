import Glibc
import LoamResources
import Testing

@Suite struct ResourceTests {
    /// The Resources folder of this checkout.
    static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Resources"

    static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    static func bytes(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return bytes
    }

    @Test func `every data file is inside the program, and none other`() {
        let folders = ["programmes", "prompts", "safety", "scales", "themes"]
        let files = folders.flatMap { folder in
            Self.names(in: "\(Self.folder)/\(folder)").filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
        }
        #expect(!files.isEmpty)
        #expect(Resource.paths == files.sorted(), "run Resources/embed-list.sh")
    }

    @Test func `the bytes inside are the bytes of the file`() throws {
        for path in Resource.paths {
            let inside = try #require(Resource.named(path))
            #expect(inside == Self.bytes(of: "\(Self.folder)/\(path)"), "\(path)")
        }
    }

    @Test func `a path that is not there answers nothing`() {
        #expect(Resource.named("prompts/none.json") == nil)
        #expect(Resource.folder("nowhere").isEmpty)
    }
}
