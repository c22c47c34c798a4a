import Glibc
package import JournalModel

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
        let path = Self.path(of: writing.id)
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
        let names = try asStore { () throws(FileFault) in try files.names(in: Place.writing) ?? [] }
        for name in names { bringForward(name) }
        var offers: [Writing] = []
        var odd: [OddFile] = []
        for name in names.sorted() where codec.mayHold(name) {
            let path = "\(Place.writing)/\(name)"
            switch readWriting(path) {
            case .success(nil): break
            case .success(.some(let writing)): if !clearSaved(writing) { offers.append(writing) }
            case .failure(let error): odd.append(OddFile(path: path, problem: error.problem))
            }
        }
        return Writings(offers: offers.sorted { $0.at.seconds > $1.at.seconds }, odd: odd)
    }

    /// Takes text in progress away, once it is saved or no longer wanted.
    package func discard(_ id: RecordID) throws(StoreError) {
        try mustWrite()
        do throws(FileFault) {
            try files.unlink(Self.path(of: id))
            try files.syncFolder(Place.writing)
        } catch {
            if error.code != ENOENT { throw StoreError(error) }
        }
    }

    private static func path(of id: RecordID) -> String { "\(Place.writing)/\(id.text).json" }

    private func readWriting(_ path: String) -> Result<Writing?, Undecodable> {
        let bytes: [UInt8]
        do throws(FileFault) {
            guard let file = try files.read(path) else { return .success(nil) }
            bytes = file.bytes
        } catch {
            return .failure(Undecodable(problem: .cannotRead(error.code)))
        }
        guard let plain = try? codec.unseal(bytes) else { return .failure(Undecodable(problem: .sealed)) }
        do throws(RecordFileError) { return .success(try Writing(file: plain)) } catch {
            return .failure(Undecodable(problem: .notARecord(error)))
        }
    }

    /// Whether the record was saved as it was being written; clears it away then.
    private func clearSaved(_ writing: Writing) -> Bool {
        guard let saved = try? files.read(codec.path(of: writing.id, writing.record.kind)),
            case .success(let record) = decode(saved.bytes), record.file == writing.record.file
        else { return false }
        if readOnly == nil { try? files.unlink(Self.path(of: writing.id)) }
        return true
    }

    /// A crash between writing and renaming leaves the newest text under its temporary name: gives it its place.
    private func bringForward(_ name: String) {
        guard readOnly == nil, let leftover = TemporaryName(name), !leftover.isBeingWritten else { return }
        let path = "\(Place.writing)/\(name)"
        let target = "\(Place.writing)/\(leftover.target)"
        if case .success(.some(let newer)) = readWriting(path) {
            if case .success(.some(let kept)) = readWriting(target), kept.at.seconds > newer.at.seconds {
                try? files.unlink(path)
            } else {
                try? files.rename(path, target)
            }
        } else {
            try? files.unlink(path)
        }
    }
}
