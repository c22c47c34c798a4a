import ArgumentParser
import JournalModel

/// `--set`: any field of a record, through the table that reads and writes its file.
struct SetOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Any other field, in words; loam fields lists them. Can be given more than once.", valueName: "field=words")
    )
    var set: [String] = []

    func validate() throws {
        for pair in set where !pair.contains("=") {
            throw ValidationError("--set takes field=words; \"\(Printable.line(pair))\" has no =.")
        }
    }

    /// The record with the fields set.
    func apply(to record: Record, _ desk: Desk) throws -> Record { try Fields.set(set, of: record, desk) }
}

/// Fields as commands set them.
enum Fields {
    /// The record with each `field=words` set.
    static func set(_ pairs: [String], of record: Record, _ desk: Desk) throws -> Record {
        var record = record
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if let other = instead(of: name, record.kind) {
                throw ValidationError("\(Printable.line(name)) is not set by hand: \(other).")
            }
            do throws(SettingError) {
                record = try record.setting(name, to: parts.count > 1 ? String(parts[1]) : "", desk.words)
            } catch {
                throw ValidationError(
                    Printable.line(error.sentence) + " loam fields \(record.kind.rawValue) lists what there is.")
            }
        }
        return record
    }

    /// What can be set in a kind of record, by dotted names.
    static func all(of kind: RecordKind) -> [(name: String, field: FieldInfo)] {
        func leaves(_ fields: [FieldInfo], _ prefix: String) -> [(String, FieldInfo)] {
            fields.flatMap { field -> [(String, FieldInfo)] in
                let name = prefix + field.key
                if instead(of: name, kind) != nil { return [] }
                if field.key == "checkIn" || field.key == "parts" { return [("\(name).NAME", field)] }
                return field.kind == .part ? leaves(field.parts, "\(name).") : [(name, field)]
            }
        }
        return leaves(kind.fields, "")
    }

    /// What to do instead, for a field that keeps a history or that Loam keeps itself; nil where it may be set.
    static func instead(of name: String, _ kind: RecordKind) -> String? {
        let key = name.split(separator: ".").first.map(String.init) ?? name
        return (own[kind]?[key]).map { "loam \($0) does it" } ?? (kept.contains(key) ? "Loam keeps it" : nil)
    }

    private static let kept: Set<String> = [
        "id", "created", "edited", "annotations", "earlier", "versions", "answers", "source", "attachments",
    ]
    private static let own: [RecordKind: [String: String]] = [
        .session: [
            "timeline": "session note", "windows": "session window", "looks": "session look",
            "preparation": "session plan",
        ],
        .schema: ["state": "schema state", "states": "schema state"],
        .draft: [
            "holdUntil": "draft rest", "holdChanges": "draft rest", "rereads": "draft reread",
            "discernment": "draft page", "outcome": "draft outcome", "outcomeAt": "draft outcome",
        ],
        .insight: ["revisits": "insight revisit"],
        .response: ["answers": "scale take"],
    ]
}
