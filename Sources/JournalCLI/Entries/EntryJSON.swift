import JournalModel
import JournalPrompts

/// A record as `--json` gives it (docs/json-output.md): what commands know about it, and the record as in its file.
enum EntryJSON {
    static func entry(_ record: Record, _ shelf: Shelf) -> JSON {
        var entry: JSONObject = [
            "id": .string(record.id.text), "name": .string(shelf.shortName(record.id)),
            "kind": .string(record.kind.rawValue),
            "when": .string(record.when.text), "title": .string(shelf.title(of: record)),
        ]
        entry["after"] = shelf.clock.place(of: record.when).map(after)
        entry["record"] = record.json
        return .object(entry)
    }

    static func list(_ records: [Record], _ shelf: Shelf) -> JSON { .array(records.map { entry($0, shelf) }) }

    /// Where a day stands after which session.
    static func after(_ place: DayPlace) -> JSON {
        .object([
            "session": .string(place.session.text), "number": .int(place.ordinal), "medicine": .string(place.medicine),
            "day": .int(place.day),
        ])
    }

    /// Something that might be done now, and why.
    static func suggestion(_ suggestion: Suggestion) -> JSON {
        .object([
            "id": .string(suggestion.id), "kind": .string(suggestion.kind.rawValue),
            "title": .string(suggestion.title), "reason": .string(suggestion.reason),
            "effort": .int(suggestion.effort), "due": .bool(suggestion.isDue),
        ])
    }
}
