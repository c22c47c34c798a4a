package import JournalExchange
package import JournalModel

/// What the app asks of the world.
package enum Effect: Equatable, Sendable {
    /// Writes a change to disk, whole or not at all; then forgets the writing of these ids.
    case save(Change, finishing: [RecordID])
    /// Puts what is being written on disk.
    case keep(Writing)
    case discard(RecordID)
    case saveSettings(JSONObject)
    case savePromptMemory(JSON)
    /// Hands a text to the person's own editor and waits.
    case editExternally(String)
    /// Sends `.timer` back after so many milliseconds; a later one of the same name replaces it.
    case schedule(TimerName, after: Int)
    case cancel(TimerName)
    case suspend
    /// Forgets the keys and what the terminal showed; the app has dropped the journal.
    case lock
    /// Begins the process anew, locked, so that nothing of the journal stays in its memory.
    ///
    /// - Parameter stops: The program is to stop first, as Ctrl-Z asks.
    case beginAnew(LockedPlace, stops: Bool)
    case vault(VaultTask)
    case setTheme(String)
    case copy(String)
    /// Writes a text into a new file outside the journal, at a path the person named; "~/" is their home.
    case writeOut(String, to: String)
    case readTrash
    case restoreFromTrash(String)
    case eraseFromTrash(String)
    case rescan
    case importing(ImportRequest)
    /// Makes a backup now, beside everything else.
    case makeBackup(BackupPlan)
    case readBackups
    /// Makes one record of two versions that stand beside each other.
    case settle(TwoVersions, ours: Record, merged: Record)
    case listPaths(String)
    /// Takes a file into the journal, for this record to name.
    case attach(path: String, to: RecordID)
    case openAttachment(Attachment)
    case showPicture(Attachment)
    case export(ExportWish)
    case stopExport
    case quit
}

/// The timers there are. None runs while nothing is being written or breathed, and no vault waits to lock.
package enum TimerName: Hashable, Sendable {
    case keepWriting
    case retrySave
    case screen
    /// Nobody has pressed a key for a while.
    case idle
}
