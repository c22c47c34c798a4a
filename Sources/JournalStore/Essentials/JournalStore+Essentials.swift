package import JournalModel
import Synchronization

extension JournalStore {
    /// The most records the first screen may ask for.
    package static let mostEssentials = 150

    /// Remembers which records the first screen needs, so that the next start can read those alone.
    ///
    /// Only a cache: it may be lost at any time, so nothing waits for the disk, and a read-only journal goes without.
    package func rememberEssentials(_ ids: [RecordID]) {
        state.withLock { state in
            guard readOnly == nil else { return }
            let paths = ids.prefix(Self.mostEssentials).compactMap { id in
                state.known[id].map { JSON.string($0.path) }
            }
            let object: JSONObject = ["loam": .int(Record.format), "records": .array(paths)]
            let plain = JSONWriter.write(.object(object))
            guard plain != state.essentials, let bytes = try? codec.seal(plain) else { return }
            _ = try? files.makeFolder(Place.cache)
            if (try? files.writeOver(codec.essentials, bytes, durable: false)) != nil { state.essentials = plain }
        }
    }

    /// Reads the records the first screen needs and no others; empty when they are not known.
    ///
    /// What changed on disk since is read as it is now; what is gone or no longer opens is passed over: `load` tells.
    package func loadEssentials() -> [Record] {
        state.withLock { state in
            guard let file = try? files.read(codec.essentials), let plain = try? codec.unseal(file.bytes),
                let paths = (try? JSONReader.read(plain))?.object?["records"]?.array
            else { return [] }
            state.essentials = plain
            var records: [Record] = []
            for path in paths.prefix(Self.mostEssentials).compactMap(\.string) where codec.mayBeRecord(path) {
                if case .record(let record, let known) = reader.look(at: path), state.known[record.id] == nil {
                    state.known[record.id] = known
                    records.append(record)
                }
            }
            return records
        }
    }
}
