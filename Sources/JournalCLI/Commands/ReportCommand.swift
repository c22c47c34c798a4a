import ArgumentParser
import JournalModel
import JournalReport
import JournalRuntime

/// `loam report`: what was chosen, as one page for a therapist.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Put a report for a therapist together.",
        discussion: """
            loam report                              shows what would leave
            loam report -o report.html               one page for any browser, to read or to print
            loam report -o report.md --kinds marks,scale,note --from "6 weeks ago" --mask Anna=A. --mask "the lake"

            KINDS are marks (the days of sessions), daily (mood, sleep and the like), scale (scales over time), and entries
            with their words: session, note, work, check, schema, letter, insight, answers. Without --kinds it is
            marks,daily,scale: numbers, and no entry's words. Entries are added and left out one by one with --entry and
            --without. A mask covers whole words, whatever their case: Anna=A. puts A. in its place, Ann* covers all that
            begins so. The file is yours alone to read (0600), and nothing is sent anywhere.
            """)

    static let words = [
        "marks", "daily", "scale", "session", "note", "work", "check", "schema", "letter", "insight", "answers",
    ]

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "Write it here; the end of the name decides the shape (.html, .md, .json).", valueName: "file"),
        completion: .file())
    var output: String?
    @Option(help: ArgumentHelp("What goes in, with commas between.", valueName: "kinds")) var kinds: String?
    @Option(help: ArgumentHelp("Also this entry; can be given more than once.", valueName: "id")) var entry: [String] =
        []
    @Option(help: ArgumentHelp("But not this entry; can be given more than once.", valueName: "id"))
    var without: [String] = []
    @Option(help: ArgumentHelp("From this day on, in words.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("Up to this day.", valueName: "day")) var to: String?
    @Option(help: ArgumentHelp("A word that must not leave; can be given more than once.", valueName: "word"))
    var mask: [String] = []
    @Flag(help: "As Markdown.") var markdown = false
    @Flag(help: "As JSON (docs/json-output.md).") var json = false
    @Flag(help: "Replace a file of that name.") var force = false
    @Flag(help: "Of a sealed journal: write the file in the plain without asking.") var yes = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func validate() throws {
        if markdown, json { throw ValidationError("--markdown or --json, not both.") }
    }

    func run() throws {
        let desk = try Desk(unlock)
        let journal = try desk.load()
        let pages = ReportPages(
            try wish(desk, journal), mask: mask, journal: journal, scales: Opening.scales(desk.store),
            catalogue: desk.catalogue, settings: desk.settings, now: desk.now)
        guard pages.count > 0 else {
            throw CommandFailure("There is nothing to report in that time and of those kinds, so nothing was written.")
        }
        guard let output else {
            return json ? try Output.print(json: pages.json) : try Output.print(shown(pages.markdown))
        }
        try Consent.toLeavePlain(desk, output, yes: yes)
        let text = text(pages, for: output)
        do throws(PlainFile.Trouble) {
            try PlainFile.write(text, to: output, home: Surroundings.variables["HOME"], replacing: force)
        } catch {
            throw CommandFailure(Printable.line(error.sentence))
        }
        say(pages, output)
    }

    private func wish(_ desk: Desk, _ journal: Journal) throws -> ReportWish {
        var wish = ReportWish()
        let asked = kinds.map { $0.split(separator: ",").map { Input.tidy($0.lowercased().filter { $0 != " " }) } }
        for word in asked ?? ["marks", "daily", "scale"] {
            let single = word.hasSuffix("s") && !Self.words.contains(word) ? String(word.dropLast()) : word
            guard Self.words.contains(single) else {
                throw ValidationError(
                    "--kinds does not know \"\(Printable.line(word))\": \(Self.words.joined(separator: ", ")).")
            }
            wish.kinds.insert(single)
        }
        let shelf = Shelf(journal, desk)
        wish.entries = try entry.map { try shelf.record(named: $0).id }
        wish.without = try without.map { try shelf.record(named: $0).id }
        wish.from = try desk.day(from, option: "--from")
        wish.to = try desk.day(to, option: "--to")
        return wish
    }

    private func text(_ pages: ReportPages, for name: String) -> String {
        if json || name.hasSuffix(".json") { return String(decoding: SafeJSON.bytes(pages.json), as: UTF8.self) }
        return markdown || name.hasSuffix(".md") ? pages.markdown : pages.html
    }

    private func shown(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.line(String($0)) }
    }

    /// What is in the file, beside the answer.
    private func say(_ pages: ReportPages, _ output: String) {
        let count = pages.count == 1 ? "1 thing" : "\(pages.count) things"
        let places = pages.maskedPlaces == 1 ? "1 place" : "\(pages.maskedPlaces) places"
        Output.note("Written to \(Printable.line(output)): \(count), masked in \(places). Look at it before it leaves.")
        if !pages.longerWords.isEmpty {
            let words = pages.longerWords.prefix(8).map(Printable.line).joined(separator: ", ")
            Output.note("Longer words with a masked one in them still stand there: \(words).")
        }
    }
}
