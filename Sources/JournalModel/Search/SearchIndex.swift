/// The texts of every record, ready to be searched.
///
/// A text in plain ASCII is shared with its record; any other is kept as a folded copy.
package struct SearchIndex: Sendable {
    private var texts: [RecordID: [String]] = [:]

    package init() {}

    package init(_ journal: Journal) {
        texts.reserveCapacity(journal.count)
        for id in journal.ids {
            if let record = journal[id] { put(record) }
        }
    }

    /// Takes a record's texts in, in place of what it said before.
    package mutating func put(_ record: Record) {
        texts[record.id] = record.texts.map { Self.isASCII($0) ? $0 : Fold.text($0) }
    }

    package mutating func remove(_ id: RecordID) { texts[id] = nil }

    /// Follows a change of the journal.
    package mutating func apply(_ change: Change) {
        for edit in change.edits {
            if let after = edit.after { put(after) } else { remove(edit.id) }
        }
    }

    /// Whether a record holds every one of the words.
    package func contains(_ id: RecordID, _ needles: [Needle]) -> Bool {
        guard let texts = texts[id] else { return false }
        return needles.allSatisfy { needle in texts.contains { needle.isIn($0) } }
    }

    private static func isASCII(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? text.utf8.allSatisfy { $0 < 0x80 }
    }
}

extension Record {
    /// Every text a person wrote in the record, for finding it: all texts of its JSON but ids and times.
    package var texts: [String] {
        var found: [String] = []
        for member in value.object.members where !Self.machineKeys.contains(member.key) {
            Self.collect(member.value, into: &found)
        }
        return found
    }

    private static let machineKeys: Set<String> = [
        "id", "created", "edited", "at", "session", "began", "ended", "planned", "state", "schema", "place", "outcome",
        "outcomeAt", "holdUntil", "version", "guide", "signs", "prompt", "prompts", "readiness",
    ]

    private static func collect(_ json: JSON, into found: inout [String]) {
        switch json {
        case .string(let text): found.append(text)
        case .array(let values): for value in values { collect(value, into: &found) }
        case .object(let object):
            for member in object.members where !machineKeys.contains(member.key) { collect(member.value, into: &found) }
        default: break
        }
    }
}
