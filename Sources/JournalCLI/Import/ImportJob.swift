import Glibc
import JournalExchange
import JournalModel
import JournalRuntime
import JournalStore

/// One run of `loam import`: looks through the file, says what would be added, asks, and adds it.
struct ImportJob {
    private let format: ImportFormat
    private let path: String
    private let desk: Desk
    private let source: ImportSource
    private let setting: ImportSetting
    private let json: Bool

    init(_ format: ImportFormat, _ path: String, _ desk: Desk, zone: ZoneRules, json: Bool) throws {
        self.format = format
        self.path = path
        self.desk = desk
        self.json = json
        do throws(ImportError) { source = try ImportSource.open(path) } catch {
            throw CommandFailure("\(Printable.line(path)) cannot be read: \(error.sentence). Nothing was added.")
        }
        var known = KnownOrigins(for: format)
        if let store = desk.store {
            try asCommand { () throws(StoreError) in try store.forEachRecord { known.take($0) } }
        }
        var chance = SystemRandomNumberGenerator()
        setting = ImportSetting(
            now: desk.now, zone: zone, zoneNamed: ZoneFiles.cached(), known: known,
            batch: RecordID(day: desk.now.calendarDay, using: &chance).text)
    }

    func run(yes: Bool) throws {
        if yes {
            try tell(try add(), isDone: true)
        } else {
            let report = try look()
            try tell(report, isDone: false)
            guard !json, !report.added.isEmpty else { return }
            guard Surroundings.isTerminal(0), path != "-" else {
                return Output.note("Nothing was added yet; with --yes it is.")
            }
            guard Self.agrees(report.added.count) else { return Output.note("Nothing was added.") }
            let done = try add()
            try Output.print(Self.done(done))
        }
    }

    /// Reads everything and keeps nothing.
    private func look() throws -> ImportReport {
        try reading(begins: "Looking through it") { _ throws(ImportError) in }
    }

    /// Reads everything into a place aside, and moves it in at the end.
    private func add() throws -> ImportReport {
        let store = try desk.storeForAdding()
        let incoming = try asCommand { () throws(StoreError) in try store.incoming() }
        let attaching = AttachingFiles(store, now: desk.now)
        let trouble = Trouble()
        var archive = ArchiveImport(batch: setting.batch, at: desk.now)
        var report: ImportReport
        do {
            report = try reading(begins: "Taking it in") { item throws(ImportError) in
                do throws(StoreError) {
                    let record = try attaching.record(of: item)
                    try incoming.add(record)
                    if format == .loam { archive.note(record) }
                } catch {
                    trouble.error = error
                    throw .notTaken
                }
            }
        } catch {
            incoming.drop()
            if let error = trouble.error { throw CommandFailure(error.sentence + " Nothing was added.") }
            throw error
        }
        report.leftOut += attaching.leftOut
        guard incoming.count > 0 else { return report }
        for lost in try asCommand({ () throws(StoreError) in try incoming.commit() }) { archive.forget(lost) }
        store.remember(archive)
        return report
    }

    private final class Trouble {
        var error: StoreError?
    }

    private func reading(
        begins words: String, each: @escaping (ImportItem) throws(ImportError) -> Void
    ) throws -> ImportReport {
        let progress = CountLine(words)
        // Only while it reads: at the question, Ctrl-C ends the program as everywhere.
        let stop = StopSign()
        defer { stop.takeDown() }
        let step: (ImportItem) throws(ImportError) -> Void = { item throws(ImportError) in
            try each(item)
            progress.step()
        }
        var sink = ImportSink(format, setting, each: step, isStopped: { stop.isUp })
        defer { progress.clear() }
        do throws(ImportError) { try format.read(source, into: &sink) } catch {
            throw CommandFailure(
                error == .stopped
                    ? "Stopped. Nothing was added."
                    : "\(Printable.line(path)) was not taken in: \(error.sentence). Nothing was added.")
        }
        return sink.report
    }

    private func tell(_ report: ImportReport, isDone: Bool) throws {
        if json { return try Output.print(json: ImportJSON.report(report, isDone: isDone)) }
        try Output.print(report.lines.map { Printable.line($0) } + (isDone ? Self.done(report) : []))
    }

    private static func done(_ report: ImportReport) -> [String] {
        guard !report.added.isEmpty else { return ["Nothing was new, so nothing was added."] }
        let added = ImportReport.count(report.added.count, "entry was added", "entries were added")
        return ["\(added). loam import --undo \(report.batch) takes this back."]
    }

    private static func agrees(_ count: Int) -> Bool {
        Output.ask(count == 1 ? "Add it? y or n " : "Add them? y or n ")
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }
}
