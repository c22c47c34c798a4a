import JournalModel

/// Daylio's CSV: a row an entry; moods are words, activities become tags.
enum DaylioReader {
    /// The five moods the program begins with, on Loam's scale from 0 to 10.
    private static let moods: [String: Double] = ["awful": 0, "bad": 2.5, "meh": 5, "good": 7.5, "rad": 10]

    static func read(_ stream: ByteStream, into sink: inout ImportSink) throws(ImportError) {
        var rows = try CSVRows(stream)
        guard let head = try rows.next() else { throw .empty }
        let columns = head.fields.map { $0.trimmed.lowercased() }
        for needed in ["full_date", "mood"] where !columns.contains(needed) {
            throw .csv(.missingColumn(needed), line: head.line)
        }
        var number = 0
        while let row = try rows.next() {
            number += 1
            var fields = JSONObject()
            for (name, value) in zip(columns, row.fields) where !value.isEmpty && fields[name] == nil {
                fields.append(name, .string(value))
            }
            // A row with more fields than there are columns keeps them too.
            for (index, value) in row.fields.enumerated().dropFirst(columns.count) where !value.isEmpty {
                fields.append("column \(index + 1)", .string(value))
            }
            try take(fields, at: ImportPlace(line: row.line, number: number), into: &sink)
        }
    }

    private static func take(
        _ row: JSONObject, at place: ImportPlace, into sink: inout ImportSink
    ) throws(ImportError) {
        var rest = row
        func taken(_ key: String) -> String { (rest.take(key)?.string ?? "").trimmed }
        guard let date = LooseTime(taken("full_date")) else { return sink.leaveOut(place, .missing("full_date")) }
        // The date in words and the weekday say the same once more.
        rest["date"] = nil
        rest["weekday"] = nil
        let time = taken("time")
        let second = time.isEmpty ? nil : LooseTime.timeOfDay(time)
        if second == nil {
            sink.remark(.noTime)
            if !time.isEmpty { rest.append("time", .string(time)) }
        }
        let when = LooseTime(day: date.day, second: second)
        let mood = taken("mood")
        let activities = taken("activities").split(separator: "|").map(String.init)
        let title = taken("note_title")
        let text = DaylioText.plain(taken("note"))
        guard !mood.isEmpty || !text.isEmpty || !title.isEmpty || !activities.isEmpty else {
            return sink.leaveOut(place, .nothingWritten)
        }
        var checkIn = CheckIn()
        if let value = moods[mood.lowercased()] {
            checkIn["mood"] = value
            sink.remark(.moodNumbers)
        } else if !mood.isEmpty {
            sink.remark(.ownMood(String(mood.prefix(40))))
        }
        if !mood.isEmpty { rest.append("mood", .string(mood)) }
        let words = checkIn.measures.isEmpty && !mood.isEmpty ? ["Mood: \(mood)", text] : [text]
        let said = [when.name, mood, activities.joined(separator: "|"), title, text].joined(separator: "\n")
        try sink.take(
            .words(when.name), said: said.utf8, created: when.moment(in: sink.setting.zone), place: place, kept: rest
        ) { header in
            var note = Note(header: header)
            note.text = Heading.over(words.filter { !$0.isEmpty }.joined(separator: "\n\n"), title)
            note.checkIn = checkIn
            note.header.tags = activities.asTags
            return .note(note)
        }
    }
}

/// The notes of newer versions are HTML.
enum DaylioText {
    private static let breaks: Set<String> = ["br", "br/", "/p", "/div", "/li", "/ul", "/ol"]
    private static let signs: [String: String] = [
        "b": "**", "/b": "**", "strong": "**", "/strong": "**", "i": "*", "/i": "*", "em": "*", "/em": "*", "li": "- ",
    ]
    private static let silent: Set<String> = ["p", "div", "span", "/span", "ul", "ol", "u", "/u", "font", "/font"]
    private static let letters = [
        "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&apos;": "'", "&amp;": "&",
    ]

    /// The text of a note, in Markdown where it has tags of the kind Daylio writes; else as it is.
    static func plain(_ text: String) -> String {
        guard text.contains("<"), text.contains(">") else { return text.trimmed }
        var out = ""
        var rest = text[...]
        var found = false
        while let start = rest.firstIndex(of: "<") {
            out += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(200).firstIndex(of: ">") else { break }
            let inside = rest[rest.index(after: start)..<end].lowercased()
            let name = inside.split(separator: " ").first.map(String.init) ?? ""
            if breaks.contains(name) {
                out += "\n"
            } else if let sign = signs[name] {
                out += sign
            } else if !silent.contains(name) {
                out += rest[...end]
                rest = rest[rest.index(after: end)...]
                continue
            }
            found = true
            rest = rest[rest.index(after: end)...]
        }
        out += rest
        guard found else { return text.trimmed }
        for (code, letter) in letters where code != "&amp;" { out = out.replacing(code, with: letter) }
        return out.replacing("&amp;", with: "&").trimmed
    }
}
