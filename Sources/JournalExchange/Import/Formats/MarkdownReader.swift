import JournalModel

/// Markdown: one file, or a folder of them (an Obsidian vault, a diary of files named by their dates).
enum MarkdownReader {
    private static let endings = [".md", ".markdown", ".mdown", ".txt"]
    /// More than any folder of notes holds.
    private static let mostFiles = 200_000

    static func read(_ source: ImportSource, into sink: inout ImportSink) throws(ImportError) {
        switch source {
        case .file(let file): try read(file, inFolder: nil, into: &sink)
        case .folder(let files):
            guard files.count <= mostFiles else { throw .tooManyFiles(limit: mostFiles) }
            let folder = MarkdownFolder(files)
            for file in files {
                try sink.check()
                let place = ImportPlace(file: file.path)
                if file.isLink {
                    sink.leaveOut(place, .symbolicLink)
                } else if isMarkdown(file.path) {
                    // One odd file among many is named; the others come in.
                    do throws(ImportError) { try read(file, inFolder: folder, into: &sink) } catch {
                        switch error {
                        case .stopped, .notTaken: throw error
                        default: sink.leaveOut(place, .unreadable(error))
                        }
                    }
                } else if !folder.isNamed(file.path) {
                    sink.leaveOut(place, .notMarkdown)
                }
            }
        }
    }

    private static func isMarkdown(_ path: String) -> Bool {
        let name = path.lowercased()
        return endings.contains { name.hasSuffix($0) }
    }

    private static func read(
        _ file: SourceFile, inFolder folder: MarkdownFolder?, into sink: inout ImportSink
    ) throws(ImportError) {
        var place = ImportPlace(file: file.path)
        let bytes = try file.bytes.stream().all(limit: TextCursor.largestEntry)
        guard !bytes.isEmpty else { return sink.leaveOut(place, .nothingWritten) }
        // The cursor says when it is no UTF-8.
        _ = try TextCursor(HeldBytes(bytes).stream())
        var text = try TextCursor.text(
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, line: 1)
        if text.utf8.contains(UInt8(ascii: "\r")) {
            text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        }
        var page = MarkdownPage(text)
        if page.isOddFrontMatter { sink.remark(.frontMatter) }
        guard !page.body.isBlank || !page.front.isEmpty else { return sink.leaveOut(place, .nothingWritten) }
        let name = MarkdownName(file.path)
        let when: Moment
        if let own = page.front["loam_when"]?.string.flatMap({ Moment($0) }) {
            when = own
        } else if let time = page.takeDate() ?? name.date {
            when = time.moment(in: sink.setting.zone)
        } else {
            sink.remark(.fileDate)
            when = sink.setting.zone.moment(file.modified == 0 ? sink.setting.now.seconds : file.modified)
        }
        place.line = nil
        let checkIn = page.takeCheckIn()
        let title = page.takeTitle() ?? name.title
        let tags = page.takeTags()
        let body = page.body.trimmed
        let attached = folder?.files(namedIn: body, of: file.path) ?? []
        let edited = page.takeEdited()?.moment(in: sink.setting.zone)
        try sink.take(
            .words(file.path), said: text.utf8, created: when, place: place, kept: page.front, files: attached
        ) { header in
            var note = Note(header: header)
            note.header.edited = max(edited ?? when, when)
            note.header.tags = tags
            note.checkIn = checkIn
            note.text = Heading.over(body, title)
            return .note(note)
        }
    }
}

/// What the path of a file says: its date, and its name beside the date.
struct MarkdownName {
    var date: LooseTime?
    var title = ""

    init(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        var name = parts.last ?? path
        if let dot = name.lastIndex(of: ".") { name = String(name[..<dot]) }
        if let (found, rest) = Self.leadingDate(name) {
            date = found
            title = rest
        } else if let day = Self.folderDate(parts.dropLast() + [name]) {
            // 2024/01/15.md
            date = LooseTime(day: day, second: nil)
        } else {
            title = name
        }
    }

    /// "2024-01-15", "2024-01-15 The walk", "20240115", "2024-01-15T1430", "2024_01_15-the-walk", "202401151430 idea".
    private static func leadingDate(_ name: String) -> (LooseTime, String)? {
        for length in [10, 8] {
            let head = name.prefix(length)
            guard head.count == length, let date = LooseTime(head), date.second == nil else { continue }
            var rest = name.dropFirst(length)
            var time = LooseTime(day: date.day, second: nil)
            let digits = rest.drop { "T _-".contains($0) }.prefix { $0.isASCII && ($0.isNumber || ":.-".contains($0)) }
            let numbers = digits.filter(\.isNumber)
            if numbers.count == 4 || numbers.count == 6, let all = Int(numbers.prefix(4)), all / 100 < 24,
                all % 100 < 60
            {
                time.second = all / 100 * 3600 + all % 100 * 60
                rest = rest[digits.endIndex...]
            } else if let next = rest.first, next.isNumber {
                continue
            }
            return (time, String(rest.drop { " _-–—.,:".contains($0) }).trimmed)
        }
        return nil
    }

    private static func folderDate(_ parts: [String]) -> Day? {
        let last = parts.suffix(3)
        return last.count == 3 ? LooseTime(last.joined(separator: "-"))?.day : nil
    }
}
