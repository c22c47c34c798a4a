// JournalUI: see docs/architecture.md.
