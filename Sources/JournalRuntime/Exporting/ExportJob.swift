package import JournalExchange
package import JournalModel
package import JournalPrompts
package import JournalStore

/// What is asked of an export, by a command or a screen.
package struct ExportWish: Hashable, Sendable {
    package var format: ExportFormat
    /// Where to; empty for a name in the folder the program was started in.
    package var path: String
    /// Which entries; all when it asks for nothing.
    package var query: Query
    /// Whether what stands there may be written over.
    package var mayReplace: Bool
    /// Of the calendar: a reminder so many minutes after midnight.
    package var reminder: Int?

    package init(
        _ format: ExportFormat, to path: String = "", query: Query = Query(), mayReplace: Bool = false,
        reminder: Int? = nil
    ) {
        self.format = format
        self.path = path
        self.query = query
        self.mayReplace = mayReplace
        self.reminder = reminder
    }
}

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
