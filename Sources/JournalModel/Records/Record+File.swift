/// Why a file is not a record Loam can open. The file itself is always left alone.
package enum RecordFileError: Error, Hashable, Sendable {
    case notJSON(JSONError)
    case notALoamRecord
    /// Written by a later Loam, with this format version.
    case laterFormat(Int)
    case unknownKind(String)
    case field(FieldError)
    case noID

    /// The reason in plain words; says nothing of what was written there.
    package var sentence: String {
        switch self {
        case .notJSON(let error): "line \(error.line), column \(error.column): \(error.sentence)"
        case .notALoamRecord: "it does not begin as a Loam record does"
        case .laterFormat(let version): "it was written by a later Loam (format \(version))"
        case .unknownKind(let kind): "its kind \"\(kind)\" is not known to this Loam"
        case .field(let error): error.sentence
        case .noID: "it has no id"
        }
    }
}

extension Record {
    /// The version of the file format this Loam writes.
    package static let format = 1

    /// Reads a record file's bytes.
    package init(file bytes: [UInt8]) throws(RecordFileError) {
        let json: JSON
        do { json = try JSONReader.read(bytes) } catch { throw .notJSON(error) }
        try self.init(json: json)
    }

    /// Reads a record from its JSON.
    package init(json: JSON) throws(RecordFileError) {
        guard var object = json.object, let format = object["loam"]?.int, let word = object["kind"]?.string else {
            throw .notALoamRecord
        }
        guard format <= Self.format else { throw .laterFormat(format) }
        guard let kind = RecordKind(rawValue: word) else { throw .unknownKind(word) }
        object["loam"] = nil
        object["kind"] = nil
        do { self = try Self.decode(kind, object) } catch { throw .field(error) }
        guard id != .none else { throw .noID }
    }

    private static func decode(_ kind: RecordKind, _ object: JSONObject) throws(FieldError) -> Record {
        func take<R: JournalRecord>(_ type: R.Type) throws(FieldError) -> R {
            var record = R()
            try record.take(object)
            return record
        }
        switch kind {
        case .session: return .session(try take(Session.self))
        case .note: return .note(try take(Note.self))
        case .schema: return .schema(try take(Schema.self))
        case .work: return .work(try take(Work.self))
        case .check: return .check(try take(Check.self))
        case .response: return .response(try take(Response.self))
        case .draft: return .draft(try take(Draft.self))
        case .insight: return .insight(try take(Insight.self))
        }
    }

    /// The record as JSON: format, kind, id, times, its own fields, tags and annotations, then unknown keys.
    package var json: JSON {
        var object: JSONObject = ["loam": .int(Self.format), "kind": .string(kind.rawValue)]
        for member in value.object.members { object.append(member.key, member.value) }
        return .object(object)
    }

    /// The record as the bytes of its file.
    package var file: [UInt8] { JSONWriter.write(json) }
}
