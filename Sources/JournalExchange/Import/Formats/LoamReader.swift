import JournalModel

/// Loam's own archive: the journal's files as they are, and what is attached to them, in a zip.
enum LoamReader {
    static func read(_ source: ImportSource, into sink: inout ImportSink) throws(ImportError) {
        switch source {
        case .file(let file):
            guard try ZipArchive.isZip(file.bytes) else { throw .notThisFormat(.loam, missing: "it is no zip") }
            let archive = try ZipArchive(file.bytes)
            try read(
                archive.entries.map { entry in
                    ImportedFile(name: entry.name) { () throws(ImportError) in try archive.bytes(of: entry) }
                }, into: &sink)
        case .folder(let files):
            try read(
                files.filter { !$0.isLink }.map { file in
                    ImportedFile(name: file.path) { () throws(ImportError) in
                        try file.bytes.stream().all(limit: ZipArchive.largestFile)
                    }
                }, into: &sink)
        }
    }

    private static func read(_ files: [ImportedFile], into sink: inout ImportSink) throws(ImportError) {
        guard let page = files.first(where: { $0.name == Archive.manifestPath }),
            let manifest = Archive.Manifest(try page.read())
        else { throw .notThisFormat(.loam, missing: "there is no \(Archive.manifestPath) in it") }
        guard manifest.format <= Archive.format else {
            throw .notThisFormat(
                .loam, missing: "a later Loam made it (archive \(manifest.format)); that one reads it")
        }
        var contents: [String: ImportedFile] = [:]
        for file in files where file.name.hasPrefix(Archive.attachments) {
            contents[String(file.name.dropFirst(Archive.attachments.count))] = file
        }
        var found = 0
        for file in files where file.name.hasSuffix(".json") && file.name != Archive.manifestPath {
            found += 1
            try take(file, number: found, contents, into: &sink)
        }
        if found < manifest.records { throw .zip(.truncated) }
    }

    private static func take(
        _ file: ImportedFile, number: Int, _ contents: [String: ImportedFile], into sink: inout ImportSink
    ) throws(ImportError) {
        let place = ImportPlace(file: file.name)
        let record: Record
        do throws(RecordFileError) { record = try Record(file: try bytes(file)) } catch {
            return sink.leaveOut(place, .notARecord(error))
        }
        if sink.holds(record.id) {
            return sink.note(known: record, at: place)
        }
        var files: [ImportedFile] = []
        for attachment in record.header.attachments {
            guard var file = contents[attachment.sha256] else {
                sink.leaveOut(place, .attachmentMissing(attachment.name))
                continue
            }
            file.name = attachment.name
            files.append(file)
        }
        try sink.take(record, place: place, files: files)
    }

    private static func bytes(_ file: ImportedFile) throws(RecordFileError) -> [UInt8] {
        do throws(ImportError) { return try file.read() } catch { throw .notALoamRecord }
    }
}
