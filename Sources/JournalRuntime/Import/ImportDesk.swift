import Dispatch
import JournalExchange
import JournalModel
import JournalStore
import JournalUI
import Synchronization

/// Does the taking-in for the screen: looks through a file, and adds what it held.
final class ImportDesk: Sendable {
    private struct Found: Sendable {
        let items: [ImportItem]
        let report: ImportReport
    }

    private let open: OpenStore
    private let mailbox: Mailbox
    private let clock: WallClock
    /// Of its own, so that saving does not wait for a long reading.
    private let queue = DispatchQueue(label: "loam.import", qos: .userInitiated)
    private let found = Mutex<Found?>(nil)
    /// Goes up when something is stopped; whatever began under another number is of no interest any more.
    private let turn = Atomic<Int>(0)

    init(_ open: OpenStore, _ mailbox: Mailbox, _ clock: WallClock) {
        self.open = open
        self.mailbox = mailbox
        self.clock = clock
    }

    func take(_ request: ImportRequest) {
        switch request {
        case .look(let format, let path):
            let mine = turn.load(ordering: .relaxed)
            queue.async { [self] in look(format, PathLister.expanded(path), mine) }
        case .takeIn:
            let mine = turn.load(ordering: .relaxed)
            queue.async { [self] in takeIn(mine) }
        case .stop:
            turn.wrappingAdd(1, ordering: .relaxed)
            found.withLock { $0 = nil }
        }
    }

    /// Waits until what is being added is there.
    func finish() {
        turn.wrappingAdd(1, ordering: .relaxed)
        queue.sync {}
    }

    private func post(_ news: ImportNews) { mailbox.post(.importing(news)) }

    private func isStopped(_ mine: Int) -> Bool { turn.load(ordering: .relaxed) != mine }

    private func look(_ format: ImportFormat, _ path: String, _ mine: Int) {
        final class Box { var items: [ImportItem] = [] }
        let box = Box()
        do {
            var known = KnownOrigins(for: format)
            try open.store.forEachRecord { known.take($0) }
            let now = clock.now()
            var chance = SystemRandomNumberGenerator()
            let setting = ImportSetting(
                now: now, zone: clock.rules, zoneNamed: ZoneFiles.cached(), known: known,
                batch: RecordID(day: now.calendarDay, using: &chance).text)
            let each: (ImportItem) throws(ImportError) -> Void = { [self] item throws(ImportError) in
                box.items.append(item)
                if box.items.count % 500 == 0 { post(.counted(box.items.count)) }
            }
            var sink = ImportSink(format, setting, each: each, isStopped: { [self] in isStopped(mine) })
            try format.read(try ImportSource.open(path), into: &sink)
            guard !isStopped(mine) else { return }
            found.withLock { [items = box.items, report = sink.report] in $0 = Found(items: items, report: report) }
            post(.looked(sink.report))
        } catch let error as ImportError {
            if error != .stopped { post(.failed("It was not read: \(error.sentence). Nothing was added.")) }
        } catch let error as StoreError {
            post(.failed("The journal could not be looked through: \(SaveTrouble(error).words). Nothing was added."))
        } catch {
            post(.failed("It could not be read. Nothing was added."))
        }
    }

    /// Attaches the files, then saves all records as one change.
    private func takeIn(_ mine: Int) {
        guard let found = found.withLock({ $0 }) else { return }
        self.found.withLock { $0 = nil }
        let store = open.store
        let attaching = AttachingFiles(store, now: clock.now())
        do throws(StoreError) {
            var edits: [Edit] = []
            edits.reserveCapacity(found.items.count)
            for item in found.items {
                guard !isStopped(mine) else { return }
                let record = try attaching.record(of: item)
                edits.append(Edit(id: record.id, before: nil, after: record))
                if edits.count % 500 == 0 { post(.counted(edits.count)) }
            }
            let count = ImportReport.count(edits.count, "entry", "entries")
            let change = Change(label: "\(count) taken in", edits: edits)
            let clashes = try store.save(change, now: clock.now())
            var report = found.report
            report.leftOut += attaching.leftOut
            let lost = Set(clashes.map(\.id))
            if report.format == .loam {
                var archive = ArchiveImport(batch: report.batch, at: clock.now())
                for record in edits.compactMap(\.after) where !lost.contains(record.id) { archive.note(record) }
                store.remember(archive)
            }
            post(.added(Change(label: change.label, edits: edits.filter { !lost.contains($0.id) }), report))
        } catch {
            post(.failed("Nothing was added: \(SaveTrouble(error).words). What was there is whole."))
        }
    }
}
