package import JournalModel

/// What went out, and what did not.
package struct ExportReport: Hashable, Sendable {
    package var entries = 0
    package var attachments = 0
    /// Attachments that could not be read, or that the format has no place for, by the entry they belong to.
    package var leftOut: [LeftOut] = []

    package struct LeftOut: Hashable, Sendable {
        package let entry: RecordID
        package let name: String
        package let why: Why
    }

    package enum Why: Hashable, Sendable {
        case notReadable, noPlace
    }
}

/// Writes one format, entry by entry.
protocol ExportWriter {
    mutating func begin(_ run: inout ExportRun) throws(ExportFailure)
    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure)
    mutating func end(_ run: inout ExportRun) throws(ExportFailure)
}

extension ExportWriter {
    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) {}
    mutating func end(_ run: inout ExportRun) throws(ExportFailure) {}
}

/// An export on its way: where it goes, where attachments come from, and what is to be told of it.
struct ExportRun {
    var sink: any ExportSink
    let journal: ExportJournal
    let attachment: Exporter.Attachments
    var report = ExportReport()
    /// The number of every content that went out, in the order they did.
    private var written: [String: String] = [:]

    init(sink: any ExportSink, journal: ExportJournal, attachment: @escaping Exporter.Attachments) {
        self.sink = sink
        self.journal = journal
        self.attachment = attachment
    }

    /// The bytes of an attachment; nil, and told in the report, when they cannot be had.
    mutating func bytes(of attachment: Attachment, in record: Record) -> [UInt8]? {
        if let bytes = self.attachment(attachment) { return bytes }
        leave(attachment, in: record, .notReadable)
        return nil
    }

    mutating func leave(_ attachment: Attachment, in record: Record, _ why: ExportReport.Why) {
        report.leftOut.append(.init(entry: record.id, name: attachment.name, why: why))
    }

    /// Writes an attachment as a file of its own, once for each content; its path, or nil when it cannot be had.
    mutating func add(
        _ attachment: Attachment, in record: Record, at path: ([UInt8]) -> String
    ) throws(ExportFailure) -> String? {
        if let path = written[attachment.sha256] { return path }
        guard let bytes = bytes(of: attachment, in: record) else { return nil }
        let path = path(bytes)
        try sink.add(path, bytes)
        written[attachment.sha256] = path
        report.attachments += 1
        return path
    }
}

/// Writes a journal, or a part of it, in a format, into a sink.
package struct Exporter: Sendable {
    /// The bytes of an attachment; nil when they cannot be read.
    package typealias Attachments = @Sendable (Attachment) -> [UInt8]?
    /// Told how many entries of how many are written; false to stop.
    package typealias Progress = (_ done: Int, _ total: Int) -> Bool

    package let format: ExportFormat
    package let journal: ExportJournal
    /// The days ahead, for the calendar.
    package let calendar: CalendarFile
    package let attachment: Attachments

    package init(
        _ format: ExportFormat, _ journal: ExportJournal, calendar: CalendarFile, attachment: @escaping Attachments
    ) {
        self.format = format
        self.journal = journal
        self.calendar = calendar
        self.attachment = attachment
    }

    /// Whether something is attached to what goes out.
    package var hasAttachments: Bool {
        journal.ids.contains { journal.journal[$0]?.header.attachments.isEmpty == false }
    }

    /// Writes everything and completes the sink.
    ///
    /// - Throws: Then the sink is not complete, and is to be dropped.
    package func run(into sink: any ExportSink, progress: Progress = { _, _ in true }) throws(ExportFailure)
        -> ExportReport
    {
        var run = ExportRun(sink: sink, journal: journal, attachment: attachment)
        var writer = writer
        try writer.begin(&run)
        for (done, id) in journal.ids.enumerated() {
            guard let record = journal.journal[id] else { continue }
            guard done % 16 != 0 || progress(done, journal.ids.count) else { throw .stopped }
            try writer.add(record, &run)
            run.report.entries += 1
        }
        try writer.end(&run)
        try run.sink.finish()
        _ = progress(journal.ids.count, journal.ids.count)
        return run.report
    }

    private var writer: any ExportWriter {
        switch format {
        case .loam: ArchiveWriter(journal)
        case .markdown: MarkdownWriter()
        case .jrnl: JrnlWriter()
        case .jrnlJSON: JrnlJSONWriter()
        case .dayOne: DayOneWriter(isZip: hasAttachments)
        case .csv: TableWriter(journal)
        case .ics: CalendarWriter(calendar)
        case .html: BookWriter()
        }
    }
}
