package import JournalModel
import Synchronization

/// What a load or a reload found.
package struct Loaded: Sendable {
    package let records: [Record]
    /// Files among the records that did not become one; each is left alone.
    package let odd: [OddFile]

    package init(records: [Record], odd: [OddFile]) {
        self.records = records
        self.odd = odd
    }

    /// A journal of what was loaded.
    package var journal: Journal {
        var journal = Journal(records)
        journal.unreadable = odd.map(\.unreadable)
        return journal
    }
}

extension JournalStore {
    /// How far a load is: how many files of how many.
    package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// Reads every record, on all cores.
    ///
    /// - Parameter progress: Told now and then, from any thread.
    package func load(progress: Progress? = nil) throws(StoreError) -> Loaded {
        try state.withLock { state throws(StoreError) in
            let paths = try asStore { () throws(FileFault) in try recordPaths() }
            let tally = Tally(total: paths.count, progress)
            let found = inParallel(count: paths.count) { [self] range in
                defer { tally.add(range.count) }
                return range.map { look(at: paths[$0]) }
            }
            state.known = [:]
            state.odd = [:]
            state.known.reserveCapacity(paths.count)
            var records: [Record] = []
            records.reserveCapacity(paths.count)
            for (path, found) in zip(paths, found) {
                if let record = take(found, at: path, into: &state) { records.append(record) }
            }
            return Loaded(records: records, odd: Self.sorted(state.odd))
        }
    }

    /// The paths of all files that are meant to hold a record, in a stable order; tidies what a crash left behind.
    func recordPaths() throws(FileFault) -> [String] {
        var paths: [String] = []
        for folder in codec.folders {
            let names = try files.names(in: folder) ?? []
            var kept: [String] = []
            for name in names {
                if codec.mayHold(name) { kept.append(name) } else { tidy(name, in: folder) }
            }
            paths += kept.sorted().map { "\(folder)/\($0)" }
        }
        return paths
    }

    /// Remembers what was found at a path; the record, where there is one and no other file holds its id.
    func take(_ found: Found, at path: String, into state: inout State) -> Record? {
        switch found {
        case .nothing: return nil
        case .odd(let odd):
            state.odd[path] = odd
            return nil
        case .record(let record, let file):
            if let other = state.known[record.id], other.kind != record.kind {
                let first = codec.path(of: record.id, other.kind)
                state.odd[path] = OddFile(path: path, problem: .sameID(record.id, as: first), record: record)
                return nil
            }
            state.known[record.id] = file
            return record
        }
    }

    static func sorted(_ odd: [String: OddFile]) -> [OddFile] { odd.values.sorted { $0.path < $1.path } }
}
