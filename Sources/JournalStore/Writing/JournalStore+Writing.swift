import Glibc
package import JournalModel
import Synchronization

/// Text in progress that was found, and files that could not be read as such; those are left alone.
package struct Writings: Sendable {
    /// The last kept first.
    package let offers: [Writing]
    package let odd: [OddFile]

    package init(offers: [Writing], odd: [OddFile]) {
        self.offers = offers
        self.odd = odd
    }
}

extension JournalStore {
    /// Keeps text in progress, whole or not at all, and waits until the disk has it; takes the place of what was kept
    /// for the same record.
    package func keep(_ writing: Writing) throws(StoreError) {
        try mustWrite()
        let path = codec.writingPath(of: writing.id)
        let bytes = try seal(writing.file, path)
        do throws(FileFault) { try files.writeOver(path, bytes) } catch {
            guard error.code == ENOENT else { throw StoreError(error) }
            try asStore { () throws(FileFault) in
                try files.makeFolder(Place.writing)
                try files.syncFolder(".")
                try files.writeOver(path, bytes)
            }
        }
    }

    /// What was being written when an earlier run ended without saving it.
    ///
    /// What was saved after all is not offered, and is cleared away. Empty while another Loam is writing here.
    package func writings() throws(StoreError) -> Writings {
        if let readOnly, case .anotherLoam = readOnly { return Writings(offers: [], odd: []) }
        for name in try namesOfWriting() { bringForward(name) }
        var offers: [Writing] = []
        var odd: [OddFile] = []
        for name in try namesOfWriting().sorted() where codec.mayHold(name) {
            let path = "\(Place.writing)/\(name)"
            switch reader.writing(at: path) {
            case .success(nil): break
            case .success(.some(let writing)):
                // Kept while the journal was locked, it has a name that cannot be made again.
                state.withLock { _ = $0.writing[writing.id, default: []].insert(path) }
                if !clearSaved(writing, path) { offers.append(writing) }
            case .failure(let error): odd.append(OddFile(path: path, problem: error.problem))
            }
        }
        return Writings(offers: offers.sorted { $0.at.seconds > $1.at.seconds }, odd: odd)
    }

    private func namesOfWriting() throws(StoreError) -> [String] {
        try asStore { () throws(FileFault) in try files.names(in: Place.writing) ?? [] }
    }

    /// Takes text in progress away, once it is saved or no longer wanted.
    package func discard(_ id: RecordID) throws(StoreError) {
        try mustWrite()
        let found = state.withLock { $0.writing.removeValue(forKey: id) ?? [] }
        for path in found.union([codec.writingPath(of: id)]).sorted() {
            do throws(FileFault) {
                try files.unlink(path)
                try files.syncFolder(Place.writing)
            } catch {
                if error.code != ENOENT { throw StoreError(error) }
            }
        }
    }

    /// Whether the record was saved as it was being written; clears it away then.
    private func clearSaved(_ writing: Writing, _ path: String) -> Bool {
        guard let saved = try? files.read(codec.path(of: writing.id, writing.record.kind)),
            case .success(let record) = reader.decode(saved.bytes), record.file == writing.record.file
        else { return false }
        if readOnly == nil { try? files.unlink(path) }
        return true
    }

    /// A crash between writing and renaming leaves the newest text under its temporary name: gives it its place.
    private func bringForward(_ name: String) {
        // Only who holds the lock writes here, so it is nobody's now, whatever process has its number today.
        guard readOnly == nil, let leftover = TemporaryName(name) else { return }
        let path = "\(Place.writing)/\(name)"
        let target = "\(Place.writing)/\(leftover.target)"
        if case .success(.some(let newer)) = reader.writing(at: path) {
            if case .success(.some(let kept)) = reader.writing(at: target), kept.at.seconds > newer.at.seconds {
                try? files.unlink(path)
            } else {
                try? files.rename(path, target)
            }
        } else {
            try? files.unlink(path)
        }
    }
}
