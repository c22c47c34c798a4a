import Glibc
import JournalModel

/// Holds JSON against a schema of docs/json: the part of JSON Schema those files use.
///
/// Stricter than the standard in one thing: a key that no schema names is a fault, so that nothing is printed that is
/// not documented. (For whoever reads the output, keys may be added.)
struct SchemaCheck {
    private(set) var faults: [String] = []
    private static let folder = repository + "/docs/json"

    /// The folder of the package.
    static let repository = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

    /// The schemas there are, by name.
    static var names: [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".schema.json") { names.append(String(name.dropLast(12))) }
        }
        return names.sorted()
    }

    init(_ value: JSON, _ schema: String) {
        guard let root = Self.file("\(schema).schema.json") else {
            faults = ["there is no schema \(schema)"]
            return
        }
        check(value, root, root, "$")
    }

    static func file(_ name: String) -> JSONObject? {
        guard let file = fopen("\(folder)/\(name)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return (try? JSONReader.read(bytes))?.object
    }

    private mutating func check(_ value: JSON, _ schema: JSONObject, _ root: JSONObject, _ path: String) {
        if let reference = schema["$ref"]?.string {
            guard let (target, itsRoot) = Self.resolve(reference, root) else {
                return faults.append("\(path): \(reference) leads nowhere")
            }
            return check(value, target, itsRoot, path)
        }
        if let choices = schema["anyOf"]?.array {
            let fits = choices.compactMap(\.object).contains { choice in
                var trial = self
                trial.faults = []
                trial.check(value, choice, root, path)
                return trial.faults.isEmpty
            }
            if !fits { faults.append("\(path): fits none of its forms") }
            return
        }
        if let words = schema["enum"]?.array, !words.contains(value) { faults.append("\(path): not one of its words") }
        if let constant = schema["const"], constant != value { faults.append("\(path): not what it always is") }
        if let type = schema["type"] {
            let names = type.array?.compactMap(\.string) ?? [type.string ?? ""]
            guard names.contains(where: { Self.is(value, $0) }) else {
                return faults.append("\(path): \(value.kindName) instead of \(names)")
            }
        }
        if let object = value.object { check(object, schema, root, path) }
        if let items = schema["items"]?.object {
            for (index, item) in (value.array ?? []).enumerated() { check(item, items, root, "\(path)[\(index)]") }
        }
    }

    private mutating func check(_ object: JSONObject, _ schema: JSONObject, _ root: JSONObject, _ path: String) {
        for key in (schema["required"]?.array ?? []).compactMap(\.string) where object[key] == nil {
            faults.append("\(path): \(key) is missing")
        }
        let other = schema["additionalProperties"]
        for member in object.members {
            let here = "\(path).\(member.key)"
            if let known = schema["properties"]?.object?[member.key]?.object {
                check(member.value, known, root, here)
            } else if let other = other?.object {
                check(member.value, other, root, here)
            } else if other?.bool != true {
                faults.append("\(here): is not documented")
            }
        }
    }

    private static func resolve(_ reference: String, _ root: JSONObject) -> (JSONObject, JSONObject)? {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts[0].isEmpty ? root : file(String(parts[0])) else { return nil }
        let path = parts.count > 1 ? parts[1].split(separator: "/").map(String.init) : []
        guard !path.isEmpty else { return (whole, whole) }
        return whole[path]?.object.map { ($0, whole) }
    }

    private static func `is`(_ value: JSON, _ type: String) -> Bool {
        switch type {
        case "object": value.object != nil
        case "array": value.array != nil
        case "string": value.string != nil
        case "integer": value.int != nil
        case "number": value.double != nil
        case "boolean": value.bool != nil
        case "null": value.isNull
        default: false
        }
    }
}
