package import JournalModel

/// What a command asks to go into a report.
package struct ReportWish: Sendable {
    /// Numbers and entries by kind: marks, daily, and the kinds of record, where "scale" is scales over time.
    package var kinds: Set<String> = []
    package var entries: [RecordID] = []
    package var without: [RecordID] = []
    package var from: Day?
    package var to: Day?

    package init() {}
}
