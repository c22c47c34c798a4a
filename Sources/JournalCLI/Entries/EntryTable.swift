import JournalModel

/// Records as lines of a list: short name, date, day, kind, words, and what stands at their end.
struct EntryTable {
    let shelf: Shelf
    /// Columns of the terminal; nil for pipes and files, where nothing is cut.
    let width: Int?
    private let showsYear: Bool
    private let nameWidth: Int
    private let dayWidth: Int
    private let asideWidth: Int

    init(_ records: [Record], _ shelf: Shelf, width: Int?) {
        self.shelf = shelf
        self.width = width
        showsYear = records.contains { shelf.clock.day(of: $0.when).year != shelf.today.year }
        nameWidth = records.map { shelf.shortName($0.id).utf8.count }.max() ?? 0
        dayWidth = records.map { Self.day(of: $0, shelf).utf8.count }.max() ?? 0
        asideWidth = records.map { Columns.of(shelf.aside(of: $0)) }.max() ?? 0
    }

    /// The line of a record.
    func line(_ record: Record) -> String {
        let day = shelf.clock.day(of: record.when)
        let head =
            [
                Columns.padded(shelf.shortName(record.id), nameWidth),
                Columns.padded(showsYear ? day.shortWithYear : day.short, showsYear ? 15 : 10),
                Columns.padded(Self.day(of: record, shelf), dayWidth), Columns.padded(record.kind.label, 7),
            ].filter { !$0.isEmpty }.joined(separator: "  ") + "  "
        let title = shelf.title(of: record)
        let aside = shelf.aside(of: record)
        guard let width else { return head + title + (aside.isEmpty ? "" : "  (\(aside))") }
        let room = max(12, width - Columns.of(head))
        guard asideWidth > 0, room >= 36 else { return head + Columns.cut(title, room) }
        let left = room - asideWidth - 2
        let padding = String(repeating: " ", count: asideWidth - Columns.of(aside))
        let line = head + Columns.padded(Columns.cut(title, left), left) + "  " + padding + aside
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// "day 5", for the six weeks a session is near.
    private static func day(of record: Record, _ shelf: Shelf) -> String {
        guard let place = shelf.clock.place(of: record.when), place.day <= 42 else { return "" }
        return "day \(place.day)"
    }
}
