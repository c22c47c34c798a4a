import ArgumentParser
import JournalModel

/// A kind of record with commands of its own; `list` and `show` are the same for all of them.
protocol RecordFamily {
    static var kind: RecordKind { get }
    /// What several of them are called.
    static var plural: String { get }
}

/// `list` of one kind.
struct ListOf<Family: RecordFamily>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: "List \(Family.plural), the newest first.")
    }

    @OptionGroup(title: "Which") var filter: FilterOptions
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let query = try filter.query(desk, [Family.kind])
        let journal = try desk.load()
        let ids = query.run(on: journal, index: SearchIndex(), dayStart: desk.dayStart)
        try filter.show(ids, journal, desk, json: json) { _, _ in [] }
    }
}

/// `show` of one kind.
struct ShowOf<Family: RecordFamily>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: "Show one, whole; last is the newest of \(Family.plural).")
    }

    @Argument(help: "The id, or a part of it.") var id = "last"
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let journal = try desk.load()
        let record = try desk.record(id, Family.kind, in: journal)
        let shelf = Shelf(journal, desk)
        if json { return try Output.print(json: EntryJSON.entry(record, shelf)) }
        try Output.print(EntryPage(record, shelf, width: Surroundings.columns).lines)
    }
}
