import ArgumentParser
import JournalModel
import JournalRuntime

/// `loam scale score`: what answers come to, without keeping them.
struct ScaleScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Add answers up, without keeping them.",
        discussion: """
            loam scale score gad-7 1,0,2,1,1,0,0
            loam scale score phq-9 1,0,2,-,1,0,0,0,0 --json

            ANSWERS are values in the order of the questions, with commas; - is a question left open. Without every
            answer that counts there is no total, and the open ones are named. For a scale of totals it is the total.
            """)

    @Argument(help: "Its id, like phq-9.") var id: String
    @Argument(help: "Values in order, with commas; - for one left open.") var answers: String
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false

    func run() throws {
        let desk = try Desk(nil, to: .glance)
        let scale = try desk.scale(id)
        var chance = SystemRandomNumberGenerator()
        let id = RecordID(day: desk.now.calendarDay, using: &chance)
        var response = Response(header: Header(id: id, created: desk.now))
        (response.scale, response.version) = (scale.id, scale.version)
        if scale.entry == .total {
            response.total = try total(scale)
        } else {
            response.answers = try values(scale)
        }
        if json { return try Output.print(json: ScoreJSON.score(scale, scale.score(response))) }
        let lines = ScalePages.result(scale, response, Journal(), dayStart: desk.dayStart, now: desk.now)
        try Output.print(lines.dropFirst(2).flatMap { Paragraphs.onTerminal.lines($0) })
        if scale.score(response).safety.contains(where: { $0.response == .help }) { HelpLines.say() }
    }

    private func total(_ scale: Scale) throws -> Double {
        guard let total = Double(answers), scale.takesTyped(total) else {
            let ends =
                scale.scoring.range.map { " from \(JSONNumber($0.low).text) to \(JSONNumber($0.high).text)" } ?? ""
            throw ValidationError("\(scale.id) takes one total\(ends); \"\(Printable.line(answers))\" is not one.")
        }
        return total
    }

    private func values(_ scale: Scale) throws -> [Int?] {
        let words = answers.split(separator: ",", omittingEmptySubsequences: false).map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard words.count <= scale.items.count else {
            throw ValidationError("\(scale.id) has \(scale.items.count) questions; \(words.count) answers were given.")
        }
        return try zip(scale.items, words).map { item, word in
            if word == "-" { return nil }
            guard let value = Int(word), scale.takes(value, for: item) else {
                let ends = scale.ends(of: item).map { " from \($0.low) to \($0.high)" } ?? ""
                throw ValidationError(
                    "Question \(scale.name(ofItem: item.id)) takes a value\(ends), or - ; \"\(Printable.line(word))\" is not one."
                )
            }
            return value
        }
    }
}
