/// A data file of the person's own: a pack of prompts, a programme, a scale.
package struct OwnFile: Hashable, Sendable {
    /// Its place inside the journal folder.
    package let path: String
    package let bytes: [UInt8]
}

extension JournalStore {
    /// The JSON files in a folder of the person's own (`prompts`, `programmes`, `scales`), by name.
    ///
    /// A file that cannot be read comes without bytes, so that it is named as broken and the others work.
    package func ownFiles(in name: String) -> [OwnFile] {
        guard let names = try? files.names(in: name) else { return [] }
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { file in
            OwnFile(path: "\(name)/\(file)", bytes: (try? files.read("\(name)/\(file)"))?.bytes ?? [])
        }
    }

    /// Adds a data file of the person's own to a folder (`scales`), whole or not at all.
    ///
    /// - Throws: `stillThere` where a file of that name is there already; it is left as it is.
    package func addOwnFile(_ bytes: [UInt8], named name: String, in folder: String) throws(StoreError) {
        let path = "\(folder)/\(name)"
        try asStore { () throws(FileFault) in _ = try files.makeFolder(folder) }
        guard !ownFiles(in: folder).contains(where: { $0.path == path }) else { throw .stillThere(path: path) }
        try asStore { () throws(FileFault) in _ = try files.writeNew(path, bytes) }
    }
}
