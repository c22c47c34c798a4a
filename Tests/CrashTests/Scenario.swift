import FoundationEssentials
import Glibc
import JournalModel
import JournalStore
import Testing

/// A command, the journal it meets, and what may be found after it was cut short.
struct Scenario: Sendable, CustomTestStringConvertible {
    let name: String
    /// `{bench}` in them is the folder the journal was made in.
    let arguments: [String]
    var input = ""
    /// Whether every run meets the files in the same order; else the same call meets another file of the journal.
    var isOrdered = true
    /// Makes the journal.
    let prepare: @Sendable (_ journal: String) throws -> Void
    /// What the journal is, after the command: as before, as wanted, or what is wrong with it.
    let judge: @Sendable (_ journal: String) throws -> Verdict

    enum Verdict: Hashable, Sendable {
        case old, new
        /// Some of it done and every record whole; the same command goes on.
        case partly
        case wrong(String)
    }

    var testDescription: String { name }

    static let all = [create, edit, delete, backup, restore, vaultOn, vaultOff, passphrase]
}

/// Sunday 22 November 2026, 20:00 in Berlin: the clock of every run.
let now = Moment(seconds: 1_795_374_000, offset: 3600)

func note(_ name: String, _ text: String) throws -> Record {
    guard let id = RecordID("2026-11-20-\(name)") else { throw NoID() }
    var note = Note(header: Header(id: id, created: now))
    note.text = text
    return .note(note)
}

struct NoID: Error {}

extension JournalStore {
    func keep(_ record: Record, over old: Record? = nil) throws {
        _ = try save(.put(record, over: old, label: ""), now: now)
    }

    /// The texts of all notes, sorted; nil where a file does not open.
    func texts() throws -> [String]? {
        let loaded = try load()
        return loaded.odd.isEmpty ? loaded.records.compactMap { $0.note?.text }.sorted() : nil
    }
}

extension Scenario {
    private static func open(_ journal: String) throws -> JournalStore {
        try JournalStore.open(JournalFolder(path: journal))
    }

    private static func fill(_ journal: String) throws {
        let store = try open(journal)
        for (name, text) in [("aaaa", "one"), ("bbbb", "two"), ("cccc", "three")] { try store.keep(note(name, text)) }
    }

    static let create = Scenario(
        name: "create", arguments: ["note", "four"], prepare: fill,
        judge: { journal in
            switch try open(journal).texts() {
            case ["one", "three", "two"]: .old
            case ["four", "one", "three", "two"]: .new
            case let texts: .wrong("\(texts ?? ["a file does not open"])")
            }
        })

    static let edit = Scenario(
        name: "edit", arguments: ["set", "2026-11-20-bbbb", "text=two, changed"], prepare: fill,
        judge: { journal in
            switch try open(journal).texts() {
            case ["one", "three", "two"]: .old
            case ["one", "three", "two, changed"]: .new
            case let texts: .wrong("\(texts ?? ["a file does not open"])")
            }
        })

    static let delete = Scenario(
        name: "delete", arguments: ["delete", "2026-11-20-bbbb"], prepare: fill,
        judge: { journal in
            let store = try open(journal)
            let trashed = try store.trash().compactMap { $0.record?.note?.text }
            switch try store.texts() {
            case ["one", "three", "two"]: return .old
            case ["one", "three"] where trashed == ["two"]: return .new
            case let texts: return .wrong("\(texts ?? ["a file does not open"]), in the trash \(trashed)")
            }
        })

    /// The second backup: the first stands, one note was changed and one added since.
    static let backup = Scenario(
        name: "backup", arguments: ["backup"],
        prepare: { journal in
            try fill(journal)
            let store = try open(journal)
            _ = try store.backUp(now: now.advanced(by: -86_400), plan: BackupPlan())
            try store.keep(note("aaaa", "one, changed"), over: note("aaaa", "one"))
            try store.keep(note("dddd", "four"))
        },
        judge: { journal in
            let store = try open(journal)
            guard try store.texts() == ["four", "one, changed", "three", "two"] else { return .wrong("the journal") }
            let texts = try store.backups().map { try copy("\(journal)/backups/\($0.name)").texts() }
            switch texts {
            case [["one", "three", "two"]]: return .old
            case [["four", "one, changed", "three", "two"], ["one", "three", "two"]]: return .new
            default:
                // A file that could not be read is carried on as the backup before had it, and said to be.
                guard texts.count == 2, let newest = texts[0], texts[1] == ["one", "three", "two"],
                    Set(newest).isSubset(of: ["four", "one", "one, changed", "three", "two"])
                else { return .wrong("\(texts)") }
                return .partly
            }
        })

    static let restore = Scenario(
        name: "restore", arguments: ["restore", "2026-11-21", "--exact", "--yes"],
        prepare: { journal in
            try backup.prepare(journal)
            unlink("\(journal)/notes/2026-11-20-bbbb.json")
        },
        judge: { journal in
            let store = try open(journal)
            guard let texts = try store.texts() else { return .wrong("a file does not open") }
            let found = Set(texts)
            let backups = try store.backups().compactMap { try copy("\(journal)/backups/\($0.name)").texts() }
            guard backups.contains(["one", "three", "two"]) else { return .wrong("the backup is gone") }
            let kept = Set(backups.joined())
            let trashed = Set(try store.trash().compactMap { $0.record?.note?.text })
            for text in ["one, changed", "four"] where !found.union(kept).union(trashed).contains(text) {
                return .wrong("nobody has \(text)")
            }
            guard found.contains("three"), found.contains("one") || found.contains("one, changed") else {
                return .wrong("\(texts)")
            }
            return switch texts {
            case ["four", "one, changed", "three"]: .old
            case ["one", "three", "two"]: .new
            default: .partly
            }
        })

    private static func copy(_ path: String) throws -> JournalStore {
        try JournalStore.visit(JournalFolder(path: path))
    }
}
