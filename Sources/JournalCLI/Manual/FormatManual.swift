import JournalModel

/// loam(5), written from the tables that read and write the files.
package struct FormatManual {
    private var page: Roff

    package init(date: String) {
        page = Roff("loam", section: 5, about: "the files of a Loam journal", date: date)
        page.heading("Description")
        page.paragraphs(Self.description)
        for kind in RecordKind.allCases {
            page.heading("\(kind.label) files")
            page.paragraphs("In \(kind.folder)/. Besides what every record has:")
            page.terms(Self.terms(kind.fields.filter { !Self.common.contains($0.key) }))
        }
        page.heading("What every record has")
        page.terms(
            [("loam", "The version of this format, now \(Record.format)."), ("kind", "Which of the eight it is.")]
                + Self.terms((RecordKind.allCases.first?.fields ?? []).filter { Self.common.contains($0.key) }))
        page.heading("Beside the records")
        page.terms([
            ("settings.json", "What you chose."), ("trash/", "Deleted records, for thirty days."),
            ("writing/", "Text that is not yet saved as a record."), ("cache/", "Can be deleted at any time."),
            ("lock", "Held by the Loam that has the journal open."),
            ("prompts/, programmes/, scales/", "Packs, programmes and scales of your own."),
        ])
        page.heading("See also")
        page.raw(".Xr loam 1")
    }

    package var text: String { page.text }

    /// The fields that every kind has.
    private static let common: Set<String> = RecordKind.allCases.map { Set($0.fields.map(\.key)) }
        .reduce(Set(RecordKind.note.fields.map(\.key))) { $0.intersection($1) }

    private static let description = """
        The journal is the folder $LOAM_HOME, else $XDG_DATA_HOME/loam, else ~/.local/share/loam. Folders are for you \
        alone (0700), files too (0600).

        Every record is one JSON file that a person can read: UTF-8, two spaces a level, in the folder of its kind under \
        its id, like notes/2026-11-20-k3f9x2pa.json. Times are RFC 9557: the local clock, its offset, and the zone where \
        it is known. What was not answered is absent; absent is not zero. Keys this Loam does not know are kept and \
        written back after its own. A file that cannot be read is named, kept and left alone.
        """

    private static func terms(_ fields: [FieldInfo], _ prefix: String = "") -> [(term: String, meaning: String)] {
        fields.flatMap { field in
            [(prefix + field.key, meaning(field))] + terms(field.parts, "\(prefix)\(field.key).")
        }
    }

    private static func meaning(_ field: FieldInfo) -> String {
        if field.key == "id" { return "Its name, the same as the file's." }
        let words = [field.label, field.hint].filter { !$0.isEmpty }.joined(separator: ": ")
        return "\(words.isEmpty ? field.key : words) (\(field.kind.meaning))."
    }
}
