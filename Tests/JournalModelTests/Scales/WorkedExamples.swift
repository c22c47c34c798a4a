import Glibc
import JournalModel

/// The answers and results worked out by hand, read from beside this file.
struct WorkedExamples {
    let examples: [JSONObject]
    let typed: [JSONObject]
    let changes: [JSONObject]

    static let all = WorkedExamples()

    private init() {
        let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
        let whole = (try? JSONReader.read(Self.bytes(folder + "/worked-examples.json")))?.object ?? JSONObject()
        func list(_ key: String) -> [JSONObject] { (whole[key]?.array ?? []).compactMap(\.object) }
        (examples, typed, changes) = (list("examples"), list("typed"), list("changes"))
    }

    private static func bytes(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}

extension JSONObject {
    func word(_ key: String) -> String { self[key]?.string ?? "" }
    func part(_ key: String) -> JSONObject { self[key]?.object ?? JSONObject() }
    var answers: [Int?] { (self["answers"]?.array ?? []).map(\.int) }
}
