// JournalStore: see docs/architecture.md.
