import JournalModel

extension ImportReport {
    /// How many odd things are named at first; there may be thousands.
    private static let most = 20

    /// What was found in a file, line by line, as a person reads it.
    package var lines: [String] {
        var lines = ["\(format.label): \(Self.count(added.count, "new entry", "new entries"))\(span)"]
        if kinds.count > 1 || kinds[.note] == nil, !kinds.isEmpty {
            let parts = RecordKind.allCases.compactMap { kind in
                kinds[kind].map { "\($0) \(kind.label.lowercased())\($0 == 1 ? "" : "s")" }
            }
            lines.append("  " + parts.joined(separator: ", "))
        }
        if files > 0 { lines.append("  \(Self.count(files, "file", "files")) with them") }
        return lines + knownLines + leftOutLines + remarkSentences.prefix(Self.most).map { "  " + $0 }
    }

    private var span: String {
        guard let days else { return "" }
        if days.lowerBound == days.upperBound { return ", \(days.lowerBound.shortWithYear)" }
        return ", \(days.lowerBound.shortWithYear) to \(days.upperBound.shortWithYear)"
    }

    private var knownLines: [String] {
        guard !known.isEmpty else { return [] }
        let changed = known.count(where: \.hasChanged)
        let words = "  \(Self.count(known.count, "is", "are")) in the journal already"
        guard changed > 0 else { return [words] }
        let read = changed == 1 ? "1 of them reads" : "\(changed) of them read"
        return [
            "\(words); \(read) differently there by now, and yours \(changed == 1 ? "stays as it is" : "stay as they are")"
        ]
    }

    private var leftOutLines: [String] {
        guard !leftOut.isEmpty else { return [] }
        let lines = leftOut.prefix(Self.most).map { "    \($0.place.words): \($0.sentence)" }
        let more = leftOut.count - lines.count
        return ["  Left out:"] + lines + (more > 0 ? ["    and \(more) more; loam import --json names them all"] : [])
    }

    /// "1 entry", "2 entries".
    package static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
