import JournalModel

/// loam(1), written from the tables the program reads its command line by, so that it cannot say anything else.
package struct ProgramManual {
    private var page: Roff

    /// - Parameter dump: The commands as `ArgumentParser` tells them.
    package init(dump: String, date: String) {
        let root = (try? JSONReader.read(Array(dump.utf8)))?.object?["command"]?.object ?? JSONObject()
        page = Roff("loam", section: 1, about: "a private journal in the terminal", date: date)
        page.heading("Synopsis")
        page.raw(".Nm")
        page.raw(".Op Fl \\-plain")
        page.raw(".Nm")
        page.raw(".Ar command")
        page.raw(".Op Ar options")
        page.heading("Description")
        page.paragraphs(Self.description)
        page.heading("Commands")
        for command in Self.commands(of: root, under: []) { write(command.object, command.path) }
        page.heading("Dates")
        page.paragraphs(Self.dates)
        page.heading("Environment")
        page.terms(Self.environment)
        page.heading("Files")
        page.terms(Self.files)
        page.heading("Exit status")
        page.terms([
            ("0", "All went well."), ("1", "Something went wrong, or a search found nothing."),
            ("2", "It was asked in a way Loam does not know."),
        ])
        page.heading("Examples")
        for (about, line) in Self.examples {
            page.paragraphs(about)
            page.literal(line)
        }
        page.heading("See also")
        page.raw(".Xr loam 5")
    }

    package var text: String { page.text }

    /// Every command that help shows, its subcommands after it.
    private static func commands(of command: JSONObject, under path: [String]) -> [(path: [String], object: JSONObject)]
    {
        (command["subcommands"]?.array ?? []).compactMap(\.object).flatMap { child -> [([String], JSONObject)] in
            guard let name = child["commandName"]?.string, name != "help", child["shouldDisplay"]?.bool != false else {
                return []
            }
            let here = path + [name]
            return [(here, child)] + commands(of: child, under: here)
        }
    }

    private mutating func write(_ command: JSONObject, _ path: [String]) {
        let arguments = (command["arguments"]?.array ?? []).compactMap(\.object)
            .filter { $0["shouldDisplay"]?.bool != false }
        let positional = arguments.filter { $0["kind"]?.string == "positional" }.map(Self.synopsis)
        page.subheading((["loam"] + path + positional).joined(separator: " "))
        if let abstract = command["abstract"]?.string { page.paragraphs(abstract) }
        if let discussion = command["discussion"]?.string { page.paragraphs(discussion) }
        page.terms(
            arguments.filter { !["help", "version"].contains($0["valueName"]?.string) }.map { argument in
                (Self.term(argument), argument["abstract"]?.string ?? "")
            })
    }

    private static func synopsis(_ argument: JSONObject) -> String {
        let name = "\(argument["valueName"]?.string ?? "")\(argument["isRepeating"]?.bool == true ? " ..." : "")"
        return argument["isOptional"]?.bool == true ? "[\(name)]" : name
    }

    private static func term(_ argument: JSONObject) -> String {
        guard argument["kind"]?.string != "positional" else { return argument["valueName"]?.string ?? "" }
        let names = (argument["names"]?.array ?? []).compactMap(\.object).map { name in
            (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
        }.joined(separator: ", ")
        return argument["kind"]?.string == "flag" ? names : "\(names) \(argument["valueName"]?.string ?? "")"
    }
}
