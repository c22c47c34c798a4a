import JournalModel

/// Loam's own archive (docs/format-archive.md): the journal's files as they are, in a zip, with a page that says what it is.
struct ArchiveWriter: ExportWriter {
    private let records: Int

    init(_ journal: ExportJournal) { records = journal.ids.count }

    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) {
        try run.sink.add(Archive.manifestPath, Archive.Manifest(made: run.journal.made, records: records).bytes)
    }

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        try run.sink.add(Archive.path(of: record), record.file)
        for attachment in record.header.attachments {
            _ = try run.add(attachment, in: record) { _ in Archive.path(of: attachment) }
        }
    }
}
