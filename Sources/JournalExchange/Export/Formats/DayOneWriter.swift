import Crypto
import JournalModel

/// Day One's JSON, alone or in a zip with its photos, sounds, films and PDFs.
struct DayOneWriter: ExportWriter {
    let isZip: Bool
    private var isFirst = true
    /// Where each content lies in the zip.
    private var paths: [String: String] = [:]

    init(isZip: Bool) { self.isZip = isZip }

    mutating func begin(_ run: inout ExportRun) throws(ExportFailure) {
        if !isZip { try run.sink.begin("") } else { try attach(&run) }
        if isZip { try run.sink.begin("Loam.json") }
        try run.sink.write("{\"metadata\": {\"version\": \"1.0\"},\n\"entries\": [")
    }

    /// Media stand before the page that names them: their sums have to be known when it is written.
    private mutating func attach(_ run: inout ExportRun) throws(ExportFailure) {
        for id in run.journal.ids {
            guard let record = run.journal.journal[id] else { continue }
            for attachment in record.header.attachments {
                guard let place = Self.place(of: attachment) else {
                    run.leave(attachment, in: record, .noPlace)
                    continue
                }
                let path = try run.add(attachment, in: record) { "\(place.folder)/\(Self.md5($0)).\(place.ending)" }
                if let path { paths[attachment.sha256] = path }
            }
        }
    }

    mutating func add(_ record: Record, _ run: inout ExportRun) throws(ExportFailure) {
        try run.sink.write(isFirst ? "\n" : ",\n")
        isFirst = false
        try run.sink.write(Array(JSONWriter.line(.object(entry(record, run.journal))).dropLast()))
    }

    mutating func end(_ run: inout ExportRun) throws(ExportFailure) { try run.sink.write("\n]}\n") }

    // MARK: An entry

    private func entry(_ record: Record, _ journal: ExportJournal) -> JSONObject {
        let kept = record.header.origin?.kept ?? JSONObject()
        var entry: JSONObject = [
            "uuid": .string(Self.md5(Array("loam:\(record.id.text)".utf8)).uppercased()),
            "creationDate": .string(Self.utc(record.when)), "modifiedDate": .string(Self.utc(record.header.edited)),
            "timeZone": .string(Self.zone(record.when)), "starred": .bool(kept["starred"]?.bool == true),
            "isPinned": .bool(kept["isPinned"]?.bool == true),
            "isAllDay": .bool(false), "tags": .array(record.header.tags.map { .string($0) }),
        ]
        var text = text(record, journal)
        for (group, media) in media(of: record) {
            for item in media {
                let address = group == "photos" ? "" : "\(group.dropLast())/"
                text +=
                    "\n\n![](dayone-moment:/\(address.isEmpty ? "/" : "/\(address)")\(item["identifier"]?.string ?? ""))"
            }
            entry[group] = .array(media.map { .object($0) })
        }
        entry["text"] = .string(text)
        return entry
    }

    /// Day One has no titles: a first line with `#` is one. A note is only what was written, Markdown as Day One's own.
    private func text(_ record: Record, _ journal: ExportJournal) -> String {
        let body = EntryMarkdown.text(EntryText(record, journal).blocks, level: 2)
        guard record.kind != .note else { return body }
        let title = "# \(record.kind.label): \(EntryMarkdown.escaped(journal.title(of: record)))"
        return body.isEmpty ? title : "\(title)\n\n\(body)"
    }

    /// The media of an entry by Day One's name for their list.
    private func media(of record: Record) -> [(group: String, items: [JSONObject])] {
        var groups: [(group: String, items: [JSONObject])] = []
        for (order, attachment) in record.header.attachments.enumerated() {
            guard let path = paths[attachment.sha256], let place = Self.place(of: attachment),
                let name = path.split(separator: "/").last
            else { continue }
            let key = place.group == "photos" ? "type" : "format"
            let item: JSONObject = [
                "identifier": .string(Self.md5(Array("\(record.id):\(attachment.sha256)".utf8)).uppercased()),
                key: .string(place.ending), "md5": .string(String(name.prefix(32))), "orderInEntry": .int(order),
                "fileSize": .int(attachment.size), "filename": .string(attachment.name),
            ]
            if let index = groups.firstIndex(where: { $0.group == place.group }) {
                groups[index].items.append(item)
            } else {
                groups.append((place.group, [item]))
            }
        }
        return groups
    }

    private static func place(of attachment: Attachment) -> (group: String, folder: String, ending: String)? {
        let ending = MediaType.ending(of: attachment.type) ?? ""
        switch attachment.type.split(separator: "/").first {
        case "image": return ("photos", "photos", ending.isEmpty ? "jpeg" : ending)
        case "audio": return ("audios", "audios", ending.isEmpty ? "m4a" : ending)
        case "video": return ("videos", "videos", ending.isEmpty ? "mp4" : ending)
        default: return attachment.type == "application/pdf" ? ("pdfAttachments", "pdfs", "pdf") : nil
        }
    }

    private static func utc(_ moment: Moment) -> String { Moment(seconds: moment.seconds).text }

    /// The zone's name, or one that stands for its offset where only that is known.
    private static func zone(_ moment: Moment) -> String {
        if let zone = moment.zone { return zone }
        guard moment.offset != 0 else { return "UTC" }
        // The signs of these names are turned round by an old convention (POSIX).
        return moment.offset % 3600 == 0 && abs(moment.offset) <= 12 * 3600
            ? "Etc/GMT\(moment.offset > 0 ? "-" : "+")\(abs(moment.offset) / 3600)" : "UTC"
    }

    /// Day One names files by their MD5; nothing here relies on it against anyone.
    private static func md5(_ bytes: [UInt8]) -> String {
        Insecure.MD5.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
