/// What a field holds, as a form, a command line and an export need to know it.
package enum FieldKind: Hashable, Sendable {
    /// One line of words.
    case line
    /// As many lines as wanted (Markdown).
    case text
    /// A rating; absent until given.
    case rating(ClosedRange<Int>)
    case whole
    /// A number, with or without a fraction.
    case number
    case flag
    case moment
    case day
    /// One of the words in the file, each with what a person reads.
    case choice([String])
    /// A list of short lines.
    case lines
    /// The id of another record.
    case link(RecordKind)
    /// A part with fields of its own, or a list of such; edited on a screen of its own.
    case part

    var holdsWords: Bool {
        switch self {
        case .line, .text, .lines, .part: true
        case .rating, .whole, .number, .flag, .moment, .day, .choice, .link: false
        }
    }
}

/// One field of a record: the single place its key, its words and its reading and writing stand.
///
/// The table of these (`Fielded.fields`) drives the file format, forms, `--set`, validation, export and docs.
package struct Field<Root: Sendable>: Sendable {
    package let key: String
    package let label: String
    package let hint: String
    package let kind: FieldKind
    /// The fields of the part it holds, asked for only when needed.
    let parts: @Sendable () -> [FieldInfo]
    /// Whether a person wrote words here that a search should find.
    let holdsWords: Bool
    /// The value as JSON, nil when absent.
    package let read: @Sendable (Root) -> JSON?
    /// Puts a value from JSON in place; `.null` clears it where it may be absent.
    package let write: @Sendable (inout Root, JSON) throws(FieldError) -> Void

    package init<Value: FieldValue>(
        _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ kind: FieldKind, _ label: String = "",
        hint: String = ""
    ) {
        self.key = key
        self.label = label
        self.hint = hint
        self.kind = kind
        holdsWords = kind.holdsWords && !Record.machineKeys.contains(key)
        parts = { Value.parts }
        read = { $0[keyPath: path].json }
        write = { (root: inout Root, json: JSON) throws(FieldError) in
            let value: Value
            do throws(FieldError) { value = try Value(json: json) } catch { throw error.under(key) }
            if case .rating(let range) = kind, let number = json.int, !range.contains(number) {
                throw FieldError("from \(range.lowerBound) to \(range.upperBound)", found: json, path: [key])
            }
            root[keyPath: path] = value
        }
    }
}

/// The fields of a record in file order, found by key.
package struct FieldTable<Root: Sendable>: Sendable {
    package let fields: [Field<Root>]
    private let places: [String: Int]

    package init(_ fields: [Field<Root>]) {
        self.fields = fields
        places = Dictionary(fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(key: String) -> Field<Root>? { places[key].map { fields[$0] } }
}

/// A value made of fields. Keys it does not know are kept, in `extra`, and written back after its own.
package protocol Fielded: FieldValue {
    init()
    static var fields: FieldTable<Self> { get }
    var extra: JSONObject { get set }
}

extension Fielded {
    package static var parts: [FieldInfo] { fields.infos }

    package init(json: JSON) throws(FieldError) {
        guard let object = json.object else { throw FieldError("an object", found: json) }
        self.init()
        try take(object)
    }

    /// Takes every member of an object into the field of its key, or into `extra`.
    package mutating func take(_ object: JSONObject) throws(FieldError) {
        for member in object.members {
            if let field = Self.fields[member.key] {
                try field.write(&self, member.value)
            } else {
                extra.append(member.key, member.value)
            }
        }
    }

    /// The fields that are present, in table order, then the unknown ones as they came.
    package var object: JSONObject {
        var object = JSONObject()
        for field in Self.fields.fields {
            if let value = field.read(self) { object.append(field.key, value) }
        }
        for member in extra.members { object.append(member.key, member.value) }
        return object
    }

    package var json: JSON? {
        let object = object
        return object.isEmpty ? nil : .object(object)
    }
}
