import ArgumentParser
import JournalModel
import JournalStore

/// `loam unfinished`: what was being written when an earlier run ended.
struct UnfinishedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unfinished",
        abstract: "See what was being written when Loam last ended, and keep it or let it go.",
        discussion: "The screen offers the same when it opens next.", subcommands: [List.self, Keep.self, Drop.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List it, the last first.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let records = try UnfinishedCommand.offers(desk).offers.map(\.record)
            let shelf = Shelf(Journal(records), desk)
            if json { return try Output.print(json: .array(records.map { EntryJSON.entry($0, shelf) })) }
            let table = EntryTable(records, shelf, width: Surroundings.columns)
            try Output.print(records.map(table.line))
            if records.isEmpty { Output.note("Nothing was left unfinished.") }
        }
    }

    struct Keep: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Keep it as an entry.")
        @Argument(help: "Its id, or a part of it.") var id: String
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let (offer, store) = try UnfinishedCommand.offer(id, desk)
            let kept = try asCommand { () throws(StoreError) in try UnfinishedTalk.keep(offer, in: store, desk) }
            try Output.print(kept.text)
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let it go; it does not come back.")
        @Argument(help: "Its id, or a part of it.") var id: String
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let (offer, store) = try UnfinishedCommand.offer(id, try Desk(unlock))
            try asCommand { () throws(StoreError) in try store.discard(offer.id) }
        }
    }

    private static func offers(_ desk: Desk) throws -> (offers: [Writing], store: JournalStore?) {
        guard desk.store != nil else { return ([], nil) }
        let store = try desk.storeForChanging()
        return (try asCommand { () throws(StoreError) in try store.writings().offers }, store)
    }

    private static func offer(_ name: String, _ desk: Desk) throws -> (offer: Writing, store: JournalStore) {
        let (offers, store) = try offers(desk)
        let record = try Shelf(Journal(offers.map(\.record)), desk).record(named: name)
        guard let offer = offers.first(where: { $0.id == record.id }), let store else {
            throw CommandFailure("Nothing unfinished has the id \(Printable.line(name)).")
        }
        return (offer, store)
    }
}
