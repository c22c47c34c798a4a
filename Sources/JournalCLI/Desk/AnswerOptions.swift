import ArgumentParser
import JournalModel

/// How a command that keeps or changes an entry answers: with its id, or with all of it.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Print the entry as JSON (docs/json-output.md) instead of its id.") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func give(_ record: Record, _ journal: Journal, _ desk: Desk) throws(CommandFailure) {
        guard json else { return try Output.print(record.id.text) }
        try Self.entry(record, journal, desk)
    }

    /// Prints an entry as JSON, as it stands in the journal now.
    static func entry(_ record: Record, _ journal: Journal, _ desk: Desk) throws(CommandFailure) {
        var journal = journal
        journal.put(record)
        try Output.print(json: EntryJSON.entry(record, Shelf(journal, desk)))
    }

    /// Keeps a new entry, and answers with it.
    ///
    /// - Parameters:
    ///   - fields: Set after the rest; nil where the command takes none.
    ///   - write: Fills the entry in; throws where there is nothing to keep.
    func keep<R: JournalRecord>(
        _ fields: SetOptions? = nil, _ write: (inout R, Desk, Journal) throws -> Void
    ) throws {
        let desk = try Desk(unlock)
        let journal = try desk.load(quietly: true)
        var value = R(header: desk.header(in: journal))
        try write(&value, desk, journal)
        let record = desk.finished(try fields?.apply(to: Record(value), desk) ?? Record(value), in: journal)
        try desk.add(record)
        try give(record, journal, desk)
    }

    /// Changes the entry a name means, and answers with it.
    func change<R: JournalRecord>(_ name: String, _ change: (inout R, Desk) throws -> Void) throws {
        let desk = try Desk(unlock)
        let journal = try desk.load(quietly: true)
        let old = try desk.record(name, R.kind, in: journal)
        guard var value = old.value as? R else { return }
        try change(&value, desk)
        try give(try desk.save(Record(value), over: old), journal, desk)
    }
}

extension String {
    /// The text, unless there is none.
    func orNothingKept() throws(CommandFailure) -> String {
        guard !isEmpty else { throw CommandFailure("Nothing was written, so nothing was kept.") }
        return self
    }
}
