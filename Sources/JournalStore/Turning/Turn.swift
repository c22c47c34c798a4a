import Glibc
import JournalModel
import JournalVault

/// Where a file goes when a journal changes from one form to the other.
enum Turn: Sendable {
    /// These bytes are written there; then the old file is taken away.
    case write(to: String, [UInt8])
    /// Its like stands there already, from a run that was cut short: the old file is taken away.
    case standing(at: String)
    /// It is in neither form; it stays.
    case stay(FileProblem)
}

/// What turning a journal from one form to the other came to.
package struct Turned: Hashable, Sendable {
    /// How many files changed their form.
    package internal(set) var files = 0
    /// Files that stayed as they were, and why.
    package internal(set) var left: [OddFile] = []
}

extension JournalStore {
    /// Makes the plan for each file true, a batch at a time: the new files are whole, durable and read back before the
    /// first old one goes. Killed at any point, every record stands in at least one form, and running it again goes on.
    func turn(
        _ paths: [String], into turned: inout Turned, _ tally: Tally,
        _ plan: @escaping @Sendable (String, ReadFile) throws(FileFault) -> Turn
    ) throws(StoreError) {
        for start in stride(from: 0, to: paths.count, by: Self.turnBatch) {
            let batch = Array(paths[start..<min(start + Self.turnBatch, paths.count)])
            let steps = inParallel(count: batch.count, batch: 16) { [self] range in
                range.map { step(batch[$0], plan) }
            }
            try finish(batch, steps, into: &turned)
            tally.add(batch.count)
        }
    }

    /// How many files stand in both forms at once, at most.
    private static let turnBatch = 256

    private typealias Step = Result<Turn, FileFault>

    private func step(
        _ path: String, _ plan: (String, ReadFile) throws(FileFault) -> Turn
    ) -> Step {
        do throws(FileFault) {
            guard let file = try files.read(path) else { return .success(.stay(.cannotRead(0))) }
            let turn = try plan(path, file)
            guard case .write(let target, let bytes) = turn else { return .success(turn) }
            try files.writeNew(target, bytes, syncingFolder: false)
            guard try files.read(target)?.bytes == bytes else { throw FileFault(.read, EIO, target) }
            return .success(turn)
        } catch {
            return .failure(error)
        }
    }

    private func finish(_ batch: [String], _ steps: [Step], into turned: inout Turned) throws(StoreError) {
        var written: Set<String> = []
        var gone: [String] = []
        for (path, step) in zip(batch, steps) {
            switch step {
            case .success(.write(let target, _)), .success(.standing(let target)):
                written.insert(files.folder(of: target))
                gone.append(path)
            case .success(.stay(.cannotRead(0))): break
            case .success(.stay(let problem)): turned.left.append(OddFile(path: path, problem: problem))
            case .failure(let fault) where fault.call == .open || fault.call == .read:
                turned.left.append(OddFile(path: path, problem: .cannotRead(fault.code)))
            case .failure(let fault): throw StoreError(fault)
            }
        }
        try asStore { () throws(FileFault) in
            for folder in written.sorted() { try files.syncFolder(folder) }
            for path in gone { try files.unlink(path) }
            for folder in Set(gone.map(files.folder)).sorted() { try files.syncFolder(folder) }
        }
        turned.files += gone.count
    }

    /// The plan for a file that goes to the first of some places where nothing else stands.
    ///
    /// - Parameters:
    ///   - places: Each with the readable bytes the file shall have there.
    ///   - form: How files of the new form are made.
    func place(_ places: [(path: String, plain: [UInt8])], _ form: any Codec) throws(FileFault) -> Turn {
        for place in places {
            guard let there = try files.read(place.path) else {
                guard let bytes = try? form.seal(place.plain), Self.say(bytes, place.plain, form) else {
                    return .stay(.sealed(.failed))
                }
                return .write(to: place.path, bytes)
            }
            if Self.say(there.bytes, place.plain, form) { return .standing(at: place.path) }
        }
        return .stay(.cannotRead(EEXIST))
    }

    /// The plan for an attachment, whose name is its content.
    func place(_ contents: [UInt8], as name: String, _ form: any Codec) throws(FileFault) -> Turn {
        let path = "\(Place.attachments)/\(name)"
        if let there = try files.read(path), (try? form.unseal(contents: there.bytes)) == contents {
            return .standing(at: path)
        }
        guard try files.status(path) == nil else { return .stay(.cannotRead(EEXIST)) }
        guard let bytes = try? form.seal(contents: contents) else { return .stay(.sealed(.failed)) }
        return .write(to: path, bytes)
    }

    /// A record's own path, then those of copies beside it, for where another version of it stands already.
    func places(_ record: Record, _ plain: [UInt8], _ form: any Codec) -> [(path: String, plain: [UInt8])] {
        let copies = (1...9).compactMap { Self.copy(of: record, $0) }
        return [(form.path(of: record.id, record.kind), plain)]
            + copies.map { (form.path(of: $0.id, $0.kind), $0.file) }
    }

    /// Whether a file's bytes say what the readable ones do, but for spaces at the end and how a record is laid out.
    private static func say(_ bytes: [UInt8], _ plain: [UInt8], _ form: any Codec) -> Bool {
        guard let found = try? form.unseal(bytes) else { return false }
        if found == plain || found == Padme.strip(plain) { return true }
        guard let one = try? Record(file: found), let other = try? Record(file: plain) else { return false }
        return one.file == other.file
    }
}
