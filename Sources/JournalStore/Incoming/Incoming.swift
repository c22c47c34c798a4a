package import JournalModel
import Synchronization

/// Many records on their way in: written aside one after another, then moved in in one step.
///
/// Until `commit` the journal knows nothing of them. It waits for the disk once for all of them, gives the folder they
/// lie in a name that says they are whole, and moves each to its place. A crash before that name leaves nothing of
/// them; a crash after it is finished when the journal opens next. So it is all of them or none.
package final class Incoming {
    private let store: JournalStore
    private let name: IncomingName
    private var staged: [(id: RecordID, file: KnownFile)] = []
    private var made: Set<String> = []
    private var isOver = false

    init(_ store: JournalStore) throws(StoreError) {
        self.store = store
        name = IncomingName.new()
        try asStore { () throws(FileFault) in
            try store.files.makeFolder(Place.incoming)
            try store.files.makeFolder(name.path)
        }
    }

    deinit { drop() }

    package var count: Int { staged.count }

    /// Writes a new record aside.
    package func add(_ record: Record) throws(StoreError) {
        let path = store.codec.path(of: record.id, record.kind)
        let bytes = try store.seal(record.file, path)
        try asStore { () throws(FileFault) in
            let folder = splitPath(path).folder
            if made.insert(folder).inserted { try store.files.makeFolder("\(name.path)/\(folder)") }
            // A few are waited for one by one: waiting for all at once means waiting for what others write, too.
            let mark = try store.files.writeAside(
                "\(name.path)/\(path)", bytes, durable: staged.count < JournalStore.many)
            let file = KnownFile(path: path, kind: record.kind, mark: mark, hash: ContentHash(bytes))
            staged.append((record.id, file))
        }
    }

    /// Moves them all in, once the disk has them.
    ///
    /// - Returns: Those whose place another program took meanwhile; theirs stands there, ours lies in the trash.
    @discardableResult
    package func commit() throws(StoreError) -> [RecordID] {
        try store.state.withLock { state throws(StoreError) in try commit(&state) }
    }

    /// As above, for one who holds the state.
    func commit(_ state: inout JournalStore.State) throws(StoreError) -> [RecordID] {
        let ready = name.ready
        let taken = try asStore { () throws(FileFault) in
            if staged.count > JournalStore.many {
                try store.files.syncEverything()
            } else {
                for folder in made.sorted() { try store.files.syncFolder("\(name.path)/\(folder)") }
                try store.files.syncFolder(name.path)
            }
            try store.files.rename(name.path, ready.path)
            isOver = true
            try store.files.syncFolder(Place.incoming)
            return Set(try store.moveIn(ready))
        }
        for record in staged where !taken.contains(record.file.path) { state.known[record.id] = record.file }
        return staged.filter { taken.contains($0.file.path) }.map(\.id)
    }

    /// Takes what was written aside away; the journal is as it was.
    package func drop() {
        guard !isOver else { return }
        isOver = true
        store.takeAway(name)
    }
}

/// The name of a folder of records on their way in: `PROCESS-NUMBER.part`, `.ready` once they are whole.
struct IncomingName: Hashable {
    let stem: String
    let isReady: Bool

    private init(stem: String, isReady: Bool) {
        self.stem = stem
        self.isReady = isReady
    }

    static func new() -> IncomingName {
        // The number every temporary name of this process is told apart by.
        let number = TemporaryName.newNumber()
        return IncomingName(stem: "\(TemporaryName.ownProcess)-\(number)", isReady: false)
    }

    init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "part" || parts[1] == "ready",
            let process = parts[0].split(separator: "-").first, Int32(process) != nil
        else { return nil }
        self.init(stem: String(parts[0]), isReady: parts[1] == "ready")
    }

    var ready: IncomingName { IncomingName(stem: stem, isReady: true) }
    var path: String { "\(Place.incoming)/\(stem).\(isReady ? "ready" : "part")" }
    /// The process that writes it.
    var process: Int32 { Int32(stem.prefix { $0 != "-" }) ?? 0 }
}
