package import JournalModel

/// The last import of Loam's own archive: its records say nothing of it, since they stay the same to the byte.
package struct ArchiveImport: Sendable {
    /// The name it can be taken back by.
    package let batch: String
    package let at: Moment
    /// What came in, each with the hash of how it came.
    private var records: [RecordID: String] = [:]

    package init(batch: String, at: Moment) {
        self.batch = batch
        self.at = at
    }

    /// Notes a record that comes in with it.
    package mutating func note(_ record: Record) { records[record.id] = ContentHash(record.file).text }
    /// Notes that a record did not come in after all.
    package mutating func forget(_ id: RecordID) { records[id] = nil }

    package var isEmpty: Bool { records.isEmpty }
    /// Whether a record came with it.
    package func brought(_ id: RecordID) -> Bool { records[id] != nil }
    /// Whether a record came with it and is as it came.
    package func isAsItCame(_ record: Record) -> Bool { records[record.id] == ContentHash(record.file).text }

    fileprivate init?(_ json: JSON?) {
        guard let object = json?.object, let batch = object["import"]?.string,
            let at = object["at"]?.string.flatMap({ Moment($0) }), let listed = object["records"]?.array
        else { return nil }
        self.init(batch: batch, at: at)
        for line in listed.compactMap(\.string) {
            let parts = line.split(separator: " ").map(String.init)
            if parts.count == 2, let id = RecordID(parts[0]) { records[id] = parts[1] }
        }
    }

    fileprivate var json: JSON {
        let listed = records.map { JSON.string("\($0.text) \($1)") }
        return .object(["import": .string(batch), "at": .string(at.text), "records": .array(listed)])
    }
}

extension JournalStore {
    /// Remembers an import of an archive in the place of the one before, so that it can be taken back later.
    ///
    /// Only a cache: lost, the records are deleted like any others, so nothing waits for the disk.
    package func remember(_ archive: ArchiveImport) {
        guard !archive.isEmpty, let bytes = try? codec.seal(JSONWriter.write(archive.json)) else { return }
        _ = try? files.makeFolder(Place.cache)
        _ = try? files.writeOver(codec.archiveImport, bytes, durable: false)
    }

    /// The last import of an archive, where it is remembered.
    package func archiveImport() -> ArchiveImport? {
        guard let file = try? files.read(codec.archiveImport), let plain = try? codec.unseal(file.bytes) else {
            return nil
        }
        return ArchiveImport(try? JSONReader.read(plain))
    }
}
