package import JournalModel

/// Where someone was when the journal locked; says nothing of what is written there.
package struct LockedPlace: Hashable, Sendable {
    package var tab: Int
    /// The text that was being written.
    package var writing: RecordID?

    package init(tab: Int = 1, writing: RecordID? = nil) {
        self.tab = tab
        self.writing = writing
    }
}
