package import JournalModel

/// A record that was not saved because its file is no longer what the change was made on. Both versions are whole.
package struct Clash: Hashable, Sendable {
    package let id: RecordID
    /// What was to be saved; nil when the record was to be deleted.
    package let ours: Record?
    package let theirs: Theirs

    /// What another program put there.
    package enum Theirs: Hashable, Sendable {
        case record(Record)
        case unreadable(OddFile)
    }

    package init(id: RecordID, ours: Record?, theirs: Theirs) {
        self.id = id
        self.ours = ours
        self.theirs = theirs
    }
}
