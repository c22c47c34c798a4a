import JournalModel

/// Which fields of which records hold a word, held against the tables of fields: a field that is added later and that no
/// errand fills is missing here, and the test says so.
struct MarkedFields {
    /// The fields a person's words stand in, as `note.answers.text`; those every record has stand without its kind.
    let all: Set<String>
    /// Those that hold the word.
    let marked: Set<String>

    init(_ records: [Record], word: String) {
        all = Set(RecordKind.allCases.flatMap { kind in kind.fields.flatMap { Self.paths($0, kind.rawValue) } })
        var found: Set<String> = []
        for record in records { Self.look(record.json, "", record.kind.rawValue, word, &found) }
        marked = found
    }

    /// Those no word came to, beside what Loam fills in by itself.
    var missing: [String] { all.subtracting(marked).subtracting(Self.given).sorted() }

    /// What is chosen or made and never typed: names of prompts and scales and their words, and what a file is.
    private static let given: Set<String> = [
        "id", "attachments.type", "attachments.sha256", "earlier.field",
        "source.tool", "source.id", "source.mark", "source.batch",
        "note.answers.prompt", "note.answers.words", "session.prompts", "session.windows.name", "work.prompt",
        "work.words", "work.domain",
        "check.prompts", "response.scale", "response.version", "draft.discernment.prompt", "draft.discernment.words",
    ]

    private static let shared: Set<String> = ["id", "tags", "attachments", "annotations", "earlier", "source"]

    private static func paths(_ field: FieldInfo, _ above: String) -> [String] {
        let path = shared.contains(field.key) && !above.contains(".") ? field.key : "\(above).\(field.key)"
        return switch field.kind {
        case .line, .text, .lines: [path]
        case .part: field.parts.flatMap { paths($0, path) }
        default: []
        }
    }

    private static func look(
        _ json: JSON, _ path: String, _ kind: String, _ word: String, _ found: inout Set<String>
    ) {
        if json.string?.contains(word) == true { found.insert(path) }
        for element in json.array ?? [] { look(element, path, kind, word, &found) }
        for member in json.object?.members ?? [] {
            let isShared = path.isEmpty && shared.contains(member.key)
            let below = isShared ? member.key : path.isEmpty ? "\(kind).\(member.key)" : "\(path).\(member.key)"
            look(member.value, below, kind, word, &found)
        }
    }
}
