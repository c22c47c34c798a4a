import JournalModel

/// docs/json/record.schema.json, from the tables that read and write the files.
enum RecordSchema {
    static var json: JSON {
        .object([
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"), "$id": .string("record.schema.json"),
            "title": .string("A record, as in its file"),
            "anyOf": .array(
                RecordKind.allCases.map { .object(["$ref": .string("#/$defs/\($0.rawValue)")]) }),
            "$defs": .object(JSONObject(RecordKind.allCases.map { .init(key: $0.rawValue, value: schema(of: $0)) })),
        ])
    }

    private static func schema(of kind: RecordKind) -> JSON {
        var properties: JSONObject = [
            "loam": .object(["const": .int(Record.format)]), "kind": .object(["const": .string(kind.rawValue)]),
        ]
        for member in self.properties(kind.fields).members { properties.append(member.key, member.value) }
        return .object([
            "type": .string("object"), "properties": .object(properties),
            "required": .array(["loam", "kind", "id", "created", "edited"].map(JSON.string)),
        ])
    }

    private static func properties(_ fields: [FieldInfo]) -> JSONObject {
        JSONObject(fields.map { .init(key: $0.key, value: .object(property($0))) })
    }

    private static func property(_ field: FieldInfo) -> JSONObject {
        var object = type(field.kind)
        if !field.parts.isEmpty {
            let part: JSONObject = ["type": .string("object"), "properties": .object(properties(field.parts))]
            object = part
            object["type"] = .array([.string("object"), .string("array")])
            object["items"] = .object(part)
        } else if ["checkIn", "parts"].contains(field.key) {
            object = ["type": .string("object"), "additionalProperties": .object(["type": .string("number")])]
        } else if field.key == "answers" {
            // In the order of a scale's items; null was left open.
            let types = JSON.array([.string("integer"), .string("null")])
            object = ["type": .string("array"), "items": .object(["type": types])]
        } else if field.kind == .part {
            object = ["type": .string("object"), "additionalProperties": .bool(true)]
        }
        let words = [field.label, field.hint].filter { !$0.isEmpty }.joined(separator: ": ")
        if !words.isEmpty { object["description"] = .string(words) }
        return object
    }

    private static func type(_ kind: FieldKind) -> JSONObject {
        switch kind {
        case .line, .text, .moment, .day, .link: ["type": .string("string")]
        case .rating(let range):
            ["type": .string("integer"), "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
        case .whole: ["type": .string("integer")]
        case .number: ["type": .string("number")]
        case .flag: ["type": .string("boolean")]
        case .choice(let words): ["enum": .array(words.map(JSON.string))]
        case .lines: ["type": .string("array"), "items": .object(["type": .string("string")])]
        case .part: ["type": .string("object")]
        }
    }
}
