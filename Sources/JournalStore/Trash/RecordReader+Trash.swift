import JournalModel

extension RecordReader {
    /// What lies in the trash, the last deleted first.
    func trash() throws(FileFault) -> [TrashItem] {
        let names = try files.names(in: Place.trash) ?? []
        return names.compactMap(item).sorted { ($0.deleted, $0.path) > ($1.deleted, $1.path) }
    }

    private func item(_ name: String) -> TrashItem? {
        guard codec.mayHold(name) else { return nil }
        let path = "\(Place.trash)/\(name)"
        guard let file = try? files.read(path) else { return nil }
        let record: Record? = if case .success(let record) = decode(file.bytes) { record } else { nil }
        return TrashItem(path: path, deleted: deletionTime(name, file.mark, record), record: record)
    }

    /// The latest of all times that could be meant: a clock that was wrong when it was deleted empties nothing early.
    func deletionTime(_ name: String, _ mark: FileMark, _ record: Record?) -> Int {
        let named = TrashName(name)?.deleted ?? 0
        let arrived = max(mark.changed, mark.modified) / 1_000_000_000
        return max(named, arrived, record?.header.edited.seconds ?? 0, record?.header.created.seconds ?? 0)
    }
}
