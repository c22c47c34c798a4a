import Glibc
import JournalModel
import JournalVault
import Synchronization

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
    /// False when it was stopped on the way; begun again, it goes on.
    package internal(set) var isComplete = true
}

extension JournalStore {
    /// Makes the plan for each file true, a batch at a time: the new files are whole, durable and read back before the
    /// first old one goes. Killed at any point, every record stands in at least one form, and running it again goes on.
    ///
    /// What a crash left under a temporary name comes last, when what it may be the like of has its place.
    func turn(
        _ paths: [String], into turned: inout Turned, _ progress: Progress?,
        _ plan: @escaping @Sendable (String, ReadFile) throws(FileFault) -> Turn
    ) throws(StoreError) {
        let tally = Tally(total: paths.count, progress)
        try turn(paths.filter { !isTemporary($0) }, into: &turned, tally, plan)
        try turn(paths.filter(isTemporary), into: &turned, tally, plan)
    }

    func isTemporary(_ path: String) -> Bool { TemporaryName(splitPath(path).name) != nil }

    private func turn(
        _ paths: [String], into turned: inout Turned, _ tally: Tally,
        _ plan: @escaping @Sendable (String, ReadFile) throws(FileFault) -> Turn
    ) throws(StoreError) {
        var waiting = paths[...]
        while !waiting.isEmpty {
            guard !isStopping.load(ordering: .relaxed) else {
                turned.isComplete = false
                return
            }
            let batch = Array(waiting.prefix(Self.turnBatch))
            waiting = waiting.dropFirst(batch.count)
            let isMany = batch.count > Self.many
            let steps = inParallel(count: batch.count, batch: 16) { [self] range in
                range.map { step(batch[$0], isOneOfMany: isMany, plan) }
            }
            let again = try finish(batch, steps, isMany: isMany, into: &turned)
            waiting += again
            tally.add(batch.count - again.count)
        }
    }

    /// Stops turning after the files it is at. What is not done yet is done when it is begun again.
    package func stopTurning() { isStopping.store(true, ordering: .relaxed) }

    /// How many files stand in both forms at once, at most.
    private static let turnBatch = 256

    /// How far one file's turn is.
    private enum Step: Sendable {
        /// Written and read back under a temporary name beside its place.
        case aside(temporary: String, target: String)
        case standing(at: String)
        case stay(FileProblem)
        /// It was gone before it was looked at.
        case gone
        case failed(FileFault)
    }

    private func step(
        _ path: String, isOneOfMany: Bool, _ plan: (String, ReadFile) throws(FileFault) -> Turn
    ) -> Step {
        let file: ReadFile
        do throws(FileFault) {
            guard let read = try files.read(path) else { return .gone }
            file = read
        } catch { return .stay(.cannotRead(error.code)) }
        do throws(FileFault) {
            switch try plan(path, file) {
            case .standing(let target): return .standing(at: target)
            case .stay(let problem): return .stay(problem)
            case .write(let target, let bytes):
                let temporary = try files.writeTemporary(bytes, beside: target, durable: !isOneOfMany).path
                let isSame = (try? files.read(temporary)?.bytes) == bytes
                guard isSame else {
                    try? files.unlink(temporary)
                    throw FileFault(.read, EIO, target)
                }
                return .aside(temporary: temporary, target: target)
            }
        } catch { return .failed(error) }
    }

    /// Gives what was written its place, makes that durable, and takes the old files away, in this order.
    ///
    /// - Returns: Those whose place another one of the batch has taken; the next look finds them another.
    private func finish(
        _ batch: [String], _ steps: [Step], isMany: Bool, into turned: inout Turned
    ) throws(StoreError) -> [String] {
        var folders: Set<String> = []
        var old: [String] = []
        var taken: Set<String> = []
        var again: [String] = []
        do throws(FileFault) {
            for case .failed(let fault) in steps { throw fault }
            if isMany { try files.syncEverything() }
            for (path, step) in zip(batch, steps) {
                switch step {
                case .aside(let temporary, let target):
                    guard taken.insert(target).inserted else {
                        try files.unlink(temporary)
                        again.append(path)
                        continue
                    }
                    try files.renameNew(temporary, target)
                    folders.insert(files.folder(of: target))
                    old.append(path)
                case .standing(let target):
                    folders.insert(files.folder(of: target))
                    old.append(path)
                case .stay(let problem): turned.left.append(OddFile(path: path, problem: problem))
                case .gone, .failed: break
                }
            }
            for folder in folders.sorted() { try files.syncFolder(folder) }
            for path in old { try files.unlink(path) }
            for folder in Set(old.map(files.folder)).sorted() { try files.syncFolder(folder) }
        } catch {
            for case .aside(let temporary, _) in steps { try? files.unlink(temporary) }
            throw StoreError(error)
        }
        turned.files += old.count
        return again
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
