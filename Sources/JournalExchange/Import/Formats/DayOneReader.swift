import JournalModel

/// Day One: its JSON, alone, in the zip it exports, or in the folder such a zip was unpacked to.
enum DayOneReader {
    static func read(_ source: ImportSource, into sink: inout ImportSink) throws(ImportError) {
        switch source {
        case .file(let file):
            guard try ZipArchive.isZip(file.bytes) else {
                return try DayOneJournal(file: nil, media: [:]).read(file.bytes.stream(), into: &sink)
            }
            let archive = try ZipArchive(file.bytes)
            var media: [String: ImportedFile] = [:]
            for entry in archive.entries where !entry.name.hasSuffix(".json") {
                media[entry.name] = ImportedFile(name: fileName(entry.name)) { () throws(ImportError) in
                    try archive.bytes(of: entry)
                }
            }
            let journals = archive.entries.filter { isJournal($0.name) }
            guard !journals.isEmpty else { throw noJournal }
            for entry in journals {
                try DayOneJournal(file: entry.name, media: media).read(try archive.stream(of: entry), into: &sink)
            }
        case .folder(let files):
            var media: [String: ImportedFile] = [:]
            for file in files where !file.isLink {
                media[file.path] = ImportedFile(name: fileName(file.path)) { () throws(ImportError) in
                    try file.bytes.stream().all(limit: ZipArchive.largestFile)
                }
            }
            let journals = files.filter { isJournal($0.path) && !$0.isLink }
            guard !journals.isEmpty else { throw noJournal }
            for file in journals {
                try DayOneJournal(file: file.path, media: media).read(file.bytes.stream(), into: &sink)
            }
        }
    }

    private static let noJournal = ImportError.notThisFormat(.dayOne, missing: "there is no .json file in it")

    private static func isJournal(_ path: String) -> Bool {
        path.hasSuffix(".json") && !path.hasPrefix("__MACOSX/") && !fileName(path).hasPrefix(".")
    }
}

/// The last part of a path.
package func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// What Day One keeps beside its texts, by the lists its entries hold.
private let mediaKinds: [(list: String, folder: String, word: String)] = [
    ("photos", "photos", "picture"), ("videos", "videos", "film"), ("audios", "audios", "sound"),
    ("pdfAttachments", "pdfs", "PDF"),
]

/// One journal of Day One, and the files that lie beside it.
private struct DayOneJournal {
    /// Where it stands in a zip or a folder.
    let file: String?
    let media: [String: ImportedFile]

    /// The folder it lies in, with its slash.
    private var base: String {
        guard let file, let slash = file.lastIndex(of: "/") else { return "" }
        return String(file[...slash])
    }

    func read(_ stream: ByteStream, into sink: inout ImportSink) throws(ImportError) {
        var items = try JSONItems(try TextCursor(stream), under: ["entries"])
        while let item = try items.next() {
            let place = ImportPlace(file: file, line: item.line, number: item.number)
            guard let object = item.json.object else {
                sink.leaveOut(place, .notAnObject)
                continue
            }
            try take(object, at: place, into: &sink)
        }
        guard items.foundList else { throw .notThisFormat(.dayOne, missing: "it has no list of \"entries\"") }
    }

    private func take(
        _ entry: JSONObject, at place: ImportPlace, into sink: inout ImportSink
    ) throws(ImportError) {
        var rest = entry.withoutNulls()
        guard let date = rest.take("creationDate")?.string, let when = LooseTime(date) else {
            return sink.leaveOut(place, .missing("creationDate"))
        }
        let zone = zone(rest["timeZone"]?.string, &sink)
        let seconds = when.moment(in: zone).seconds
        let written = rest.take("text")?.string ?? DayOneText.plain(rest["richText"])
        let (files, names) = attachments(of: rest, at: place, &sink)
        let text = DayOneText.readable(written, names)
        let tags = rest.take("tags")?.array?.compactMap(\.string) ?? []
        guard !text.isBlank || !files.isEmpty else { return sink.leaveOut(place, .nothingWritten) }
        let edited = rest.take("modifiedDate")?.string.flatMap { LooseTime($0) }.map {
            zone.moment($0.moment(in: zone).seconds)
        }
        let created = zone.moment(seconds)
        let uuid = rest.take("uuid")?.string ?? ""
        for flag in ["starred", "isPinned", "isAllDay"] where rest[flag]?.bool == false { rest[flag] = nil }
        if created.zone != nil, created.zone == rest["timeZone"]?.string { rest["timeZone"] = nil }
        try sink.take(
            uuid.isEmpty ? .words(created.text) : .id(uuid), said: "\(seconds)\n\(written)\n\(tags)".utf8,
            created: created, place: place, kept: rest, files: files
        ) { header in
            var note = Note(header: header)
            note.header.edited = max(edited ?? created, created)
            note.header.tags = tags.asTags
            note.text = text
            return .note(note)
        }
    }

    /// The zone an entry was written in. UTC stands in for one this machine does not know.
    private func zone(_ name: String?, _ sink: inout ImportSink) -> ZoneRules {
        guard let name, !name.isEmpty else { return sink.setting.zone }
        if let zone = sink.setting.zoneNamed(name) { return zone }
        // "GMT+0200" is how Apple names a zone that is only an offset.
        if name.hasPrefix("GMT"), let time = LooseTime("2000-01-01 00:00\(name.dropFirst(3))"), let offset = time.offset
        {
            return ZoneRules(offset: offset)
        }
        sink.remark(.unknownZone(String(name.prefix(40))))
        return ZoneRules(offset: 0)
    }

    /// The files of an entry in their order, and the name each is called by in the text.
    private func attachments(
        of entry: JSONObject, at place: ImportPlace, _ sink: inout ImportSink
    ) -> (files: [ImportedFile], names: [String: String]) {
        var files: [ImportedFile] = []
        var names: [String: String] = [:]
        for kind in mediaKinds {
            let list = (entry[kind.list]?.array ?? []).compactMap(\.object)
            let inOrder = list.enumerated().sorted {
                ($0.element["orderInEntry"]?.int ?? $0.offset, $0.offset)
                    < ($1.element["orderInEntry"]?.int ?? $1.offset, $1.offset)
            }
            for object in inOrder.map(\.element) {
                let stem = object["md5"]?.string ?? object["identifier"]?.string ?? ""
                let type = object["type"]?.string ?? object["format"]?.string ?? ""
                let stored = type.isEmpty ? stem : "\(stem).\(type)"
                let called = object["filename"]?.string.map(fileName) ?? stored
                if let id = object["identifier"]?.string { names[id] = called }
                guard var file = find(stem, stored, in: kind.folder) else {
                    sink.leaveOut(place, .attachmentMissing("\(kind.folder)/\(stored)"))
                    continue
                }
                file.name = called
                files.append(file)
            }
        }
        return (files, names)
    }

    private func find(_ stem: String, _ stored: String, in folder: String) -> ImportedFile? {
        guard !stem.isEmpty else { return nil }
        if let file = media["\(base)\(folder)/\(stored)"] { return file }
        // Some say one ending in the list and use another for the file.
        for ending in ["jpeg", "jpg", "png", "heic", "gif", "mp4", "mov", "m4a", "aac", "mp3", "wav", "pdf"] {
            if let file = media["\(base)\(folder)/\(stem).\(ending)"] { return file }
        }
        return nil
    }
}
