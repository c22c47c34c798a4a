extension RecordReader {
    /// The files of a sealed journal that are in the plain.
    func remains() throws(FileFault) -> [String] {
        var paths: [String] = []
        for folder in PlainCodec().folders {
            paths += try (files.names(in: folder) ?? []).map { "\(folder)/\($0)" }
        }
        for folder in [Place.trash, Place.writing] {
            let names = try files.names(in: folder) ?? []
            paths += names.filter { !codec.mayHold($0) && !isSealedLeftover($0) }.map { "\(folder)/\($0)" }
        }
        let attachments = (try files.names(in: Place.attachments) ?? []).map { "\(Place.attachments)/\($0)" }
        paths += attachments.filter { AttachedName($0, in: .plain) != nil }
        paths += try (files.names(in: ".") ?? []).filter { $0.contains(Place.settings) && $0 != Place.settings }
        return paths.sorted()
    }

    /// Plain files of a sealed journal that can be had again, or were never confirmed: they need not be kept.
    func chaff() throws(FileFault) -> [String] {
        let cache = try files.names(in: Place.cache) ?? []
        let attachments = (try files.names(in: Place.attachments) ?? []).filter { TemporaryName($0) != nil }
        return cache.filter { !codec.mayHold($0) && !isSealedLeftover($0) }.map { "\(Place.cache)/\($0)" }
            + attachments.filter { !isSealedLeftover($0) }.map { "\(Place.attachments)/\($0)" }
    }

    private func isSealedLeftover(_ name: String) -> Bool {
        TemporaryName(name).map { codec.mayHold($0.target) } ?? false
    }
}
