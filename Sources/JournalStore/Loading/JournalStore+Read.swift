import Glibc
import JournalModel

/// What stands at a path.
enum Found: Sendable {
    case record(Record, KnownFile)
    case odd(OddFile)
    case nothing
}

extension JournalStore {
    /// Reads the file at a path and judges what it is.
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
        case .failure(let problem): return .odd(OddFile(path: path, problem: problem.problem))
        }
        guard codec.belongs(record, at: path) else {
            return .odd(OddFile(path: path, problem: Self.misplaced(record, at: path), record: record))
        }
        return .record(record, KnownFile(kind: record.kind, mark: file.mark, hash: ContentHash(file.bytes)))
    }

    /// A problem as an error, so that decoding can end in it.
    struct Undecodable: Error { let problem: FileProblem }

    /// The record in a file's bytes.
    func decode(_ bytes: [UInt8]) -> Result<Record, Undecodable> {
        guard let plain = try? codec.unseal(bytes) else { return .failure(Undecodable(problem: .sealed)) }
        do throws(RecordFileError) { return .success(try Record(file: plain)) } catch {
            return .failure(Undecodable(problem: .notARecord(error)))
        }
    }

    /// Sync tools and file managers name a second version after the first, and add something.
    private static func misplaced(_ record: Record, at path: String) -> FileProblem {
        let (folder, name) = splitPath(path)
        if folder == record.kind.folder, name.hasPrefix(record.id.text) { return .conflictCopy(of: record.id) }
        if name.contains(".sync-conflict-") || name.contains("conflicted copy") { return .conflictCopy(of: nil) }
        return .belongsElsewhere(id: record.id, kind: record.kind)
    }
}
