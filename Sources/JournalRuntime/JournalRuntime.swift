// JournalRuntime: see docs/architecture.md.
