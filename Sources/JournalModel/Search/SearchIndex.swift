/// The texts of every record, ready to be searched, in the order of the times they stand at.
///
/// Long texts are shared with their records, so that the journal is not held twice. Copied are only the short ones,
/// and the words that are found under other letters than they are written with ("café" under "cafe"); they stand
/// together, since going from one small text to the next takes longer than reading it.
package struct SearchIndex: Sendable {
    private struct Entry: Sendable {
        let seconds: Int
        let id: RecordID
        let kind: RecordKind
        /// Its place in the sieve.
        var place = 0
        /// The longest text, where it is long; here and not among the others, since it is looked through first.
        var longest = ""
        var long: [String] = []
        /// The short texts, a line each, and the changed words (`Fold.addChangedWords`) of all.
        var short = ""

        /// Whether it holds every one of the words.
        func holds(_ needles: [Needle]) -> Bool {
            needles.allSatisfy { needle in
                needle.isIn(longest) || needle.isIn(short) || long.contains { needle.isIn($0) }
            }
        }

        func isBefore(_ seconds: Int, _ id: RecordID) -> Bool { (self.seconds, self.id) < (seconds, id) }
    }

    /// From how many bytes of UTF-8 a text is shared and not copied.
    private static let long = 96

    /// Oldest first.
    private var entries: [Entry] = []
    private var seconds: [RecordID: Int] = [:]
    private var sieve = Sieve()
    /// Places in the sieve that were given back.
    private var free: [Int] = []

    package init() {}

    package init(_ journal: Journal) {
        entries.reserveCapacity(journal.count)
        seconds.reserveCapacity(journal.count)
        for id in journal.ids {
            guard let record = journal[id] else { continue }
            seconds[id] = record.when.seconds
            entries.append(take(record))
        }
    }

    /// Gives a record an entry and notes its pieces in the sieve.
    private mutating func take(_ record: Record) -> Entry {
        var entry = Entry(seconds: record.when.seconds, id: record.id, kind: record.kind)
        var pieces = Sieve.Pieces()
        var short: [UInt8] = []
        var known: Set<ChangedWord> = []
        for text in record.texts {
            if text.utf8.count >= Self.long {
                pieces.add(text)
                if text.utf8.count > entry.longest.utf8.count {
                    if !entry.longest.isEmpty { entry.long.append(entry.longest) }
                    entry.longest = text
                } else {
                    entry.long.append(text)
                }
            } else {
                short.append(contentsOf: text.utf8)
                short.append(UInt8(ascii: "\n"))
            }
            Fold.addChangedWords(of: text, to: &short, known: &known)
        }
        entry.short = String(decoding: short, as: UTF8.self)
        pieces.add(entry.short)
        entry.place = free.popLast() ?? entries.count
        sieve.set(pieces, at: entry.place)
        return entry
    }

    /// Takes a record's texts in, in place of what it said before.
    package mutating func put(_ record: Record) {
        remove(record.id)
        let entry = take(record)
        seconds[record.id] = entry.seconds
        entries.insert(entry, at: place(entry.seconds, entry.id))
    }

    package mutating func remove(_ id: RecordID) {
        guard let old = seconds.removeValue(forKey: id) else { return }
        let entry = entries.remove(at: place(old, id))
        sieve.clear(entry.place)
        free.append(entry.place)
    }

    /// Follows a change of the journal.
    package mutating func apply(_ change: Change) {
        if change.isLarge { return applyLarge(change) }
        for edit in change.edits {
            if let after = edit.after { put(after) } else { remove(edit.id) }
        }
    }

    /// Follows a change of very many records: all of them are put in order once.
    private mutating func applyLarge(_ change: Change) {
        let ids = Set(change.edits.map(\.id))
        for entry in entries where ids.contains(entry.id) {
            sieve.clear(entry.place)
            free.append(entry.place)
        }
        entries.removeAll { ids.contains($0.id) }
        for edit in change.edits {
            seconds[edit.id] = edit.after?.when.seconds
            if let after = edit.after { entries.append(take(after)) }
        }
        entries.sort { $0.isBefore($1.seconds, $1.id) }
    }

    private func place(_ seconds: Int, _ id: RecordID) -> Int {
        entries.partition { !$0.isBefore(seconds, id) }
    }

    /// Whether a record holds every one of the words.
    package func contains(_ id: RecordID, _ needles: [Needle]) -> Bool {
        guard let old = seconds[id] else { return false }
        return entries[place(old, id)].holds(needles)
    }

    /// The ids of the records that hold every one of the words, newest first.
    ///
    /// - Parameter kinds: Only records of these; empty means every kind.
    package func ids(holding needles: [Needle], kinds: Set<RecordKind> = []) -> [RecordID] {
        let candidates = sieve.places(for: needles.map(\.bytes))
        var ids: [RecordID] = []
        for entry in entries.reversed() where candidates.contains(entry.place) {
            if kinds.isEmpty || kinds.contains(entry.kind), entry.holds(needles) { ids.append(entry.id) }
        }
        return ids
    }
}

extension Record {
    /// Every text a person wrote in the record, for finding it: all texts of its fields but ids and times.
    package var texts: [String] {
        var found: [String] = []
        Self.collect(value, into: &found)
        return found
    }

    static let machineKeys: Set<String> = [
        "id", "created", "edited", "at", "session", "began", "ended", "planned", "state", "schema", "place", "outcome",
        "outcomeAt", "holdUntil", "version", "guide", "signs", "prompt", "prompts", "readiness", "source",
        "type", "sha256",
    ]

    private static func collect(_ record: some JournalRecord, into found: inout [String]) {
        for field in type(of: record).fields.fields where field.holdsWords {
            if let value = field.read(record) { collect(value, into: &found) }
        }
        collect(.object(record.extra), into: &found)
    }

    private static func collect(_ json: JSON, into found: inout [String]) {
        switch json {
        case .string(let text): found.append(text)
        case .array(let values): for value in values { collect(value, into: &found) }
        case .object(let object):
            for member in object.members where !machineKeys.contains(member.key) { collect(member.value, into: &found) }
        default: break
        }
    }
}
