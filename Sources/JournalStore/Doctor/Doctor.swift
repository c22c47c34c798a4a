import Glibc
package import JournalModel

/// What a look through a whole journal found.
package struct Examination: Hashable, Sendable {
    /// How many records opened as they should.
    package let records: Int
    /// By path.
    package let findings: [Finding]

    package init(records: Int, findings: [Finding]) {
        self.records = records
        self.findings = findings
    }
}

/// Reads every file of a journal and tells what is odd. Takes no lock, makes nothing, changes nothing.
package struct Doctor: Sendable {
    let reader: RecordReader
    private var files: FileSystem { reader.files }
    private var codec: any Codec { reader.codec }

    /// Examines a journal folder.
    ///
    /// - Parameter now: The clock, for what lies in the trash.
    /// - Throws: When there is no such folder, or it cannot be listed.
    package static func examine(
        _ folder: JournalFolder, now: Moment, codec: any Codec = PlainCodec()
    ) throws(StoreError) -> Examination {
        let root = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw .failed(FileFault(.openFolder, errno, ".")) }
        defer { _ = close(root) }
        let doctor = Doctor(reader: RecordReader(files: FileSystem(root: root, injector: nil), codec: codec))
        return try asStore { () throws(FileFault) in try doctor.examination(now) }
    }

    private func examination(_ now: Moment) throws(FileFault) -> Examination {
        let trash = try trash(now)
        let records = try records()
        let kinds = Dictionary(records.good.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let references = records.good.flatMap { Self.missing(in: $0, kinds, trash.ids, codec) }
        let attached = try attachments(of: records.good)
        let unsealed = codec.isSealed ? try reader.remains() : []
        let others = try top() + records.findings + references + attached + trash.findings + writing() + settings()
        let findings =
            others.filter { !unsealed.contains($0.path) } + unsealed.map { Finding(path: $0, problem: .unsealed) }
        return Examination(records: records.good.count, findings: findings.sorted { $0.path < $1.path })
    }

    /// The folder itself and what stands directly in it.
    private func top() throws(FileFault) -> [Finding] {
        let keys = [Place.identity, Place.recovery, Place.publicKey, Place.privateSettings]
        let own = Set(
            codec.folders + [
                Place.trash, Place.writing, Place.attachments, Place.cache, Place.lock, Place.settings, Place.backups,
                "prompts", "programmes", "scales",
            ] + (codec.isSealed ? keys + PlainCodec().folders : []))
        var findings = try mode(".")
        for name in try files.names(in: ".") ?? [] {
            if TemporaryName(name) != nil {
                findings.append(Finding(path: name, problem: .leftover))
            } else if own.contains(name) {
                findings += try mode(name)
            } else if !name.hasPrefix(".") {
                findings.append(Finding(path: name, problem: .stranger))
            }
        }
        return findings
    }

    private func mode(_ path: String) throws(FileFault) -> [Finding] {
        guard let mark = try files.status(path), mark.permissions & 0o077 != 0 else { return [] }
        return [Finding(path: path, problem: .open(mark.permissions))]
    }

    private func records() throws(FileFault) -> (good: [Record], findings: [Finding]) {
        var (paths, findings) = try recordPaths()
        paths.sort()
        let sorted = paths
        let reader = reader
        let found = inParallel(count: sorted.count) { range in range.map { reader.look(at: sorted[$0]) } }
        var good: [RecordID: Record] = [:]
        for (path, found) in zip(sorted, found) {
            switch found {
            case .nothing: break
            case .odd(let odd): findings.append(Finding(path: path, problem: .odd(odd.problem)))
            case .record(let record, let file):
                if file.mark.permissions & 0o077 != 0 {
                    findings.append(Finding(path: path, problem: .open(file.mark.permissions)))
                }
                if let other = good.updateValue(record, forKey: record.id) {
                    let first = codec.path(of: other.id, other.kind)
                    findings.append(Finding(path: path, problem: .odd(.sameID(record.id, as: first))))
                }
            }
        }
        return (Array(good.values), findings)
    }

    private func recordPaths() throws(FileFault) -> (paths: [String], findings: [Finding]) {
        var paths: [String] = []
        var findings: [Finding] = []
        for folder in codec.folders {
            for name in try files.names(in: folder) ?? [] {
                let path = "\(folder)/\(name)"
                if codec.mayHold(name) { paths.append(path) } else { findings += Self.stranger(name, path) }
            }
        }
        return (paths, findings)
    }

    static func stranger(_ name: String, _ path: String) -> [Finding] {
        if TemporaryName(name) != nil { return [Finding(path: path, problem: .leftover)] }
        return name.hasPrefix(".") ? [] : [Finding(path: path, problem: .stranger)]
    }
}
