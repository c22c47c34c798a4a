import Glibc
import JournalModel

/// What stands at a path.
enum Found: Sendable {
    case record(Record, KnownFile)
    case odd(OddFile)
    case nothing
}

/// A problem as an error, so that decoding can end in it.
struct Undecodable: Error {
    let problem: FileProblem
}

/// Reads files and judges what they are; changes nothing.
struct RecordReader: Sendable {
    let files: FileSystem
    let codec: any Codec

    /// Reads the file at a path and judges it.
    func look(at path: String) -> Found {
        do throws(FileFault) {
            guard let file = try files.read(path) else { return .nothing }
            return judge(file, at: path)
        } catch {
            return .odd(OddFile(path: path, problem: .cannotRead(error.code)))
        }
    }

    private func judge(_ file: ReadFile, at path: String) -> Found {
        let record: Record
        switch decode(file.bytes) {
        case .success(let read): record = read
        case .failure(let error):
            guard let versions = marked(file.bytes, at: path) else {
                return .odd(OddFile(path: path, problem: kept(file.bytes) ?? error.problem))
            }
            return .odd(OddFile(path: path, problem: .marked(versions.theirs.id), versions: versions))
        }
        guard codec.belongs(record, at: path) else {
            return .odd(OddFile(path: path, problem: misplaced(record, at: path), record: record))
        }
        return .record(
            record, KnownFile(path: path, kind: record.kind, mark: file.mark, hash: ContentHash(file.bytes)))
    }

    /// The record in a file's bytes.
    func decode(_ bytes: [UInt8]) -> Result<Record, Undecodable> {
        unsealed(bytes) { (plain) throws(RecordFileError) in try Record(file: plain) }
    }

    private func unsealed<Value>(
        _ bytes: [UInt8], _ read: ([UInt8]) throws(RecordFileError) -> Value
    ) -> Result<Value, Undecodable> {
        let plain: [UInt8]
        do throws(CodecError) { plain = try codec.unseal(bytes) } catch {
            return .failure(Undecodable(problem: .sealed(error)))
        }
        do throws(RecordFileError) { return .success(try read(plain)) } catch {
            return .failure(Undecodable(problem: .notARecord(error)))
        }
    }

    /// The text in progress at a path; nil when there is nothing.
    func writing(at path: String) -> Result<Writing?, Undecodable> {
        let bytes: [UInt8]
        do throws(FileFault) {
            guard let file = try files.read(path) else { return .success(nil) }
            bytes = file.bytes
        } catch {
            return .failure(Undecodable(problem: .cannotRead(error.code)))
        }
        return unsealed(bytes) { (plain) throws(RecordFileError) in try Writing(file: plain) }
    }

    /// What was no record when the journal was sealed, and was sealed as it stood.
    private func kept(_ bytes: [UInt8]) -> FileProblem? {
        guard codec.isSealed, let plain = try? codec.unseal(bytes) else { return nil }
        return KeptFile(file: plain).map { .kept(from: $0.path) }
    }

    /// The two versions git left in a file.
    private func marked(_ bytes: [UInt8], at path: String) -> TwoVersions? {
        guard let plain = try? codec.unseal(bytes), let versions = TwoVersions(path: path, marked: plain),
            codec.belongs(versions.theirs, at: path)
        else { return nil }
        return versions
    }

    /// Sync tools and file managers name a second version after the first, and add something.
    func misplaced(_ record: Record, at path: String) -> FileProblem {
        let (folder, name) = splitPath(path)
        let own = splitPath(codec.path(of: record.id, record.kind))
        let stem = own.name.prefix { $0 != "." }
        if folder == own.folder, name.hasPrefix(stem) || Self.isSetAside(name) { return .conflictCopy(of: record.id) }
        return .belongsElsewhere(id: record.id, kind: record.kind)
    }

    /// Whether a name is one that Syncthing, Dropbox, Nextcloud or ownCloud gives a version it sets aside.
    private static func isSetAside(_ name: String) -> Bool {
        name.contains(".sync-conflict-") || name.contains("conflicted copy") || name.contains("_conflict-")
    }
}
