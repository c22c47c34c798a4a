/// Why a field of a record was not set.
package enum SettingError: Error, Hashable, Sendable {
    /// The record has no such field, or none that takes words.
    case unknown(String)
    /// The field takes something else; `wanted` says what.
    case words(String, wanted: String)
    /// The record would no longer be one.
    case record(RecordFileError)

    /// What was wrong, in words; says nothing of what was to be written there.
    package var sentence: String {
        switch self {
        case .unknown(let name): "There is no field \"\(name)\" to set."
        case .words(let name, let wanted): "\(name) takes \(wanted)."
        case .record(let error): "That cannot be kept: \(error.sentence)."
        }
    }
}

extension Record {
    /// The same record with one field set to what words mean; empty words leave it absent.
    ///
    /// - Parameters:
    ///   - name: Its key, with dots down into parts: `tired`, `stirred.belief`, `checkIn.mood`.
    ///   - reader: Reads dates said in words.
    package func setting(_ name: String, to words: String, _ reader: DateWords) throws(SettingError) -> Record {
        let path = name.split(separator: ".").map(String.init)
        guard let kind = Self.fieldKind(path[...], in: self.kind.fields), kind != .part, var object = json.object else {
            throw .unknown(name)
        }
        do throws(WordsError) { object[path] = try kind.value(of: words, reader) } catch {
            throw .words(name, wanted: error.wanted)
        }
        do throws(RecordFileError) { return try Record(json: .object(object)) } catch { throw .record(error) }
    }

    private static func fieldKind(_ path: ArraySlice<String>, in fields: [FieldInfo]) -> FieldKind? {
        guard let first = path.first, let field = fields.first(where: { $0.key == first }) else { return nil }
        if path.count == 1 { return field.kind }
        if field.key == "checkIn" || field.key == "parts" { return path.count == 2 ? .number : nil }
        return fieldKind(path.dropFirst(), in: field.parts)
    }
}
