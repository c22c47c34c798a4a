import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam help-now`: the help page as text.
struct HelpNowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help-now", abstract: "Print the help lines: emergency first.",
        discussion: "Loam never dials, sends or fills in anything.")

    @Option(help: ArgumentHelp("Only what is for this country, by its two letters.", valueName: "code"))
    var country: String?
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false

    func run() throws {
        let desk = try Desk(nil, to: .glance)
        let page = try HelpPages.page(desk, country: country)
        if json { return try Output.print(json: HelpPages.json(page, own: desk.chosen.ownPeople)) }
        try HelpPages.print(page, own: desk.chosen.ownPeople)
    }
}

/// The help page where there is no screen.
enum HelpPages {
    /// Prints the whole page.
    static func say(_ desk: Desk) throws { try print(page(desk, country: nil), own: desk.chosen.ownPeople) }

    static func page(_ desk: Desk, country: String?) throws -> HelpPage {
        var page = try desk.safety().help
        guard let code = country?.uppercased() else { return page }
        for index in page.sections.indices {
            let own = page.sections[index].entries.filter { $0.isFor(code) }
            // A place nobody wrote a line for is shown all of them rather than none.
            if own.contains(where: { !$0.countries.isEmpty }) || page.sections[index].id != "emergency" {
                page.sections[index].entries = own
            }
        }
        return page
    }

    static func json(_ page: HelpPage, own: String) -> JSON {
        var object = page.object
        object["format"] = nil
        object["own"] = .string(own)
        return .object(object)
    }

    static func print(_ page: HelpPage, own: String) throws {
        let paragraphs = Paragraphs.onTerminal
        var lines: [String] = []
        for section in page.sections {
            lines += [Printable.line(section.title)]
            if section.id == "own", !own.isEmpty {
                lines += paragraphs.lines(own, indent: 2) + [""]
                continue
            }
            for entry in section.entries {
                let contact = entry.contact.joined(separator: ", or ")
                let who = contact.contains(entry.name) ? entry.place : [entry.name, entry.place].said
                lines += paragraphs.lines("\(contact): \(who). \(entry.what)", indent: 2)
                if !entry.limits.isEmpty { lines += paragraphs.lines(entry.limits, indent: 4) }
            }
            lines += (section.intro.isEmpty ? [] : paragraphs.lines(section.intro, indent: 2))
            lines += section.lines.flatMap { paragraphs.lines($0, indent: 2) } + [""]
        }
        try Output.print(lines + paragraphs.lines(page.stale) + paragraphs.lines(page.never))
    }
}

extension HelpEntry {
    /// The members of the European Union, which share the number 112.
    private static let union: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// Whether it answers in a country; what names none answers everywhere.
    fileprivate func isFor(_ code: String) -> Bool {
        countries.isEmpty || countries.contains(code) || countries.contains("EU") && Self.union.contains(code)
    }
}

extension [String] {
    /// Those that say something, with commas between them.
    fileprivate var said: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
