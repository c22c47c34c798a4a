// TextUI: see docs/architecture.md.
