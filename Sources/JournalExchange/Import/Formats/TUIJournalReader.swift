import JournalModel

/// tui-journal: its store (a list of entries), or what it exports for another machine (an object that holds them).
enum TUIJournalReader {
    static func read(_ stream: ByteStream, into sink: inout ImportSink) throws(ImportError) {
        var items = try JSONItems(try TextCursor(stream), under: ["entries"])
        while let item = try items.next() {
            let place = ImportPlace(line: item.line, number: item.number)
            guard var object = item.json.object else {
                sink.leaveOut(place, .notAnObject)
                continue
            }
            guard let date = object.take("date")?.string, let when = LooseTime(date) else {
                sink.leaveOut(place, .missing("date"))
                continue
            }
            let title = (object.take("title")?.string ?? "").trimmed
            let content = object.take("content")?.string ?? ""
            let tags = object.take("tags")?.array?.compactMap(\.string) ?? []
            guard !title.isEmpty || !content.isBlank else {
                sink.leaveOut(place, .nothingWritten)
                continue
            }
            let instant = when.moment(in: sink.setting.zone)
            // Its dates are in UTC; the day is the one on the wall.
            let created = when.offset == 0 ? sink.setting.zone.moment(instant.seconds) : instant
            let said = "\(instant.seconds)\n\(title)\n\(content)"
            if !title.isEmpty { object["title"] = .string(title) }
            try sink.take(
                .words(Moment(seconds: instant.seconds).text), said: said.utf8, created: created, place: place,
                kept: object.withoutNulls()
            ) { header in
                var note = Note(header: header)
                note.text = Heading.over(content, title)
                note.header.tags = tags.asTags
                return .note(note)
            }
        }
        guard items.foundList else { throw .notThisFormat(.tuiJournal, missing: "it has no list of \"entries\"") }
    }
}

/// A title above a text.
enum Heading {
    /// The text under its title, unless it begins with it already.
    static func over(_ text: String, _ title: String) -> String {
        guard !title.isEmpty else { return text }
        let first = text.prefix { !$0.isNewline }.drop { $0 == "#" || $0 == " " }
        if String(first).trimmed == title { return text }
        return text.isBlank ? "# \(title)" : "# \(title)\n\n\(text)"
    }
}
