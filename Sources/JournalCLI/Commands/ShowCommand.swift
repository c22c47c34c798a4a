import ArgumentParser
import JournalModel

/// `loam show`: one entry, whole.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one entry, whole.",
        discussion:
            "The beginning or the end of an id is enough, as long as only one entry has it. last is the newest note.")

    @Argument(help: "The id, or a part of it.") var id: String
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let journal = try desk.load()
        let shelf = Shelf(journal, desk)
        let record = try desk.record(id, nil, in: journal)
        if json { return try Output.print(json: EntryJSON.entry(record, shelf)) }
        try Output.print(EntryPage(record, shelf, width: Surroundings.columns).lines)
    }
}
