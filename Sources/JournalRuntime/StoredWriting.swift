import JournalStore

/// Text in progress as the store keeps it; a name of its own beside the screens' `Writing`.
typealias StoredWriting = Writing
