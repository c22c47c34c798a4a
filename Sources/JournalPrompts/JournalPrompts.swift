// JournalPrompts: see docs/architecture.md.
