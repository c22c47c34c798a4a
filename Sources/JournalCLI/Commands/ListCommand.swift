import ArgumentParser
import JournalModel

/// `loam list`: entries, the newest first.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List entries, the newest first.",
        discussion: """
            loam list --kind letter
            loam list --from "3 weeks ago" --tag tired
            """)

    @OptionGroup(title: "Which") var kinds: KindOptions
    @OptionGroup(title: "Which") var filter: FilterOptions
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let query = try filter.query(desk, kinds.set)
        let journal = try desk.load()
        let ids = query.run(on: journal, index: SearchIndex(), dayStart: desk.dayStart)
        try filter.show(ids, journal, desk, json: json) { _, _ in [] }
    }
}

/// `loam search`: entries that hold every one of the words.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find entries that hold every one of the words.",
        discussion: """
            Capitals and accents do not matter: cafe finds Café. A part of a word is enough.
            It ends with 1 when nothing holds them all.

            loam search canal tired
            """)

    @Argument(help: "The words.") var words: [String]
    @OptionGroup(title: "Which") var kinds: KindOptions
    @OptionGroup(title: "Which") var filter: FilterOptions
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        var query = try filter.query(desk, kinds.set)
        query.words = words.joined(separator: " ")
        guard !query.foldedWords.isEmpty else { throw ValidationError("Give at least one word to look for.") }
        let journal = try desk.load()
        let ids = query.run(on: journal, index: SearchIndex(journal), dayStart: desk.dayStart)
        let excerpt = Excerpt(query.foldedWords)
        try filter.show(ids, journal, desk, json: json) { record, title in
            excerpt.lines(of: record, under: title)
        }
        if ids.isEmpty { throw ExitCode.failure }
    }
}

/// A kind of record as it is asked for; the screen's words work too.
struct KindName: ExpressibleByArgument {
    let kind: RecordKind

    init?(argument: String) {
        let names: [String: RecordKind] = ["letter": .draft, "scale": .response]
        let word = argument.lowercased()
        let single = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let kind = names[single] ?? RecordKind(rawValue: single) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] {
        ["session", "note", "schema", "work", "check", "scale", "letter", "insight"]
    }
}

/// Which kinds of entry a list has.
struct KindOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "session, note, schema, work, check, scale, letter or insight; can be given more than once.",
            valueName: "kind"))
    var kind: [KindName] = []

    var set: Set<RecordKind> { Set(kind.map(\.kind)) }
}

/// What narrows a list.
struct FilterOptions: ParsableArguments {
    /// How many entries a terminal is shown unless asked for more.
    private static let terminalLimit = 30

    @Option(help: ArgumentHelp("From this day on, in words.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("Up to this day.", valueName: "day")) var to: String?
    @Option(help: ArgumentHelp("With this tag.", valueName: "word")) var tag: String?
    @Option(help: ArgumentHelp("At most so many (30 on a terminal, otherwise all; 0 is all).", valueName: "n"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 up.") }
    }

    func query(_ desk: Desk, _ kinds: Set<RecordKind>) throws -> Query {
        var query = Query(kinds: kinds)
        query.tag = tag.map { String($0.drop { $0 == "#" }) }
        query.from = try desk.day(from, option: "--from")
        query.to = try desk.day(to, option: "--to")
        return query
    }

    /// Prints records by id, as lines or as JSON; `beneath` gives lines to stand under each.
    func show(
        _ ids: [RecordID], _ journal: Journal, _ desk: Desk, json: Bool, beneath: (Record, String) -> [String]
    ) throws {
        let width = Surroundings.columns
        let most = limit ?? (width == nil || json ? 0 : Self.terminalLimit)
        let shown = most == 0 ? ids : Array(ids.prefix(most))
        let records = shown.compactMap { journal[$0] }
        let shelf = Shelf(journal, desk)
        if json { return try Output.print(json: EntryJSON.list(records, shelf)) }
        let table = EntryTable(records, shelf, width: width)
        try Output.print(
            records.flatMap { record in
                [table.line(record)]
                    + beneath(record, shelf.title(of: record)).map { line in
                        "    " + (width.map { Columns.cut(line, $0 - 4) } ?? line)
                    }
            })
        if records.isEmpty, !journal.isEmpty { Output.note("Nothing here answers to that.") }
        if shown.count < ids.count { Output.note("\(ids.count - shown.count) more; --limit 0 shows all.") }
    }
}
