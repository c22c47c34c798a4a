import JournalExchange
import JournalModel

/// What is said of an import, before and after.
struct ImportWords {
    private let report: ImportReport

    /// How many odd things are named; --json names all.
    private static let most = 20

    init(_ report: ImportReport) { self.report = report }

    /// What was found in the file.
    var found: [String] {
        var lines = ["\(report.format.label): \(Self.count(report.added.count, "new entry", "new entries"))" + days]
        if report.kinds.count > 1 || report.kinds[.note] == nil, !report.kinds.isEmpty {
            let kinds = RecordKind.allCases.compactMap { kind in
                report.kinds[kind].map { "\($0) \(kind.label.lowercased())\($0 == 1 ? "" : "s")" }
            }
            lines.append("  " + kinds.joined(separator: ", "))
        }
        if report.files > 0 { lines.append("  " + Self.count(report.files, "file with them", "files with them")) }
        lines += known + leftOut
        lines += report.remarkSentences.prefix(Self.most).map { "  " + Printable.line($0) }
        return lines
    }

    /// What was done.
    var done: [String] {
        guard !report.added.isEmpty else { return ["Nothing was new, so nothing was added."] }
        let added = Self.count(report.added.count, "entry was added", "entries were added")
        return ["\(added). loam import --undo \(report.batch) takes this back."]
    }

    private var days: String {
        guard let days = report.days else { return "" }
        if days.lowerBound == days.upperBound { return ", \(days.lowerBound.shortWithYear)" }
        return ", \(days.lowerBound.shortWithYear) to \(days.upperBound.shortWithYear)"
    }

    private var known: [String] {
        guard !report.known.isEmpty else { return [] }
        let changed = report.known.count(where: \.hasChanged)
        let words = "  \(Self.count(report.known.count, "is", "are")) in the journal already"
        guard changed > 0 else { return [words] }
        return ["\(words); \(changed) of them read differently there by now, and yours stay as they are"]
    }

    private var leftOut: [String] {
        guard !report.leftOut.isEmpty else { return [] }
        let lines = report.leftOut.prefix(Self.most).map {
            "    " + Printable.line("\($0.place.words): \($0.sentence)")
        }
        let more = report.leftOut.count - lines.count
        return ["  Left out:"] + lines + (more > 0 ? ["    and \(more) more; --json names them all"] : [])
    }

    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

/// What `--json` says of an import (docs/json-output.md).
enum ImportJSON {
    static func report(_ report: ImportReport, isDone: Bool) -> JSON {
        .object([
            "format": .string(report.format.rawValue),
            "import": isDone && !report.added.isEmpty ? .string(report.batch) : .null,
            "done": .bool(isDone),
            "added": .array(
                report.added.map { added in
                    .object([
                        "id": .string(added.id.text), "day": .string(added.day.iso), "place": added.place.json,
                    ])
                }),
            "known": .array(
                report.known.map { known in
                    .object([
                        "id": .string(known.record.text), "changed": .bool(known.hasChanged), "place": known.place.json,
                    ])
                }),
            "leftOut": .array(
                report.leftOut.map { left in
                    .object([
                        "place": left.place.json, "entry": .bool(left.isEntry), "reason": .string(left.sentence),
                    ])
                }),
            "remarks": .array(report.remarkSentences.map { .string($0) }),
        ])
    }
}
