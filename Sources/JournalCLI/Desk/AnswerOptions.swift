import ArgumentParser
import JournalModel

/// How a command that keeps or changes an entry answers: with its id, or with all of it.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Print the entry as JSON (docs/json-output.md) instead of its id.") var json = false

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
}
