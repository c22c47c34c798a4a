import ArgumentParser
import JournalExchange
import JournalModel
import JournalStore

/// `loam import --undo`: what came with an import goes to the trash, unless it was changed since.
struct ImportUndo {
    private let desk: Desk
    private let json: Bool

    init(_ desk: Desk, json: Bool) {
        self.desk = desk
        self.json = json
    }

    func run(_ name: String) throws {
        let store = try desk.storeForChanging()
        let past = try PastImports(store)
        let batch = try past.batch(name)
        let (mine, theirs) = past.records(of: batch)
        let change = Change(
            label: "Import taken back", edits: mine.map { Edit(id: $0.id, before: $0, after: nil) })
        let clashes = try asCommand { () throws(StoreError) in try store.save(change, now: desk.now) }
        let gone = mine.count - clashes.count
        if json {
            return try Output.print(
                json: .object([
                    "import": .string(batch), "removed": .int(gone),
                    "kept": .array((theirs.map(\.id) + clashes.map(\.id)).map { .string($0.text) }),
                ]))
        }
        var lines = [
            "\(ImportReport.count(gone, "entry", "entries")) of the import \(batch) went to the trash, for thirty days."
        ]
        let kept = theirs.count + clashes.count
        if kept > 0 {
            lines.append(
                "\(ImportReport.count(kept, "stays, since it was", "stay, since they were")) changed after it came.")
        }
        try Output.print(lines)
    }
}

/// The records that came in with imports, as far as the journal knows.
private struct PastImports {
    private var came: [Record] = []
    private let archive: ArchiveImport?

    init(_ store: JournalStore) throws {
        let archive = store.archiveImport()
        var came: [Record] = []
        try asCommand { () throws(StoreError) in
            try store.forEachRecord { record in
                let isFromElsewhere = record.header.origin?.batch.isEmpty == false
                if isFromElsewhere || archive?.brought(record.id) == true { came.append(record) }
            }
        }
        (self.came, self.archive) = (came, archive)
    }

    /// The import that is meant, by its id or a part of it, or the last.
    func batch(_ name: String) throws(CommandFailure) -> String {
        var known = Dictionary(
            came.compactMap(\.header.origin).map { ($0.batch, $0.at) }, uniquingKeysWith: { first, _ in first })
        if let archive, came.contains(where: { archive.brought($0.id) }) { known[archive.batch] = archive.at }
        if name == "last" {
            guard let last = known.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
                throw CommandFailure("Nothing in the journal came with an import, so there is nothing to take back.")
            }
            return last.key
        }
        let found = known.keys.filter { $0 == name || $0.hasSuffix(name) }
        guard found.count == 1, let batch = found.first else {
            throw CommandFailure(
                "No import has the id \(Printable.line(name)). loam import --undo last takes the last.")
        }
        return batch
    }

    /// What came with an import: as it came, and changed since.
    func records(of batch: String) -> (mine: [Record], theirs: [Record]) {
        if let archive, archive.batch == batch {
            let all = came.filter { archive.brought($0.id) }
            return (all.filter(archive.isAsItCame), all.filter { !archive.isAsItCame($0) })
        }
        let all = came.filter { $0.header.origin?.batch == batch }
        return (all.filter(\.isAsItCame), all.filter { !$0.isAsItCame })
    }
}

extension Record {
    /// Whether nothing was changed in it since an import brought it.
    fileprivate var isAsItCame: Bool {
        guard let origin = header.origin else { return false }
        let isUntouched = header.edited < origin.at || header.edited == header.created
        return isUntouched && header.annotations.isEmpty && header.earlier.isEmpty
    }
}
