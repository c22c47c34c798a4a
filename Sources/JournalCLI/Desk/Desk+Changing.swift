import JournalModel
import JournalStore

/// Making and changing records, as the screens do.
extension Desk {
    /// The day that is lived now.
    var today: Day { now.livedDay(startingAt: dayStart) }

    /// A header for a new record, belonging to the session whose six weeks the moment falls in.
    func header(in journal: Journal, at moment: Moment? = nil) -> Header {
        var chance = SystemRandomNumberGenerator()
        var header = Header(
            id: RecordID(day: now.calendarDay, using: &chance), created: now, at: moment)
        header.session = clock(of: journal).place(of: moment ?? now).flatMap {
            $0.day <= WindowName.settling.defaultDays(after: $0.family) ?? 42 ? $0.session : nil
        }
        return header
    }

    /// The record a name means: an id, a part of one, or `last` for the newest of the kind; of sessions, the newest that
    /// has begun, where one has.
    ///
    /// - Parameter kind: The kind it has to be; nil takes any.
    func record(_ name: String, _ kind: RecordKind?, in journal: Journal) throws(CommandFailure) -> Record {
        if name == "last" {
            let begun = kind == .session ? journal.sessions.last { $0.began != nil } : nil
            guard let newest = begun.map(Record.session) ?? journal.newest(1, of: kind ?? .note).first else {
                throw CommandFailure("There is no \((kind ?? .note).label.lowercased()) in the journal yet.")
            }
            return newest
        }
        let record = try Shelf(journal, self).record(named: name)
        guard kind == nil || record.kind == kind else {
            throw CommandFailure(
                "\(record.id) is a \(record.kind.label.lowercased()), not a \((kind ?? .note).label.lowercased()).")
        }
        return record
    }

    /// A record as it is kept: a session stands at its day, a decision has a wait.
    func finished(_ record: Record, in journal: Journal) -> Record {
        switch record {
        case .session(let session): return .session(session.atItsDay(beside: now))
        case .insight(var insight):
            insight.wait(until: journal.usualRest(on: today, clock(of: journal)))
            return .insight(insight)
        default: return record
        }
    }

    /// Keeps a new record.
    func add(_ record: Record) throws(CommandFailure) {
        let store = try storeForAdding()
        try asCommand { () throws(StoreError) in try store.add(record) }
    }

    /// Saves a changed record; where its file was changed by another program meanwhile, both stay.
    ///
    /// - Parameter store: The store where it is open already, with its lock.
    /// - Returns: The record as it stands now.
    @discardableResult
    func save(_ changed: Record, over old: Record, in store: JournalStore? = nil) throws(CommandFailure) -> Record {
        guard changed != old else { return old }
        var record = changed
        record.header.edited = now
        let store = if let store { store } else { try storeForChanging() }
        let change = Change.put(record, over: old, label: "")
        let clashes = try asCommand { () throws(StoreError) in try store.save(change, now: now) }
        guard clashes.isEmpty else {
            let copy = try asCommand { () throws(StoreError) in try store.saveBeside(record) }
            throw CommandFailure(
                "Another program changed \(old.id) meanwhile. Its version stays; yours is kept as \(copy.id).")
        }
        return record
    }

    /// Moves a record to the trash.
    func delete(_ record: Record) throws(CommandFailure) {
        let store = try storeForChanging()
        let change = Change.delete(record, label: "")
        let clashes = try asCommand { () throws(StoreError) in try store.save(change, now: now) }
        guard clashes.isEmpty else {
            throw CommandFailure("Another program changed \(record.id) meanwhile, so it stays where it is.")
        }
    }
}
