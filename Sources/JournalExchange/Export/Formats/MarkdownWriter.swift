import JournalModel

/// A folder with one Markdown file for each entry: YAML front matter, then its words.
///
/// Obsidian and its kin give a key one type in a whole vault, so all keys but `title`, `date` and `tags` carry a prefix.
/// Texts are quoted, so that no YAML reader takes "no" for false or a date for another.
struct MarkdownWriter: ExportWriter {
    private static let prefix = "loam_"

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        var body = EntryMarkdown.text(EntryText(record, run.journal, apart: ["checkIn"]).blocks, level: 2)
        for attachment in record.header.attachments {
            let path = try run.add(attachment, in: record) { _ in
                // The beginning of the sum keeps two files of one name apart.
                "attachments/\(attachment.sha256.prefix(8))-\(attachment.safeName)"
            }
            guard let path else { continue }
            let mark = attachment.type.hasPrefix("image/") ? "!" : ""
            body += "\n\n\(mark)[\(EntryMarkdown.escaped(attachment.name))](<../\(path)>)"
        }
        let text = frontMatter(record, run.journal) + (body.isEmpty ? "" : "\n\(body)\n")
        try run.sink.add("\(record.kind.folder)/\(record.id.text).md", Array(text.utf8))
    }

    private func frontMatter(_ record: Record, _ journal: ExportJournal) -> String {
        let title = journal.title(of: record)
        // Files are named by their ids, since nothing outside a file shall tell what is in it; Obsidian finds them by this.
        var lines = ["---", "title: \(YAML.quoted(title))"] + (title.isEmpty ? [] : ["aliases: \(YAML.list([title]))"])
        func add(_ key: String, _ value: String) { lines.append("\(Self.prefix)\(key): \(value)") }
        let when = record.when
        lines.append("date: \(when.calendarDay.iso)T\(when.clock):\(padded(when.second, 2))")
        if !record.header.tags.isEmpty { lines.append("tags: \(YAML.list(record.header.tags))") }
        add("id", YAML.quoted(record.id.text))
        add("kind", YAML.quoted(record.kind.rawValue))
        add("when", YAML.quoted(when.text))
        add("created", YAML.quoted(record.header.created.text))
        add("edited", YAML.quoted(record.header.edited.text))
        if record.header.origin?.kept["starred"]?.bool == true { add("starred", "true") }
        if let session = record.header.session { add("session", YAML.quoted("[[\(session.text)]]")) }
        if let place = journal.clock.place(of: when) {
            add("day", String(place.day))
            add("medicine", YAML.quoted(place.medicine))
        }
        if case .note(let note) = record {
            for measure in note.checkIn.measures {
                add(YAML.key(measure.name), JSONNumber(measure.value).text)
            }
        }
        return (lines + ["---", ""]).joined(separator: "\n")
    }
}

/// The little YAML front matter needs.
enum YAML {
    /// A text in double quotes, which hold anything (YAML 1.2, 7.3.1).
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": out += escape(scalar)
            default:
                if scalar.properties.generalCategory == .control {
                    out += escape(scalar)
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    static func list(_ texts: [String]) -> String { "[\(texts.map { quoted($0) }.joined(separator: ", "))]" }

    /// A name as a key: letters, digits and `_`.
    static func key(_ name: String) -> String {
        let key = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        return key.isEmpty ? "_" : key
    }
}
