import JournalModel

/// jrnl's JSON (`jrnl --format json`), its journal as text, and its journals of one file a day.
enum JrnlReader {
    static func read(_ source: ImportSource, into sink: inout ImportSink) throws(ImportError) {
        switch source {
        case .file(let file): try read(file.bytes.stream(), file: nil, into: &sink)
        case .folder(let files):
            let days = files.filter { $0.path.hasSuffix(".txt") && !$0.isLink }
            guard !days.isEmpty else { throw .notThisFormat(.jrnl, missing: "there is no .txt file in the folder") }
            for day in days { try read(day.bytes.stream(), file: day.path, into: &sink) }
        }
    }

    private static func read(_ stream: ByteStream, file: String?, into sink: inout ImportSink) throws(ImportError) {
        var cursor = try TextCursor(stream)
        try cursor.skipSpace()
        if cursor.byte == UInt8(ascii: "{") {
            try readJSON(cursor, file: file, into: &sink)
        } else {
            try readText(cursor, file: file, into: &sink)
        }
    }

    private static func readJSON(
        _ cursor: TextCursor, file: String?, into sink: inout ImportSink
    ) throws(ImportError) {
        var items = try JSONItems(cursor, under: ["entries"])
        while let item = try items.next() {
            let place = ImportPlace(file: file, line: item.line, number: item.number)
            guard var object = item.json.object else {
                sink.leaveOut(place, .notAnObject)
                continue
            }
            let clock = object.take("time")?.string.flatMap { LooseTime.timeOfDay($0) }
            guard let day = object.take("date")?.string.flatMap({ LooseTime($0) }) else {
                sink.leaveOut(place, .missing("date"))
                continue
            }
            var entry = JrnlItem(when: LooseTime(day: day.day, second: clock ?? day.second))
            if entry.when.second == nil { sink.remark(.noTime) }
            entry.title = object.take("title")?.string ?? ""
            entry.body = object.take("body")?.string ?? ""
            entry.tags = object["tags"]?.array?.compactMap(\.string) ?? []
            if object["starred"]?.bool == false { object["starred"] = nil }
            try entry.take(place: place, kept: object, into: &sink)
        }
        guard items.foundList else { throw .notThisFormat(.jrnl, missing: "it has no list of \"entries\"") }
    }

    private static func readText(
        _ cursor: TextCursor, file: String?, into sink: inout ImportSink
    ) throws(ImportError) {
        var cursor = cursor
        var entry: JrnlItem?
        var place = ImportPlace()
        var number = 0
        var size = 0
        var line = cursor.line
        while let text = try cursor.nextLine() {
            if let begun = JrnlItem(firstLine: text) {
                try entry?.end(place, into: &sink)
                number += 1
                place = ImportPlace(file: file, line: line, number: number)
                entry = begun
                size = 0
            } else {
                size += text.utf8.count + 1
                guard size <= TextCursor.largestEntry else {
                    throw .entryTooLarge(line: place.line ?? 1, limit: TextCursor.largestEntry)
                }
                if entry == nil, !text.isBlank { throw .notThisFormat(.jrnl, missing: noEntry) }
                entry?.lines.append(text)
            }
            line = cursor.line
        }
        guard entry != nil else { throw .notThisFormat(.jrnl, missing: noEntry) }
        try entry?.end(place, into: &sink)
    }

    private static let noEntry = """
        it does not begin with a date in brackets, like [2026-11-20 21:14] (an encrypted journal is opened by jrnl \
        first: jrnl --decrypt)
        """
}

/// One entry of jrnl.
private struct JrnlItem {
    var when: LooseTime
    var title = ""
    var body = ""
    /// With their sign: "@walk".
    var tags: [String] = []
    /// Its text as it stands in a journal, until it has ended.
    var lines: [String] = []

    init(when: LooseTime) { self.when = when }

    /// Reads the line an entry begins with: "[2020-06-28 18:22] Title. *".
    init?(firstLine text: String) {
        guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
        let after = text[text.index(after: end)...]
        guard after.isEmpty || after.first == " ",
            let when = LooseTime(text[text.index(after: text.startIndex)..<end])
        else { return nil }
        self.when = when
        lines = [String(after.dropFirst())]
    }

    /// Takes an entry of a text once all its lines are there.
    mutating func end(_ place: ImportPlace, into sink: inout ImportSink) throws(ImportError) {
        var kept = JSONObject()
        var first = lines[0].trimmed
        if first.hasSuffix("*") {
            kept["starred"] = .bool(true)
            while let last = first.last, last == "*" || last == " " { first.removeLast() }
            while let sign = first.first, sign == "*" || sign == " " { first.removeFirst() }
        }
        title = first
        body = lines.dropFirst().joined(separator: "\n").trimmed
        if title.isEmpty, !body.isEmpty {
            let parts = body.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            title = String(parts[0]).trimmed
            body = parts.count > 1 ? String(parts[1]).trimmed : ""
        }
        tags = Self.tags(in: title + "\n" + body)
        if !tags.isEmpty { kept["tags"] = .array(tags.map { .string($0) }) }
        if when.second == nil { sink.remark(.noTime) }
        try take(place: place, kept: kept, into: &sink)
    }

    func take(place: ImportPlace, kept: JSONObject, into sink: inout ImportSink) throws(ImportError) {
        let text = [title.trimmed, body.trimmed].filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard !text.isEmpty else { return sink.leaveOut(place, .nothingWritten) }
        var kept = kept
        // Where the title ends, for the way back; the text itself holds it too.
        if title.trimmed.contains(where: \.isNewline) { kept["title"] = .string(title) }
        let created = when.moment(in: sink.setting.zone)
        // The same words are the same entry, however they are broken into lines.
        // By bytes: a journal of many years has tens of millions of letters.
        let words = [title, body].joined().utf8.filter { $0 > 0x20 }
        try sink.take(
            .words(when.name), said: Array("\(when.name)\n".utf8) + words, created: created, place: place, kept: kept
        ) { header in
            var note = Note(header: header)
            note.text = text
            note.header.tags = tags.asTags
            return .note(note)
        }
    }

    /// What jrnl takes for tags: a sign after a space, then word letters and `-+*#/`.
    private static func tags(in text: String) -> [String] {
        var found: [String] = []
        var start = text.startIndex
        while let sign = text.utf8[start...].firstIndex(of: UInt8(ascii: "@")) {
            start = text.utf8.index(after: sign)
            guard sign == text.startIndex || text[text.index(before: sign)].isWhitespace else { continue }
            let name = text[start...].prefix { $0.isLetter || $0.isNumber || "_-+*#/".contains($0) }
            let tag = "@" + name.lowercased()
            if !name.isEmpty, !found.contains(tag) { found.append(tag) }
        }
        return found
    }
}
