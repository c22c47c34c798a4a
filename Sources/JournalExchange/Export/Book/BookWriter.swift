import JournalModel

/// The whole journal as a book: one page that needs nothing else, to read in a browser or to print.
struct BookWriter: ExportWriter {
    private var month = ""

    /// Kinds of picture every browser shows.
    private static let shown: Set<String> = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]

    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) {
        try run.sink.begin("")
        let journal = run.journal
        let days = [journal.ids.first, journal.ids.last].compactMap { $0.flatMap { journal.journal[$0] } }.map {
            journal.clock.day(of: $0.when).longWithYear
        }
        let span = Set(days).count == 2 ? "From \(days[0]) to \(days[1]). " : days.first.map { "\($0). " } ?? ""
        let count = journal.ids.count == 1 ? "1 entry" : "\(journal.ids.count) entries"
        try run.sink.write(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>A journal</title>
            <style>\(BookStyle.text)</style>
            </head>
            <body>
            <a class="skip" href="#book">To the entries</a>
            <header class="cover"><h1>A journal</h1>
            <p>\(span)\(count), written out on \(journal.made.calendarDay.longWithYear).</p></header>
            \(contents(journal))
            <main id="book">

            """)
    }

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        let day = run.journal.clock.day(of: record.when)
        let name = Self.month(day)
        if name != month {
            try run.sink.write(
                (month.isEmpty ? "" : "</section>\n") + "<section aria-labelledby=\"\(Self.anchor(day))\">\n")
            try run.sink.write("<h2 id=\"\(Self.anchor(day))\">\(name)</h2>\n")
            month = name
        }
        try run.sink.write(head(record, day, run.journal))
        try run.sink.write("<div class=\"words\" lang=\"\">\n")
        for block in EntryText(record, run.journal).blocks { try run.sink.write(Self.html(block)) }
        try run.sink.write("</div>\n")
        for attachment in record.header.attachments { try add(attachment, of: record, &run) }
        let tags = record.header.tags.map { "#\(HTML.escaped($0))" }.joined(separator: " ")
        try run.sink.write((tags.isEmpty ? "" : "<p class=\"tags\">\(tags)</p>\n") + "</article>\n")
    }

    mutating func end(_ run: inout ExportRun) throws(ExportFailure) {
        if run.journal.ids.isEmpty { try run.sink.write("<p>Nothing is written here yet.</p>\n") }
        try run.sink.write((month.isEmpty ? "" : "</section>\n") + "</main>\n</body>\n</html>\n")
    }

    /// The day is the heading; the words an entry is known by stand beneath where it does not begin with them.
    private func head(_ record: Record, _ day: Day, _ journal: ExportJournal) -> String {
        let id = record.id.text
        let place = journal.clock.place(of: record.when).map { " · \(HTML.escaped($0.label))" } ?? ""
        let title = journal.title(of: record)
        let isSaid = title == RecordTitles.firstLine(record.value.text)
        return """
            <article id="\(id)" aria-labelledby="\(id)-t">
            <header><h3 id="\(id)-t"><time datetime="\(Self.time(record.when))">\(day.long), \(record.when.clock)</time></h3>
            <p class="what"><span>\(record.kind.label)</span>\(place)</p>
            \(isSaid ? "" : "<p class=\"title\" lang=\"\">\(HTML.escaped(title))</p>")</header>

            """
    }

    private static func time(_ moment: Moment) -> String {
        Moment(seconds: moment.seconds, offset: moment.offset, zone: nil).text
    }

    private static func html(_ block: EntryText.Block) -> String {
        switch block {
        case .words(let text): MarkdownHTML.html(text, level: 5)
        case .heading(let text): "<h4 lang=\"en\">\(HTML.escaped(text))</h4>\n"
        case .facts(let facts):
            "<dl>"
                + facts.map { fact in
                    fact.label.isEmpty
                        ? "<dt class=\"time\">\(HTML.escaped(fact.value))</dt>"
                        : "<div><dt lang=\"en\">\(HTML.escaped(fact.label))</dt><dd>\(HTML.escaped(fact.value))</dd></div>"
                }.joined() + "</dl>\n"
        case .list(let lines): "<ul>" + lines.map { "<li>\(HTML.escaped($0))</li>" }.joined() + "</ul>\n"
        case .tasks(let tasks):
            "<ul class=\"tasks\">"
                + tasks.map { "<li>\($0.isDone ? "done: " : "open: ")\(HTML.escaped($0.text))</li>" }.joined()
                + "</ul>\n"
        }
    }

    // MARK: Pictures

    private func add(_ attachment: Attachment, of record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        let name = HTML.escaped(attachment.name)
        guard Self.shown.contains(attachment.type) else {
            run.leave(attachment, in: record, .noPlace)
            return try run.sink.write(
                "<p class=\"file\">\(name) (\(attachment.kindWords), \(attachment.sizeWords))</p>\n")
        }
        guard let bytes = run.bytes(of: attachment, in: record) else {
            return try run.sink.write("<p class=\"file\">\(name) (it could not be read)</p>\n")
        }
        try run.sink.write("<figure><img alt=\"\(name)\" src=\"data:\(attachment.type);base64,")
        // A multiple of three, so that no piece but the last is filled up.
        for start in stride(from: 0, to: bytes.count, by: 49_152) {
            try run.sink.write(Base64.text(bytes[start..<min(start + 49_152, bytes.count)]))
        }
        try run.sink.write("\"></figure>\n")
        run.report.attachments += 1
    }

    // MARK: Contents

    private static func month(_ day: Day) -> String { "\(day.monthName) \(day.year)" }
    private static func anchor(_ day: Day) -> String { "m\(padded(day.year, 4))-\(padded(day.month, 2))" }

    /// Years, each with its months and how much stands in them.
    private func contents(_ journal: ExportJournal) -> String {
        var months: [(day: Day, count: Int)] = []
        for id in journal.ids {
            guard let record = journal.journal[id] else { continue }
            let day = journal.clock.day(of: record.when)
            if let last = months.last, Self.month(last.day) == Self.month(day) {
                months[months.count - 1].count += 1
            } else {
                months.append((day, 1))
            }
        }
        guard months.count > 1 else { return "" }
        let items = months.map { month in
            "<li><a href=\"#\(Self.anchor(month.day))\">\(Self.month(month.day))</a> <span>\(month.count)</span></li>"
        }
        return "<nav aria-label=\"Contents\"><h2>Contents</h2><ul>\(items.joined())</ul></nav>"
    }
}
