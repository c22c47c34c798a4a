import JournalModel

/// The text jrnl keeps its journal in: `[2026-11-20 21:14] Title`, the body beneath, an empty line between entries.
///
/// As jrnl 4 reads it: the first line is the title, a title that ends in `*` is a star, and a line of the body that
/// begins with a date in brackets would begin a new entry (jrnl issue 1295), so such a line gets a backslash, which
/// Markdown does not show.
struct JrnlWriter: ExportWriter {
    private var isFirst = true

    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) { try run.sink.begin("") }

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        let entry = JrnlEntry(record, run.journal)
        var text = isFirst ? "" : "\n"
        text += "[\(entry.date) \(entry.time)] \(entry.title)\(entry.isStarred ? " *" : "")\n"
        // What jrnl itself took for a body, it takes for one again.
        if !entry.body.isEmpty { text += (entry.isAsInJrnl ? entry.body : Self.guarded(entry.body)) + "\n" }
        isFirst = false
        try run.sink.write(text)
    }

    /// The body with a backslash before every line jrnl could take for the beginning of an entry.
    ///
    /// jrnl never takes six letters or fewer between the brackets for a date: tasks and footnotes stay as they are.
    static func guarded(_ body: String) -> String {
        guard body.utf8.contains(UInt8(ascii: "[")) else { return body }
        return body.byteLines.map { line in
            guard line.utf8.first == UInt8(ascii: "[") else { return String(line) }
            let inside = line.dropFirst().prefix { $0 != "]" }
            let isShort = inside.count <= 6 && inside.endIndex < line.endIndex
            return isShort ? String(line) : "\\" + line
        }.joined(separator: "\n")
    }
}

/// What `jrnl --format json` writes.
struct JrnlJSONWriter: ExportWriter {
    private var isFirst = true

    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) {
        var counts: [String: Int] = [:]
        for id in run.journal.ids {
            for tag in Set(run.journal.journal[id].map { JrnlEntry.tags(of: $0) } ?? []) {
                counts[tag, default: 0] += 1
            }
        }
        let sorted = counts.sorted { $0.key < $1.key }.map { JSONObject.Member(key: $0.key, value: .int($0.value)) }
        let tags = String(decoding: JSONWriter.line(.object(JSONObject(sorted))).dropLast(), as: UTF8.self)
        try run.sink.begin("")
        try run.sink.write("{\"tags\": \(tags),\n\"entries\": [")
    }

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        let entry = JrnlEntry(record, run.journal)
        let json: JSONObject = [
            "title": .string(entry.title), "body": .string(entry.body), "date": .string(entry.date),
            "time": .string(entry.time), "tags": .array(entry.tags.map { .string($0) }),
            "starred": .bool(entry.isStarred),
        ]
        try run.sink.write(isFirst ? "\n" : ",\n")
        try run.sink.write(Array(JSONWriter.line(.object(json)).dropLast()))
        isFirst = false
    }

    mutating func end(_ run: inout ExportRun) throws(ExportFailure) { try run.sink.write("\n]}\n") }
}

/// An entry as jrnl knows one: a title, a body, a date and a time without zone or seconds, tags with their sign.
struct JrnlEntry {
    let title: String
    let body: String
    let date: String
    let time: String
    let tags: [String]
    /// It had a star in the program it came from.
    let isStarred: Bool
    /// It came from jrnl and was not changed since.
    let isAsInJrnl: Bool

    init(_ record: Record, _ journal: ExportJournal) {
        let parts = Self.parts(record, journal)
        tags = Self.tags(of: record)
        isStarred = record.header.origin?.kept["starred"]?.bool == true
        isAsInJrnl = record.header.origin?.tool == "jrnl" && record.header.edited == record.header.created
        date = record.when.calendarDay.iso
        time = record.when.clock
        title = parts.title
        let known = tags.isEmpty ? [] : Set(Self.words(parts.title) + Self.words(parts.body))
        let missing = tags.filter { !known.contains($0) }
        body = [parts.body, missing.joined(separator: " ")].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// `@tag` in small letters, as jrnl reads it: letters, digits and `-+*#/_`.
    static func tags(of record: Record) -> [String] {
        record.header.tags.map { tag in
            let letters = tag.lowercased().drop { $0 == "@" || $0 == "#" }
            return "@" + String(letters.map { $0.isLetter || $0.isNumber || "-+*#/_".contains($0) ? $0 : "-" })
        }
    }

    /// The tags a text names itself, with one sign or the other, as `tags(of:)` writes them. Signs are looked for byte by
    /// byte: to ask of every letter whether it is a space took most of an export.
    private static func words(_ text: String) -> [String] {
        var found: [String] = []
        var rest = text.utf8[...]
        while let sign = rest.firstIndex(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }) {
            let after = text.utf8.index(after: sign)
            rest = text.utf8[after...]
            let scalars = text.unicodeScalars
            guard sign == text.startIndex || scalars[scalars.index(before: sign)].properties.isWhitespace else {
                continue
            }
            let word = text[after...].prefix { $0.isLetter || $0.isNumber || "-+*#/_".contains($0) }
            found.append("@" + word.lowercased())
        }
        return found
    }

    /// A note's first line is its title, as in jrnl; other kinds say what they are, and a first line that would be
    /// taken for a star stays in the body.
    private static func parts(_ record: Record, _ journal: ExportJournal) -> (title: String, body: String) {
        let blocks = EntryText(record, journal).blocks
        let attached = record.header.attachments.map { "- \($0.name)" }.joined(separator: "\n")
        func body(_ blocks: some Sequence<EntryText.Block>) -> String {
            [EntryMarkdown.text(Array(blocks), level: 2), attached].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
        if record.kind == .note, case .words(let text) = blocks.first {
            let end = text.utf8.firstIndex(of: 0x0A) ?? text.endIndex
            let first = trimmed(text[..<end])
            if !first.isEmpty, !first.hasSuffix("*") {
                let rest = end < text.endIndex ? String(text[text.utf8.index(after: end)...]) : ""
                let others = body(blocks.dropFirst())
                return (first, [trimmedEnds(rest), others].filter { !$0.isEmpty }.joined(separator: "\n\n"))
            }
        }
        let title =
            record.kind == .note ? journal.title(of: record) : "\(record.kind.label): \(journal.title(of: record))"
        return (String(trimmed(title).reversed().drop { $0 == "*" || $0 == " " }.reversed()), body(blocks))
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// jrnl drops empty lines at both ends of a body.
    private static func trimmedEnds(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first.isNewline { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
