import JournalExchange
import JournalModel

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
