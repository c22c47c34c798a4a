package import JournalModel

/// What is odd about a file that was found among the records; the file is left alone.
package enum FileProblem: Hashable, Sendable {
    /// It could not be read (`errno`; EINVAL for a link, a pipe or a folder under a file's name).
    case cannotRead(Int32)
    /// It is no record, or not one this Loam knows.
    case notARecord(RecordFileError)
    /// The id inside, or its kind, belongs to a file of another name.
    case belongsElsewhere(id: RecordID, kind: RecordKind)
    /// Another file holds a record with the same id.
    case sameID(RecordID, as: String)
    /// A second version that a sync tool set aside; of the record with this id, where its name tells.
    case conflictCopy(of: RecordID?)
    /// git left two versions of the record with this id in it.
    case marked(RecordID)
    /// It could not be unsealed, or sealed.
    case sealed(CodecError)
    /// It was no record when the journal was sealed; it stood at this path, and stands there again once it is not.
    case kept(from: String)
    /// The bytes of an attachment are not those that were added.
    case altered
}

/// A file among the records that did not become one.
package struct OddFile: Hashable, Sendable {
    /// Inside the journal folder.
    package let path: String
    package let problem: FileProblem
    /// The record in it, where it holds a whole one: a second version to look at and keep.
    package let record: Record?
    /// The two versions it stands for, where it is a second version of a record or git left two in it.
    package let versions: TwoVersions?

    package init(path: String, problem: FileProblem, record: Record? = nil, versions: TwoVersions? = nil) {
        self.path = path
        self.problem = problem
        self.record = record
        if case .conflictCopy = problem, let record {
            self.versions = TwoVersions(path: path, theirs: record)
        } else {
            self.versions = versions
        }
    }

    /// The file as the journal lists it.
    package var unreadable: UnreadableFile {
        UnreadableFile(path: path, reason: problem.sentence, versions: versions)
    }
}

extension FileProblem {
    /// The problem in plain words; says nothing of what was written there.
    package var sentence: String {
        switch self {
        case .cannotRead(let code): "it could not be read (\(errorName(code)))"
        case .notARecord(let error): error.sentence
        case .belongsElsewhere(let id, let kind): "inside it is \(kind.folder)/\(id), which is not its name"
        case .sameID(let id, let path): "\(path) has the same id, \(id)"
        case .conflictCopy(.some(let id)): "a second version of \(id) that a sync tool set aside"
        case .conflictCopy(nil): "a second version that a sync tool set aside"
        case .marked(let id): "git left two versions of \(id) in it"
        case .sealed(.locked): "it is sealed, and the journal is locked"
        case .sealed(.foreign): "it is sealed to another key than this journal's"
        case .sealed(.damaged): "it was changed or cut short after it was sealed"
        case .sealed(.failed): "the machine had no memory left to seal it"
        case .kept(let path): "it was no entry when the journal was sealed, and is kept as it was: \(path)"
        case .altered: "it is no longer the file that was added"
        }
    }
}
