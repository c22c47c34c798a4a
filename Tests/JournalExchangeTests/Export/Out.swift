import JournalExchange
import JournalModel
import JournalPrompts

/// Not Testing's.
typealias Attachment = JournalModel.Attachment

/// A small journal on its way out.
enum Out {
    static let evening = at("2026-11-20T21:14:03")

    static func at(_ text: String) -> Moment { Moment("\(text)+01:00[Europe/Berlin]") ?? Moment(seconds: 0) }

    static func header(_ name: String, _ at: Moment = evening) -> Header {
        var random = SystemRandomNumberGenerator()
        return Header(id: RecordID("2026-11-20-\(name)") ?? RecordID(day: at.calendarDay, using: &random), created: at)
    }

    static func note(_ name: String, _ text: String, at: Moment = evening, tags: [String] = []) -> Record {
        var note = Note(header: header(name, at))
        note.text = text
        note.header.tags = tags
        return .note(note)
    }

    static func journal(_ records: [Record], scales: [Scale] = []) -> ExportJournal {
        let journal = Journal(records)
        return ExportJournal(
            Array(journal.ids), of: journal, clock: SessionClock(journal.sessions), domainNames: [:],
            scales: Dictionary(scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), made: evening)
    }

    /// The files of an export, by path.
    static func files(
        _ format: ExportFormat, _ records: [Record], attached: [String: [UInt8]] = [:],
        report: ((ExportReport) -> Void)? = nil
    ) throws -> [String: String] {
        let box = Box()
        let exporter = Exporter(format, journal(records), calendar: CalendarFile([], made: evening)) {
            attached[$0.sha256]
        }
        let made = try exporter.run(into: box)
        report?(made)
        return Dictionary(
            box.memory.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The bytes of an export in one zip.
    static func zip(_ format: ExportFormat, _ records: [Record], attached: [String: [UInt8]] = [:]) throws -> [UInt8] {
        let box = Box()
        let exporter = Exporter(format, journal(records), calendar: CalendarFile([], made: evening)) {
            attached[$0.sha256]
        }
        _ = try exporter.run(into: ZipSink(into: box, made: evening))
        return box.memory.files.first?.bytes ?? []
    }
}

/// A sink that can be looked into afterwards.
final class Box: ExportSink {
    var memory = MemorySink()

    func begin(_ path: String) { memory.begin(path) }
    func write(_ bytes: [UInt8]) { memory.write(bytes) }
    func finish() { memory.finish() }
}
