import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam today`: what the first screen says.
struct TodayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: "Say which day it is, what might be done, and what was written lately.")

    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let page = try TodayPage(try Desk(unlock))
        try json ? Output.print(json: page.json) : Output.print(page.lines)
    }
}

/// Today, as words.
struct TodayPage {
    private static let latest = 5

    private let desk: Desk
    private let shelf: Shelf
    private let place: DayPlace?
    private let windowLines: [String]
    private let suggestions: [Suggestion]
    /// How many things are due beside them.
    private let dueBeside: Int

    init(_ desk: Desk) throws {
        self.desk = desk
        let journal = try desk.load(quietly: true)
        shelf = Shelf(journal, desk)
        place = shelf.clock.place(of: desk.now)
        windowLines = try Self.windowLines(journal, place, desk)
        let (engine, inquiry) = (Engine(desk.catalogue), desk.inquiry(journal))
        suggestions = engine.suggest(inquiry)
        dueBeside = engine.waiting(inquiry, beside: suggestions)
    }

    /// What the window one is in usually means: a default, and said as such.
    private static func windowLines(_ journal: Journal, _ place: DayPlace?, _ desk: Desk) throws -> [String] {
        guard let place, let session = journal[place.session]?.session, place.day <= 180 else { return [] }
        let window = session.openWindows(onDay: place.day).first
        return try desk.safety().windows.text(of: window, after: place.family).lines(onDay: place.day)
    }

    /// The day, and what it may be like.
    var head: [String] {
        [[desk.today.long, place?.label].compactMap(\.self).joined(separator: ", ")] + windowLines
    }

    private var newest: [Record] {
        shelf.journal.ids.suffix(Self.latest).reversed().compactMap { shelf.journal[$0] }
    }

    var lines: [String] {
        let paragraphs = Paragraphs.onTerminal
        let width = Surroundings.columns
        let records = newest
        let table = EntryTable(records, shelf, width: width)
        var lines = head.flatMap { paragraphs.lines($0) }
        for suggestion in suggestions {
            lines += [""] + paragraphs.lines(suggestion.title) + paragraphs.lines(suggestion.reason, indent: 4)
        }
        if dueBeside > 0 { lines += ["", "\(Engine.words(waiting: dueBeside)): loam status --ahead"] }
        if !records.isEmpty { lines += ["", "Lately"] + records.map { table.line($0) } }
        return lines
    }

    var json: JSON {
        var object: JSONObject = ["date": .string(desk.today.iso)]
        object["after"] = place.map { EntryJSON.after($0) }
        object["lines"] = .array(windowLines.map(JSON.string))
        object["suggestions"] = .array(suggestions.map(EntryJSON.suggestion))
        object["latest"] = .array(newest.map { EntryJSON.entry($0, shelf) })
        return .object(object)
    }
}
