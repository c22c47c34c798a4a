import JournalExchange
import JournalModel

/// What came of reading a file: the items in order, and what was said of them.
struct Taken {
    private final class Box { var items: [ImportItem] = [] }

    let items: [ImportItem]
    let report: ImportReport

    var records: [Record] { items.map(\.record) }
    var notes: [Note] { records.compactMap(\.note) }
    var sessions: [Session] { records.compactMap(\.session) }
    /// Everything left out, as a person reads it.
    var leftOut: [String] { report.leftOut.map { "\($0.place.words): \($0.sentence)" } }

    init(_ format: ImportFormat, _ source: ImportSource, _ setting: ImportSetting = .plain) throws(ImportError) {
        let box = Box()
        var sink = ImportSink(format, setting) { item throws(ImportError) in box.items.append(item) }
        try format.read(source, into: &sink)
        items = box.items
        report = sink.report
    }

    init(_ format: ImportFormat, _ text: String, _ setting: ImportSetting = .plain) throws(ImportError) {
        try self.init(format, .text(text), setting)
    }

    /// The same file once more, into a journal that holds what came the first time.
    func again(_ format: ImportFormat, _ source: ImportSource) throws(ImportError) -> Taken {
        var setting = ImportSetting.plain
        setting.known = KnownOrigins(Journal(records))
        return try Taken(format, source, setting)
    }
}

extension ImportSource {
    static func text(_ text: String, named name: String = "file") -> ImportSource {
        .bytes(Array(text.utf8), named: name)
    }

    static func bytes(_ bytes: [UInt8], named name: String = "file") -> ImportSource {
        .file(SourceFile(path: name, bytes: HeldBytes(bytes)))
    }

    static func files(_ files: KeyValuePairs<String, String>) -> ImportSource {
        .folder(files.map { SourceFile(path: $0.key, bytes: HeldBytes(Array($0.value.utf8)), modified: 1_700_000_000) })
    }
}

extension ImportSetting {
    /// Sunday 22 November 2026, evening; clocks as in Berlin, and no other zone known but Sydney.
    static let plain = ImportSetting(
        now: Moment(seconds: 1_795_377_600, offset: 3600, zone: "Europe/Berlin"), zone: berlin,
        zoneNamed: { $0 == "Australia/Sydney" ? ZoneRules(posix: "AEST-10AEDT,M10.1.0,M4.1.0/3") : nil })

    static let berlin = ZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3") ?? ZoneRules(offset: 3600)
}

/// The error a reading ends in; nil when it does not.
func failure(_ format: ImportFormat, _ source: ImportSource) -> ImportError? {
    do throws(ImportError) {
        _ = try Taken(format, source)
        return nil
    } catch { return error }
}
