import Glibc
import JournalModel
import Testing

/// docs/format.md is written from the same tables that read and write the files, so it cannot say anything else.
@Suite("The format's documentation") struct FormatDocsTests {
    private static let path =
        #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/docs/format.md"

    @Test("docs/format.md says what the field tables say")
    func documentIsTrue() throws {
        let wanted = FormatDocument.text
        if getenv("LOAM_RECORD") != nil {
            let file = try #require(fopen(Self.path, "w"))
            fputs(wanted, file)
            fclose(file)
            Issue.record("docs/format.md was written anew; look at it and run again")
        }
        let file = try #require(fopen(Self.path, "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        #expect(String(decoding: bytes, as: UTF8.self) == wanted, "run: make docs")
    }

    @Test("No kind of record has two fields of one key", arguments: RecordKind.allCases)
    func keysAreUnique(kind: RecordKind) {
        let keys = kind.fields.map(\.key)
        #expect(Set(keys).count == keys.count, "\(keys.filter { key in keys.count { $0 == key } > 1 })")
    }

    @Test("Every example in the document is a record Loam opens and writes back to the byte", arguments: Example.all)
    func exampleRoundTrips(example: Record) throws {
        let bytes = example.file
        let again = try Record(file: bytes)
        #expect(again == example)
        #expect(again.file == bytes)
    }
}

/// The text of docs/format.md.
enum FormatDocument {
    static var text: String {
        var lines = [head]
        for example in Example.all {
            lines.append(section(example))
        }
        lines.append("## Parts\nPieces of records that have fields of their own.\n")
        lines += parts.map { "### \($0.name)\n\($0.table)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let head = """
        # The journal's files
        Every record is one JSON file that a person can read: UTF-8, two spaces a level, keys in the order given here. \
        This page is written from the tables that read and write the files.

        - The journal is the folder `$LOAM_HOME`, else `$XDG_DATA_HOME/loam`, else `~/.local/share/loam`. Folders are 0700, files 0600.
        - A record stands in the folder of its kind under its id: `notes/2026-11-20-k3f9x2pa.json`. The id inside says the same.
        - `loam` is the version of this format, now 1. A file of a later version is named and left alone.
        - Times are RFC 9557: the local clock, its offset, and the zone where it is known. Dates are `2026-11-20`.
        - What was not answered is absent. Absent is not zero.
        - Keys this Loam does not know are kept and written back after its own.
        - A file that cannot be read as this page says is named, kept and left alone; everything else opens.
        - Beside the records: `settings.json` (what you chose), `attachments/` (pictures, sounds and other files, each once and under \
        the SHA-256 of its bytes), `trash/` (deleted records, for 30 days), `writing/` (text not yet saved as a record), `cache/` (may \
        be deleted at any time), `lock`.
        - An attachment no record refers to any more, nor one in the trash, is called `NAME.unused-20261120T201403Z`, and taken away 30 \
        days after that time.
        - A sealed journal (`loam vault on`) holds the same records, each sealed: [format-vault.md](format-vault.md).

        """

    private static func section(_ record: Record) -> String {
        let kind = record.kind
        return """
            ## \(kind.label) (`\(kind.folder)/`)
            \(table(record.value))
            ```json
            \(String(decoding: record.file, as: UTF8.self))```

            """
    }

    private static func table<R: JournalRecord>(_ record: R) -> String { rows(R.fields) }

    private static func rows<R>(_ table: FieldTable<R>) -> String {
        let lines = table.fields.map { "| `\($0.key)` | \(type($0.kind)) | \(meaning($0.key, $0.label, $0.hint)) |" }
        return "| key | value | meaning |\n|---|---|---|\n" + lines.joined(separator: "\n") + "\n"
    }

    private static func meaning(_ key: String, _ label: String, _ hint: String) -> String {
        if key == "id" { return "its name, the same as the file's" }
        return hint.isEmpty ? label : "\(label): \(hint)"
    }

    private static func type(_ kind: FieldKind) -> String {
        switch kind {
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .part: "see the example and Parts"
        default: kind.meaning
        }
    }

    private static var parts: [(name: String, table: String)] {
        [
            ("attachments", rows(JournalModel.Attachment.fields)),
            ("annotations", rows(Annotation.fields)), ("earlier", rows(EarlierText.fields)),
            ("source", rows(Origin.fields)),
            ("stirred, came", rows(Stirred.fields)), ("markers", rows(Markers.fields)),
            ("preparation", rows(ChecklistLine.fields)), ("timeline", rows(TimedNote.fields)),
            ("windows", rows(Window.fields)), ("looks", rows(LaterLook.fields)),
            ("answers, discernment", rows(PromptAnswer.fields)), ("states", rows(StateChange.fields)),
            ("versions", rows(DraftVersion.fields)), ("rereads", rows(Reread.fields)),
            ("holdChanges", rows(HoldChange.fields)), ("revisits", rows(Revisit.fields)),
            ("decision", rows(Decision.fields)), ("step", rows(SmallStep.fields)),
        ]
    }
}
