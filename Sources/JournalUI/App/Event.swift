package import JournalModel
package import TextUI

/// A file in the trash.
package struct TrashedRecord: Hashable, Sendable {
    /// The name the store knows it by.
    package var name: String
    package var record: Record
    package var deleted: Moment

    package init(name: String, record: Record, deleted: Moment) {
        self.name = name
        self.record = record
        self.deleted = deleted
    }
}

/// A backup there is.
package struct MadeBackup: Hashable, Sendable {
    /// The name of its folder.
    package var name: String
    package var made: Moment

    package init(name: String, made: Moment) {
        self.name = name
        self.made = made
    }
}

/// Why something could not be written, as far as a person needs to know.
package enum SaveTrouble: Hashable, Sendable {
    case diskFull
    case readOnly
    /// Another program changed the file; both are kept, theirs under its own id, ours under the new one.
    case clash(theirs: Record, oursNow: RecordID)
    case other(String)
}

/// What happened: facts, never wishes.
package enum AppEvent: Sendable {
    case input(InputEvent)
    /// A burst of keys and pastes that arrived together, painted once.
    case timer(TimerName)
    /// The records Today needs, before all are read.
    case essentials(Journal)
    /// All records are read.
    case loaded(Journal, SearchIndex)
    /// Other programs changed, added or removed records.
    case changedOutside(put: [Record], removed: [RecordID], unreadable: [UnreadableFile])
    case saved(Change)
    case saveFailed(Change, finishing: [RecordID], SaveTrouble)
    case kept(RecordID)
    case keepFailed(SaveTrouble)
    /// What was being written when an earlier run ended.
    case foundWriting([Writing])
    case editorClosed(text: String?, problem: String?)
    case trash([TrashedRecord])
    case restored(Record)
    /// The backups there are, the newest first.
    case backups([MadeBackup])
    case openedReadOnly(String)
    case noteworthy(String)
    case importing(ImportNews)
    case paths(PathListing)
    /// A file is in the journal; the record may name it now.
    case attached(Attachment, to: RecordID)
    case exporting(ExportNews)
    /// The program is asked to end (HUP, TERM): keep everything.
    case ending
    /// It is asked to stop for a while (TSTP).
    case steppingOut
    case resumed
    /// The secret that is asked for was typed on, or emptied.
    case secret(SecretSense)
    case vault(VaultEvent)
}
