/// Why a field of a record could not be understood: where it stands, and what was expected there.
package struct FieldError: Error, Hashable, Sendable {
    /// The keys from the record down to the field, list places as numbers from 1.
    package var path: [String]
    package var expected: String
    package var found: String

    package init(_ expected: String, found: JSON, path: [String] = []) {
        self.path = path
        self.expected = expected
        self.found = found.kindName
    }

    /// The same error seen from one level further out.
    package func under(_ key: String) -> FieldError {
        var outer = self
        outer.path.insert(key, at: 0)
        return outer
    }

    /// The fault in plain words; says nothing of what was written there.
    package var sentence: String { "\"\(path.joined(separator: "."))\" should be \(expected), but is \(found)" }
}

/// A value a field can hold. Absent values leave no trace in the file: absent is not zero.
package protocol FieldValue: Sendable {
    init(json: JSON) throws(FieldError)
    /// The value as JSON, or nil when there is nothing to write.
    var json: JSON? { get }
    /// The fields of the value, or of each value of a list, where it is made of such.
    static var parts: [FieldInfo] { get }
}

extension FieldValue {
    package static var parts: [FieldInfo] { [] }
}

extension String: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let string = json.string else { throw FieldError("a text", found: json) }
        self = string
    }
    package var json: JSON? { isEmpty ? nil : .string(self) }
}

extension Int: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let int = json.int else { throw FieldError("a whole number", found: json) }
        self = int
    }
    package var json: JSON? { .int(self) }
}

extension Double: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let double = json.double else { throw FieldError("a number", found: json) }
        self = double
    }
    package var json: JSON? { .number(JSONNumber(self)) }
}

extension Bool: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let bool = json.bool else { throw FieldError("true or false", found: json) }
        self = bool
    }
    package var json: JSON? { .bool(self) }
}

extension Moment: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let moment = json.string.flatMap({ Moment($0) }) else {
            throw FieldError("a time like 2026-11-20T21:14:03+01:00[Europe/Berlin]", found: json)
        }
        self = moment
    }
    package var json: JSON? { .string(text) }
}

extension Day: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let day = json.string.flatMap({ Day($0) }) else {
            throw FieldError("a date like 2026-11-20", found: json)
        }
        self = day
    }
    package var json: JSON? { .string(iso) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    package static var parts: [FieldInfo] { Wrapped.parts }
    package init(json: JSON) throws(FieldError) { self = json.isNull ? nil : .some(try Wrapped(json: json)) }
    package var json: JSON? { self?.json }
}

extension Array: FieldValue where Element: FieldValue {
    package static var parts: [FieldInfo] { Element.parts }
    package init(json: JSON) throws(FieldError) {
        guard let values = json.array else { throw FieldError("a list", found: json) }
        self = []
        reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            do throws(FieldError) { append(try Element(json: value)) } catch { throw error.under(String(index + 1)) }
        }
    }
    package var json: JSON? { isEmpty ? nil : .array(map { $0.json ?? .null }) }
}

extension JSONObject: FieldValue {
    package init(json: JSON) throws(FieldError) {
        guard let object = json.object else { throw FieldError("an object", found: json) }
        self = object
    }
    package var json: JSON? { isEmpty ? nil : .object(self) }
}

/// One of a closed set of words; its raw value is what stands in the file, its label what a person reads.
package protocol Choice: FieldValue, RawRepresentable, CaseIterable, Hashable where RawValue == String {
    var label: String { get }
}

extension Choice {
    package init(json: JSON) throws(FieldError) {
        guard let word = json.string, let value = Self(rawValue: word) else {
            throw FieldError("one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))", found: json)
        }
        self = value
    }
    package var json: JSON? { .string(rawValue) }
    package var label: String { rawValue }
}
