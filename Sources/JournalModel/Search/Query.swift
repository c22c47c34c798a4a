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
            guard let record = journal[id], accepts(record, dayStart: dayStart) else { return false }
            return needles.isEmpty || index.contains(id, needles)
        }
        if let within { return within.filter(fits) }
        if kinds.count == 1, let kind = kinds.first { return journal.ids(of: kind).reversed().filter(fits) }
        return journal.ids.reversed().filter(fits)
    }

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
