import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// From how many new or deleted records on a change waits for the disk once and not for each.
    static let many = 32

    /// Begins to take many records in; works too while another Loam has the journal open, which then sees them appear.
    package func incoming() throws(StoreError) -> Incoming {
        if let readOnly, case .anotherLoam = readOnly {} else { try mustWrite() }
        return try Incoming(self)
    }

    /// Looks at every record, one after another, and keeps none.
    package func forEachRecord(_ body: (Record) -> Void) throws(StoreError) {
        try state.withLock { _ throws(StoreError) in
            let (paths, closed) = recordPaths()
            if closed.count == codec.folders.count { try Self.fail(closed) }
            for path in paths { if case .record(let record, _) = reader.look(at: path) { body(record) } }
        }
    }

    /// Adds the new ones of a change's records in one step; the others it leaves to the careful way.
    func putMany(_ edits: [Edit], _ state: inout State) throws(StoreError) -> (left: [Edit], clashes: [Clash]) {
        var left: [Edit] = []
        var taken: [Edit] = []
        let incoming = try Incoming(self)
        for edit in edits {
            guard edit.before == nil, let after = edit.after, state.unsaved[edit.id] == nil else {
                left.append(edit)
                continue
            }
            let path = codec.path(of: after.id, after.kind)
            if (try? files.status(path)) != nil {
                left.append(edit)
            } else {
                try incoming.add(after)
                taken.append(edit)
            }
        }
        let lost = Set(try incoming.commit(&state))
        let clashes = taken.filter { lost.contains($0.id) }.compactMap { edit in
            edit.after.flatMap { clash(edit, codec.path(of: $0.id, $0.kind)) }
        }
        return (left, clashes)
    }

    /// Moves the records of a folder that is whole to their places.
    ///
    /// - Returns: The paths another program had taken; what was to come there lies in the trash.
    func moveIn(_ name: IncomingName) throws(FileFault) -> [String] {
        var taken: [String] = []
        for folder in try files.names(in: name.path) ?? [] {
            let from = "\(name.path)/\(folder)"
            try files.makeFolder(folder)
            for file in try files.names(in: from) ?? [] {
                do throws(FileFault) { try files.renameNew("\(from)/\(file)", "\(folder)/\(file)") } catch {
                    switch error.code {
                    // Whoever came first has moved it.
                    case ENOENT: continue
                    case EEXIST:
                        if try giveWay("\(from)/\(file)", to: "\(folder)/\(file)") { taken.append("\(folder)/\(file)") }
                    default: throw error
                    }
                }
            }
            try files.syncFolder(folder)
            try? files.removeEmptyFolder(from)
        }
        try? files.removeEmptyFolder(name.path)
        try files.syncFolder(Place.incoming)
        try? files.removeEmptyFolder(Place.incoming)
        return taken
    }

    /// What another program put there stays; ours goes to the trash, unless it says the same. Whether it differed.
    private func giveWay(_ ours: String, to theirs: String) throws(FileFault) -> Bool {
        let file = try files.read(ours)
        if let file, file.bytes == (try files.read(theirs))?.bytes {
            try files.unlink(ours)
            return false
        }
        _ = try moveToTrash(ours, named: splitPath(theirs).name, at: (file?.mark.modified ?? 0) / 1_000_000_000)
        return true
    }

    /// Takes a folder of records away that never became whole.
    func takeAway(_ name: IncomingName) {
        for folder in (try? files.names(in: name.path)) ?? [] {
            for file in (try? files.names(in: "\(name.path)/\(folder)")) ?? [] {
                try? files.unlink("\(name.path)/\(folder)/\(file)")
            }
            try? files.removeEmptyFolder("\(name.path)/\(folder)")
        }
        try? files.removeEmptyFolder(name.path)
        try? files.removeEmptyFolder(Place.incoming)
    }

    /// Finishes what a crash interrupted: what was whole comes in, what was not goes.
    func finishIncoming() throws(FileFault) {
        for text in try files.names(in: Place.incoming) ?? [] {
            guard let name = IncomingName(text), kill(name.process, 0) != 0, errno == ESRCH else { continue }
            if name.isReady { _ = try moveIn(name) } else { takeAway(name) }
        }
    }
}
