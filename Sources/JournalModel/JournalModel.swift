// JournalModel: see docs/architecture.md.
