import JournalModel

/// Numbers as tables (RFC 4180): check-ins, what scales came to, and every single answer. What was not answered is empty.
struct TableWriter: ExportWriter {
    /// The person's trackers beside the five of Loam, in the order they were first used.
    private let trackers: [String]
    private static let common = ["id", "date", "time", "when", "session", "day", "medicine"]

    init(_ journal: ExportJournal) {
        var seen: Set<String> = []
        var names: [String] = []
        for id in journal.ids {
            for measure in journal.journal[id]?.note?.checkIn.measures ?? [] where seen.insert(measure.name).inserted {
                names.append(measure.name)
            }
        }
        let own = ["mood", "energy", "sleep", "tension", "openness"]
        trackers = own.filter(seen.contains) + names.filter { !own.contains($0) }
    }

    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) {
        try run.sink.begin("check-ins.csv")
        try run.sink.write(Self.row(Self.common + trackers))
    }

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        guard let note = record.note, !note.checkIn.measures.isEmpty else { return }
        let values = trackers.map { note.checkIn[$0].map { JSONNumber($0).text } ?? "" }
        try run.sink.write(Self.row(Self.place(record, run.journal) + values))
    }

    mutating func end(_ run: inout ExportRun) throws(ExportFailure) {
        let responses = run.journal.ids.compactMap { run.journal.journal[$0] }.filter { $0.kind == .response }
        try run.sink.begin("scales.csv")
        try run.sink.write(
            Self.row(Self.common + ["scale", "version", "answered", "of", "total", "band", "total_typed"]))
        for record in responses { try run.sink.write(Self.row(Self.total(record, run.journal))) }
        try run.sink.begin("answers.csv")
        try run.sink.write(Self.row(["id", "when", "scale", "version", "part", "item", "value"]))
        for record in responses {
            for row in Self.answers(record, run.journal) { try run.sink.write(Self.row(row)) }
        }
    }

    private static func place(_ record: Record, _ journal: ExportJournal) -> [String] {
        let when = record.when
        let place = journal.clock.place(of: when)
        return [
            record.id.text, when.calendarDay.iso, when.clock, when.text, place?.session.text ?? "",
            place.map { String($0.day) } ?? "", place?.medicine ?? "",
        ]
    }

    private static func total(_ record: Record, _ journal: ExportJournal) -> [String] {
        guard let response = record.response else { return [] }
        let typed = response.total.map { JSONNumber($0).text } ?? ""
        let score = journal.scales[response.scale].map { $0.score(response) }
        return place(record, journal) + [
            response.scale, response.version, score.map { String($0.answered) } ?? "",
            score.map { String($0.of) } ?? "", score?.total?.shown ?? "", score?.total?.band?.label ?? "", typed,
        ]
    }

    /// One row an item, then one a subscale.
    private static func answers(_ record: Record, _ journal: ExportJournal) -> [[String]] {
        guard let response = record.response else { return [] }
        let scale = journal.scales[response.scale]
        let head = [record.id.text, record.when.text, response.scale, response.version]
        let items = response.answers.enumerated().map { index, answer in
            let items = scale?.items ?? []
            let name = index < items.count ? items[index].id : String(index + 1)
            return head + ["item", name, answer.map { String($0) } ?? ""]
        }
        let score = scale.map { $0.score(response) }
        return items + (score?.subscales ?? []).map { head + ["subscale", $0.id, $0.score.shown] }
    }

    /// A row; a field is quoted where it holds what separates.
    static func row(_ fields: [String]) -> String {
        fields.map { field in
            let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || field.first == " "
            return needsQuotes ? "\"\(field.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\"" : field
        }.joined(separator: ",") + "\r\n"
    }
}
