import JournalModel

/// The calendar as an export: the days ahead follow from the journal as a whole, so no entry adds anything.
struct CalendarWriter: ExportWriter {
    private let calendar: CalendarFile

    init(_ calendar: CalendarFile) { self.calendar = calendar }

    mutating func add(_ record: Record, _ run: inout ExportRun) {}

    mutating func end(_ run: inout ExportRun) throws(ExportFailure) {
        try run.sink.begin("")
        try run.sink.write(calendar.text)
    }
}
