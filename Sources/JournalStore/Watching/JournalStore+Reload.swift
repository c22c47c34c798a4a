package import JournalModel
import Synchronization

/// What another program did to the journal's files.
package struct Reloaded: Hashable, Sendable {
    /// Records that are new or say something else now.
    package var changed: [Record] = []
    package var removed: [RecordID] = []
    /// All files among the records that are none, not only the new ones.
    package var odd: [OddFile] = []

    package init() {}

    package var isEmpty: Bool { changed.isEmpty && removed.isEmpty }

    /// The ids it touches: steps of undo that touch them too must be forgotten.
    package var ids: Set<RecordID> { Set(changed.map(\.id) + removed) }
}

extension JournalStore {
    /// Looks again at some paths and tells what is no longer as it was; what this store itself wrote is no news.
    package func reload(_ paths: Set<String>) throws(StoreError) -> Reloaded {
        try state.withLock { state throws(StoreError) in
            var paths = Array(paths)
            adopt(&paths)
            return look(againAt: Set(paths), &state)
        }
    }

    /// Looks again at every record file whose size, time or inode is not what it was, and at what is new or gone.
    package func rescan() throws(StoreError) -> Reloaded {
        try state.withLock { state throws(StoreError) in
            var (paths, closed) = recordPaths()
            // A folder that cannot be listed for once has not lost its records.
            try Self.fail(closed)
            for folder in codec.folders { state.odd[folder] = nil }
            adopt(&paths)
            var suspects = Set(state.odd.keys)
            for path in paths where !isAsItWas(path, state) { suspects.insert(path) }
            let present = Set(paths)
            for path in state.known.paths where !present.contains(path) { suspects.insert(path) }
            return look(againAt: suspects, &state)
        }
    }

    private func isAsItWas(_ path: String, _ state: State) -> Bool {
        guard let known = state.known.owner(of: path).flatMap({ state.known[$0] }), let mark = try? files.status(path)
        else { return false }
        return mark.sameContent(as: known.mark)
    }

    private func look(againAt paths: Set<String>, _ state: inout State) -> Reloaded {
        var reloaded = Reloaded()
        // Files with an id that stood twice may have become the only ones: they are looked at last.
        let doubles = state.odd.values.filter { if case .sameID = $0.problem { true } else { false } }.map(\.path)
        for path in paths.subtracting(doubles).sorted() + doubles.sorted() where !isAsItWas(path, state) {
            note(reader.look(at: path), path, &state, &reloaded)
        }
        // A record that went from one place and came to another was changed, not removed.
        let changed = Set(reloaded.changed.map(\.id))
        reloaded.removed.removeAll { changed.contains($0) }
        reloaded.odd = Self.sorted(state.odd)
        return reloaded
    }

    private func note(_ found: Found, _ path: String, _ state: inout State, _ reloaded: inout Reloaded) {
        state.odd[path] = nil
        let owner = state.known.owner(of: path)
        let before = owner.flatMap { state.known[$0] }
        if let record = take(found, at: path, into: &state) {
            if before == nil || before?.hash != state.known[record.id]?.hash { reloaded.changed.append(record) }
        } else if let owner {
            state.known[owner] = nil
            reloaded.removed.append(owner)
        }
    }
}
