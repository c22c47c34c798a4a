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
        var records: [Record] = []
        try asCommand { () throws(StoreError) in
            try store.forEachRecord { if $0.header.origin?.batch.isEmpty == false { records.append($0) } }
        }
        let batch = try batch(name, records)
        let all = records.filter { $0.header.origin?.batch == batch }
        let (mine, theirs) = (all.filter(\.isAsItCame), all.filter { !$0.isAsItCame })
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

    /// The import that is meant, by its id or a part of it, or the last.
    private func batch(_ name: String, _ records: [Record]) throws(CommandFailure) -> String {
        let origins = records.compactMap(\.header.origin)
        if name == "last" {
            guard let last = origins.max(by: { ($0.at, $0.batch) < ($1.at, $1.batch) }) else {
                throw CommandFailure("Nothing in the journal came with an import, so there is nothing to take back.")
            }
            return last.batch
        }
        let found = Set(origins.map(\.batch).filter { $0 == name || $0.hasSuffix(name) })
        guard found.count == 1, let batch = found.first else {
            throw CommandFailure(
                "No import has the id \(Printable.line(name)). loam import --undo last takes the last.")
        }
        return batch
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
