// JournalCLI: see docs/architecture.md.
