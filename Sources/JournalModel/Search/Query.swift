/// What a browser or a command line asks of the journal.
package struct Query: Hashable, Sendable {
    /// The words looked for; every one must stand in the record.
    package var words = ""
    /// Empty means every kind.
    package var kinds: Set<RecordKind> = []
    package var session: RecordID?
    package var tag: String?
    package var from: Day?
    package var to: Day?

    package init(words: String = "", kinds: Set<RecordKind> = []) {
        self.words = words
        self.kinds = kinds
    }

    /// Whether it asks for nothing in particular.
    package var isEmpty: Bool { self == Query() || (foldedWords.isEmpty && Query(words: words) == self) }

    /// The words as they are compared.
    package var foldedWords: [String] {
        Fold.text(words).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The ids that answer it, newest first.
    ///
    /// - Parameter within: Look only among these, newest first: the answer to the same query with fewer letters.
    package func run(
        on journal: Journal, index: SearchIndex, dayStart: Int = 4, within: [RecordID]? = nil
    ) -> [RecordID] {
        let needles = foldedWords.compactMap { Needle($0) }
        func fits(_ id: RecordID) -> Bool {
            guard hasFilters else { return true }
            return journal[id].map { accepts($0, dayStart: dayStart) } ?? false
        }
        if needles.isEmpty { return (within ?? ids(of: journal)).filter(fits) }
        // To look a record up costs more than to look through it: only a few are worth it.
        if let within, within.count < journal.count / 8 {
            return within.filter { index.contains($0, needles) && fits($0) }
        }
        let found = index.ids(holding: needles, kinds: kinds)
        let among = within.map { Set($0) }
        guard among != nil || hasFilters else { return found }
        return found.filter { (among?.contains($0) ?? true) && fits($0) }
    }

    private func ids(of journal: Journal) -> [RecordID] {
        if kinds.count == 1, let kind = kinds.first { return journal.ids(of: kind).reversed() }
        return journal.ids.reversed()
    }

    private var hasFilters: Bool { !kinds.isEmpty || session != nil || tag != nil || from != nil || to != nil }

    private func accepts(_ record: Record, dayStart: Int) -> Bool {
        if !kinds.isEmpty, !kinds.contains(record.kind) { return false }
        let header = record.header
        if let session, header.session != session, header.id != session { return false }
        if let tag, !header.tags.contains(tag) { return false }
        guard from != nil || to != nil else { return true }
        let day = header.when.livedDay(startingAt: dayStart)
        return from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true
    }

    /// Whether every answer to this query is among the answers to `other`, so that those can be looked through alone.
    package func narrows(_ other: Query) -> Bool {
        var same = other
        same.words = words
        return same == self && words.hasPrefix(other.words)
    }
}
