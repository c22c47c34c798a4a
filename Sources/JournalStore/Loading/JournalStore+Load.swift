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

    /// Reads every record, on all cores. What cannot be read is named and all else opens.
    ///
    /// - Parameter progress: Told now and then, from any thread.
    /// - Throws: When not one folder can be listed.
    package func load(progress: Progress? = nil) throws(StoreError) -> Loaded {
        try state.withLock { state throws(StoreError) in
            var (paths, closed) = recordPaths()
            if closed.count == codec.folders.count { try Self.fail(closed) }
            adopt(&paths)
            tidyTop()
            let found = lookInParallel(paths, progress)
            state.known = KnownFiles()
            state.odd = closed
            state.known.reserveCapacity(paths.count)
            var records: [Record] = []
            records.reserveCapacity(paths.count)
            for (path, found) in zip(paths, found) {
                if let record = take(found, at: path, into: &state) { records.append(record) }
            }
            return Loaded(records: records, odd: Self.sorted(state.odd))
        }
    }

    private func lookInParallel(_ paths: [String], _ progress: Progress?) -> [Found] {
        let tally = Tally(total: paths.count, progress)
        return inParallel(count: paths.count) { [self] range in
            defer { tally.add(range.count) }
            return range.map { reader.look(at: paths[$0]) }
        }
    }

    /// The paths of all files that are meant to hold a record, in a stable order, and the folders that could not be
    /// listed; tidies what a crash left behind.
    func recordPaths() -> (paths: [String], closed: [String: OddFile]) {
        var paths: [String] = []
        var closed: [String: OddFile] = [:]
        for folder in codec.folders {
            do throws(FileFault) {
                let names = try files.names(in: folder) ?? []
                paths += names.filter(codec.mayHold).sorted().map { "\(folder)/\($0)" }
                for name in names where !codec.mayHold(name) { tidy(name, in: folder) }
            } catch {
                closed[folder] = OddFile(path: folder, problem: .cannotRead(error.code))
            }
        }
        return (paths, closed)
    }

    /// Throws what the first of some closed folders failed with.
    static func fail(_ closed: [String: OddFile]) throws(StoreError) {
        guard let first = sorted(closed).first, case .cannotRead(let code) = first.problem else { return }
        throw .failed(FileFault(.list, code, first.path))
    }

    /// Remembers what was found at a path; the record, where there is one and no other file holds its id.
    func take(_ found: Found, at path: String, into state: inout State) -> Record? {
        switch found {
        case .nothing: return nil
        case .odd(let odd):
            state.odd[path] = odd
            return nil
        case .record(let record, let file):
            if let other = state.known[record.id], other.path != path, isThere(other.path) {
                state.odd[path] = OddFile(path: path, problem: .sameID(record.id, as: other.path), record: record)
                return nil
            }
            state.known[record.id] = file
            return record
        }
    }

    private func isThere(_ path: String) -> Bool { (try? files.status(path)) != .some(nil) }

    static func sorted(_ odd: [String: OddFile]) -> [OddFile] { odd.values.sorted { $0.path < $1.path } }
}
