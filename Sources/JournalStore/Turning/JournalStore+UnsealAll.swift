import Glibc
import JournalModel

extension JournalStore {
    /// Where the sealed files go that did not open when the vault was turned off, with the key they may belong to.
    private static let leftovers = "sealed-leftovers"

    /// Makes a sealed journal a plain one. Its key goes last: until then it is a sealed journal with plain files in it, and
    /// either this or `sealRemains` goes on. Nothing more may be asked of this store afterwards.
    ///
    /// Files that do not open are moved aside together with the key, and named.
    package func unsealAll(progress: Progress? = nil) throws(StoreError) -> Turned {
        try mustWrite()
        guard codec is SealedCodec else { throw .locked }
        var turned = Turned()
        let paths = try sealedFiles()
        try asStore { () throws(FileFault) in
            for folder in PlainCodec().folders { try files.makeFolder(folder) }
            try files.syncFolder(".")
        }
        try turn(paths, into: &turned, progress) { [self] (path, file) throws(FileFault) in
            if let name = AttachedName(path, in: .sealed) { return try unsealing(name, file) }
            let plain: [UInt8]
            do throws(CodecError) { plain = try codec.unseal(file.bytes) } catch { return .stay(.sealed(error)) }
            guard let places = plainPlaces(path, plain, file.mark) else { return .stay(.notARecord(.notALoamRecord)) }
            return try place(places, PlainCodec())
        }
        guard turned.isComplete else { return turned }
        // What could not be read today may be read tomorrow: the key stays until it is.
        for odd in turned.left {
            if case .cannotRead(let code) = odd.problem, code != EEXIST {
                throw .failed(FileFault(.read, code, odd.path))
            }
        }
        try unsealSettings()
        turned.left = try moveAside(turned.left)
        return turned
    }

    /// After `unsealAll`: a store of the plain journal, with the lock of this one.
    package func turnedPlain() throws(StoreError) -> JournalStore { try store(with: PlainCodec()) }

    /// Every sealed file but the key's and the settings'.
    package func sealedFiles() throws(StoreError) -> [String] {
        try asStore { () throws(FileFault) in
            var paths = try (files.names(in: Place.sealed) ?? []).map { "\(Place.sealed)/\($0)" }
            for folder in [Place.trash, Place.writing, Place.attachments] {
                paths += try (files.names(in: folder) ?? []).filter { $0.contains(".age") }.map { "\(folder)/\($0)" }
            }
            // An attachment that was being written is swept like any other leftover.
            return paths.filter { !$0.hasPrefix(Place.attachments) || !isTemporary($0) }.sorted()
        }
    }

    private func unsealing(_ name: AttachedName, _ file: ReadFile) throws(FileFault) -> Turn {
        let contents: [UInt8]
        do throws(CodecError) { contents = try codec.unseal(contents: file.bytes) } catch {
            return .stay(.sealed(error))
        }
        return try place(contents, as: name.renamed(PlainCodec().attachmentName(Self.sha256(contents))), PlainCodec())
    }

    /// Where the readable bytes of a sealed file go; nil when they are nothing Loam knows.
    private func plainPlaces(_ path: String, _ plain: [UInt8], _ mark: FileMark) -> [(path: String, plain: [UInt8])]? {
        let form = PlainCodec()
        let (folder, name) = splitPath(path)
        if let kept = KeptFile(file: plain) {
            return (1...9).map { ($0 == 1 ? kept.path : "\(kept.path).\($0)", kept.bytes) }
        }
        if folder == Place.writing, let writing = try? Writing(file: plain) {
            return (1...9).map { number in
                let path = form.writingPath(of: writing.id)
                return (number == 1 ? path : "\(path.dropLast(5))-\(number).json", plain)
            }
        }
        guard let record = try? Record(file: plain) else { return nil }
        guard folder == Place.trash || isTemporary(path) else {
            return secondVersion(of: record, at: path).map { [($0, plain)] } ?? places(record, plain, form)
        }
        // What a save left half way may be someone's only copy, or older than what stands: then it does no harm in the trash.
        let own = folder == Place.sealed ? [(path: form.path(of: record.id, record.kind), plain: plain)] : []
        let deleted = reader.deletionTime(name, mark, record)
        return own
            + (1...9).map { number in
                (
                    "\(Place.trash)/\(form.trashName(of: "\(record.id.text).json", deleted: deleted, number: number))",
                    plain
                )
            }
    }

    /// The name of a version a sync tool set aside, in the plain; nil for a record's own file.
    private func secondVersion(of record: Record, at path: String) -> String? {
        guard !codec.belongs(record, at: path), case .conflictCopy = reader.misplaced(record, at: path) else {
            return nil
        }
        let mark = splitPath(path).name.dropLast(4).filter { $0.isLetter || $0.isNumber }.suffix(8)
        return "\(record.kind.folder)/\(record.id).sync-conflict-\(mark).json"
    }

    private func unsealSettings() throws(StoreError) {
        let all: JSONObject
        do throws(StoreError) { all = try settings() } catch {
            guard case .unreadable = error else { throw error }
            return
        }
        if !all.isEmpty { try write(all, Place.settings) }
        try asStore { () throws(FileFault) in
            try files.removeFile(Place.privateSettings)
            try files.removeFile(codec.essentials)
            try files.removeFile(codec.archiveImport)
        }
    }

    /// Takes the key away, or sets it aside with what it may open one day; the last step of turning the vault off.
    private func moveAside(_ left: [OddFile]) throws(StoreError) -> [OddFile] {
        try asStore { () throws(FileFault) in
            let keys = [Place.recovery, Place.identity]
            try files.removeFile(Place.publicKey)
            let isSettingsLeft = try files.status(Place.privateSettings) != nil
            guard !left.isEmpty || isSettingsLeft else {
                try files.removeEmptyFolder(Place.sealed)
                for path in keys { try files.removeFile(path) }
                try files.syncFolder(".")
                return []
            }
            try files.makeFolder(Self.leftovers)
            var moved: [OddFile] = []
            for odd in left { moved.append(OddFile(path: try moveAside(odd.path), problem: odd.problem)) }
            if isSettingsLeft { _ = try moveAside(Place.privateSettings) }
            try files.removeEmptyFolder(Place.sealed)
            for path in keys where try files.status(path) != nil { _ = try moveAside(path) }
            try files.syncFolder(Self.leftovers)
            try files.syncFolder(".")
            return moved
        }
    }

    private func moveAside(_ path: String) throws(FileFault) -> String {
        let name = splitPath(path).name
        for number in 1... {
            let target = "\(Self.leftovers)/\(number == 1 ? "" : "\(number)-")\(name)"
            do throws(FileFault) {
                try files.renameNew(path, target)
                return target
            } catch {
                guard error.code == EEXIST, number < 1000 else { throw error }
            }
        }
        throw FileFault(.renameNew, EEXIST, path)
    }
}
