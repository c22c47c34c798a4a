/// A JSON value that keeps what it was given: member order, unknown keys, and numbers as they were typed.
///
/// Loam has its own reader and writer because the journal promises three things Codable does not keep: keys in a
/// stable, readable order, unknown keys left as they are, and an error that names the line
/// (docs/decisions/0002-own-json.md).
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    /// A whole number as JSON.
    package static func int(_ value: Int) -> JSON { .number(JSONNumber(String(value))) }

    /// The string, when this is one.
    package var string: String? { if case .string(let value) = self { value } else { nil } }
    /// The truth value, when this is one.
    package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The whole number, when this is a number without a fraction that fits.
    package var int: Int? { if case .number(let value) = self { value.int } else { nil } }
    /// The number, when this is one.
    package var double: Double? { if case .number(let value) = self { value.double } else { nil } }
    /// The elements, when this is an array.
    package var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
    /// The members, when this is an object.
    package var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
    /// Whether this is `null`.
    package var isNull: Bool { self == .null }

    /// What kind of value this is, as said in an error.
    package var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// A number kept as its own characters, so that 1.0 stays 1.0 and nothing is rounded on the way through.
package struct JSONNumber: Hashable, Sendable {
    /// The number as JSON writes it.
    package let text: String

    package init(_ text: String) { self.text = text }

    package init(_ value: Double) {
        text = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }

    /// The whole number, when it has no fraction and fits.
    package var int: Int? {
        if let whole = Int(text) { return whole }
        guard let value = Double(text), value == value.rounded(), abs(value) < 9e15 else { return nil }
        return Int(value)
    }

    /// The nearest double; nil only for a number beyond its range.
    package var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}

/// The members of a JSON object in the order they stand in the file.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One key and its value.
    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: JSON

        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    package private(set) var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    package init(dictionaryLiteral elements: (String, JSON)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
    }

    package var isEmpty: Bool { members.isEmpty }

    /// The value under a key; setting nil removes it, setting a new key appends it.
    package subscript(key: String) -> JSON? {
        get { members.first { $0.key == key }?.value }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Adds a member whose key is known to be new, without looking for it.
    package mutating func append(_ key: String, _ value: JSON) {
        members.append(Member(key: key, value: value))
    }
}
