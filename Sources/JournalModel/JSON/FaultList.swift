/// Reads values out of one file and gathers every fault on the way, each with its line.
package struct FaultList {
    private let locator: JSONLocator
    package private(set) var faults: [DataFault] = []

    package init(_ bytes: [UInt8]) { locator = JSONLocator(bytes) }

    /// The faults in the order of their lines.
    package var sorted: [DataFault] { faults.sorted { ($0.line, $0.reason) < ($1.line, $1.reason) } }

    package mutating func add(_ reason: String, at path: [String], remark: Bool = false) {
        faults.append(DataFault(line: locator.line(of: path), reason: reason, isRemark: remark))
    }

    /// Notes a fault when something that has to hold does not.
    package mutating func require(_ holds: Bool, _ reason: @autoclosure () -> String, at path: [String]) {
        if !holds { add(reason(), at: path) }
    }

    /// Takes every member into its field; one that cannot be read is a fault, an unknown key a remark.
    ///
    /// - Parameter apart: Keys read elsewhere.
    package mutating func take<Value: Fielded>(
        _ type: Value.Type, _ json: JSON, called name: String, at path: [String], apart: Set<String> = []
    ) -> Value? {
        guard let object = json.object else {
            add("\(name) should be an object, but is \(json.kindName)", at: path)
            return nil
        }
        var value = Value()
        for member in object.members where !apart.contains(member.key) {
            guard let field = Value.fields[member.key] else {
                let known = Value.fields.fields.map(\.key).joined(separator: ", ")
                add("\"\(member.key)\" is not a key of \(name) (\(known))", at: path + [member.key], remark: true)
                value.extra.append(member.key, member.value)
                continue
            }
            do throws(FieldError) { try field.write(&value, member.value) } catch {
                add(error.sentence, at: path + error.path)
            }
        }
        return value
    }

    /// The elements of a list that may be absent.
    package mutating func list(_ key: String, of object: JSONObject) -> [JSON] {
        guard let json = object[key] else { return [] }
        guard let values = json.array else {
            add("\"\(key)\" should be a list, but is \(json.kindName)", at: [key])
            return []
        }
        return values
    }
}

extension String {
    /// What is said of an id that cannot name anything.
    package static let idFault = "\"id\" is missing or has other characters than a-z, 0-9, - and ."

    /// Whether it can name something for good: lower-case letters, digits, and - or . between them.
    package var isPlainID: Bool {
        !isEmpty
            && utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E
            }
    }

    /// Whether nothing but spaces and line breaks stands in it.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
