package import JournalExchange
package import JournalModel
package import JournalPrompts
package import JournalStore

/// An export made ready: what goes out, in which shape, and where to.
package struct ExportJob: Sendable {
    private let exporter: Exporter
    private let shape: ExportFormat.Shape
    private let mayReplace: Bool
    /// Where it goes.
    package let path: String
    package var count: Int { exporter.journal.ids.count }

    package init(
        _ wish: ExportWish, _ inquiry: PromptInquiry, catalogue: Catalogue, scales: ScaleShelf, store: JournalStore
    ) {
        let journal = inquiry.journal
        let dayStart = inquiry.settings.dayStart
        let ids = wish.query.run(on: journal, index: SearchIndex(), dayStart: dayStart).reversed()
        let known = Dictionary(scales.scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let part = ExportJournal(
            Array(ids), of: journal, clock: SessionClock(journal.sessions, dayStart: dayStart),
            domainNames: catalogue.domainNames, scales: known, made: inquiry.now)
        let days = wish.format == .ics ? Engine(catalogue).comingDays(inquiry) : []
        exporter = Exporter(
            wish.format, part, calendar: CalendarFile(days, made: inquiry.now, reminder: wish.reminder)
        ) { [store] in try? store.bytes(of: $0) }
        let own = wish.format.shape(hasAttachments: exporter.hasAttachments)
        path = ExportPlace.path(wish.path, wish.format, own, on: inquiry.now.calendarDay)
        // A folder asked for under a name that ends so becomes a zip.
        shape = own == .folder && path.hasSuffix(".zip") ? .zip : own
        mayReplace = wish.mayReplace
    }

    /// Writes it to its place.
    package func run(progress: Exporter.Progress = { _, _ in true }) throws(ExportFailure) -> ExportReport {
        try run(
            into: OutsideSink(path, shape == .folder ? .folder : .file, mayReplace: mayReplace), progress: progress)
    }

    /// Writes it into a sink of one's own; a folder cannot be.
    package func run(
        into sink: any ExportSink, progress: Exporter.Progress = { _, _ in true }
    ) throws(ExportFailure) -> ExportReport {
        let made = exporter.journal.made
        return try exporter.run(into: shape == .zip ? ZipSink(into: sink, made: made) : sink, progress: progress)
    }

    /// Whether it is one file, which can go into a pipe.
    package var isOneFile: Bool { shape != .folder }
}
