import ArgumentParser
import JournalModel
import JournalStore

/// `loam trash`: what was deleted in the last thirty days.
struct TrashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trash", abstract: "See what was deleted, and bring it back.",
        discussion: "Deleted entries stay thirty days.", subcommands: [List.self, Restore.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what lies in the trash, the last deleted first.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let items = try TrashCommand.items(desk)
            let shelf = Shelf(Journal(items.compactMap(\.record)), desk)
            if json { return try Output.print(json: .array(items.map { Self.json($0, shelf, desk) })) }
            let width = Surroundings.columns
            try Output.print(
                items.map { item in
                    let day = Self.moment(item, desk).calendarDay.short
                    let words = item.record.map {
                        "\(shelf.shortName($0.id))  \($0.kind.label), \(shelf.title(of: $0))"
                    }
                    let line =
                        "deleted \(Columns.padded(day, 10))  \(words ?? "\(Printable.line(item.path)) (does not open)")"
                    return width.map { Columns.cut(line, $0) } ?? line
                })
            if items.isEmpty { Output.note("The trash is empty.") }
        }

        private static func moment(_ item: TrashItem, _ desk: Desk) -> Moment {
            Moment(seconds: item.deleted, offset: desk.now.offset, zone: desk.now.zone)
        }

        private static func json(_ item: TrashItem, _ shelf: Shelf, _ desk: Desk) -> JSON {
            .object([
                "path": .string(item.path), "deleted": .string(moment(item, desk).text),
                "entry": item.record.map { EntryJSON.entry($0, shelf) } ?? .null,
            ])
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Bring an entry back to its place.")
        @Argument(help: "Its id, or a part of it.") var id: String
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let items = try TrashCommand.items(desk)
            let shelf = Shelf(Journal(items.compactMap(\.record)), desk)
            let record = try shelf.record(named: id)
            guard let item = items.first(where: { $0.record?.id == record.id }) else { return }
            let store = try desk.storeForChanging()
            let restored = try asCommand { () throws(StoreError) in try store.restore(item) }
            try Output.print(restored.id.text)
        }
    }

    static func items(_ desk: Desk) throws(CommandFailure) -> [TrashItem] {
        guard let store = desk.store else { return [] }
        return try asCommand { () throws(StoreError) in try store.trash() }
    }
}
