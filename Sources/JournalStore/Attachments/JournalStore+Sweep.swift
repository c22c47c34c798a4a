import Glibc
package import JournalModel

extension JournalStore {
    /// Marks attachments that nothing refers to any more, and takes away those that have been so for thirty days.
    ///
    /// Nothing is an entry, the trash, or text in progress. When a single file of these does not open, it might: then
    /// nothing is swept. Undo is never in the way, since this belongs after a load, before anything can be undone.
    /// - Parameters:
    ///   - loaded: Everything that was just loaded.
    ///   - now: The clock; set back, it sweeps less, never more.
    /// - Returns: How many were taken away.
    @discardableResult
    package func sweepAttachments(after loaded: Loaded, now: Moment) throws(StoreError) -> Int {
        try mustWrite()
        guard let names = try asStore({ () throws(FileFault) in try files.names(in: Place.attachments) }),
            !names.isEmpty, let used = try contentsInUse(loaded)
        else { return 0 }
        let usedNames = Set(used.map(codec.attachmentName))
        return try asStore { () throws(FileFault) in
            var gone = 0
            for name in names where try sweep(name, isUsed: usedNames.contains, now) { gone += 1 }
            try files.syncFolder(Place.attachments)
            return gone
        }
    }

    /// Gives one file the name it should have, or takes it away; whether it was.
    private func sweep(_ name: String, isUsed: (String) -> Bool, _ now: Moment) throws(FileFault) -> Bool {
        let path = "\(Place.attachments)/\(name)"
        if let leftover = TemporaryName(name) {
            if !leftover.isBeingWritten { try files.unlink(path) }
        } else if let unused = UnusedName(name) {
            if isUsed(unused.name) {
                try files.rename(path, "\(Place.attachments)/\(unused.name)")
            } else if let mark = try files.status(path) {
                // The latest of all times that could be meant, as in the trash.
                guard max(unused.since, mark.changed / 1_000_000_000) + Self.trashTime <= now.seconds else {
                    return false
                }
                try files.unlink(path)
                return true
            }
        } else if !isUsed(name), !name.hasPrefix(".") {
            try files.rename(path, "\(Place.attachments)/\(UnusedName(name: name, since: now.seconds).text)")
        }
        return false
    }

    /// The contents that something refers to; nil when that cannot be known.
    private func contentsInUse(_ loaded: Loaded) throws(StoreError) -> Set<String>? {
        var used = Set(loaded.records.flatMap(\.attachedContents))
        for odd in loaded.odd {
            guard let record = odd.record else { return nil }
            used.formUnion(record.attachedContents)
        }
        for item in try trash() {
            guard let record = item.record else { return nil }
            used.formUnion(record.attachedContents)
        }
        let writings = try writings()
        guard writings.odd.isEmpty else { return nil }
        return used.union(writings.offers.flatMap(\.record.attachedContents))
    }
}
