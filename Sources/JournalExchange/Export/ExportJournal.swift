package import JournalModel

/// The journal as an export looks at it: what goes out, and what is needed to say it in words.
package struct ExportJournal: Sendable {
    /// What goes out, oldest first.
    package let ids: [RecordID]
    /// Everything, for the titles of what an entry links to.
    package let journal: Journal
    package let clock: SessionClock
    package let titles: RecordTitles
    /// Scales by their id, to say in words what answers come to.
    package let scales: [String: Scale]
    /// When the export is made.
    package let made: Moment

    package init(
        _ ids: [RecordID], of journal: Journal, clock: SessionClock, domainNames: [String: String],
        scales: [String: Scale], made: Moment
    ) {
        self.ids = ids
        self.journal = journal
        self.clock = clock
        titles = RecordTitles(journal, domainNames: domainNames)
        self.scales = scales
        self.made = made
    }

    /// A link to another record is said by that record's words, a pattern by its name.
    func name(of text: String) -> String {
        if text.utf8.count <= 80, let id = RecordID(text), let record = journal[id] { return titles.title(of: record) }
        return titles.domainNames[text] ?? text
    }

    /// The words an entry is known by, on one line.
    func title(of record: Record) -> String {
        let words = titles.title(of: record).split(whereSeparator: \.isNewline).joined(separator: " ")
        return words.isEmpty ? record.kind.label : words
    }
}
