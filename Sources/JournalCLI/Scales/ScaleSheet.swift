import JournalModel
import JournalRuntime
import JournalStore

/// A scale that is being answered line by line.
struct ScaleSheet {
    private let scale: Scale
    private var answers: [Int?]
    private var place = 0
    private let paragraphs = Paragraphs.onTerminal

    init(_ scale: Scale) throws(CommandFailure) {
        guard scale.entry == .items, scale.kind != .checkIn else {
            throw CommandFailure("\(scale.title) is not asked here. loam scale show \(scale.id) says what it is.")
        }
        self.scale = scale
        answers = [Int?](repeating: nil, count: scale.items.count)
    }

    var isOver: Bool { place >= scale.items.count }

    /// What stands above the first question.
    var head: [String] {
        [scale.title, scale.instruction, scale.stem].filter { !$0.isEmpty }.flatMap { paragraphs.lines($0) + [""] }
    }

    /// The question that is open, and what can be answered.
    var question: [String] {
        let item = scale.items[place]
        let options = scale.options(of: item).map { $0.label.isEmpty ? "\($0.value)" : "\($0.value) \($0.label)" }
        let range = scale.range(of: item).map { "from \($0.min) to \($0.max)" } ?? ""
        let choice = options.isEmpty ? range : options.joined(separator: " · ")
        return ["\(place + 1) of \(scale.items.count)"] + paragraphs.lines(item.text)
            + paragraphs.lines(choice, indent: 2)
    }

    /// Takes a line in: a number answers, nothing leaves it open, b goes back. What an answer calls for is said at once.
    mutating func take(_ word: String) throws {
        if word == "b" {
            place = max(0, place - 1)
        } else if word.isEmpty || word == "-" {
            place += 1
        } else if let value = Int(word), scale.takes(value, for: scale.items[place]) {
            answers[place] = value
            try speak()
            place += 1
        } else {
            let ends = scale.ends(of: scale.items[place]).map { " from \($0.low) to \($0.high)" } ?? ""
            Output.note("A number\(ends), please; an empty line leaves it open, b goes back, q stops.")
        }
    }

    /// What an answer calls for, said before the next question.
    private func speak() throws {
        let rules = scale.score(answers).safety.filter { $0.item == scale.items[place].id }
        for rule in rules { try Output.print([""] + paragraphs.lines(rule.text) + [""]) }
        if rules.contains(where: { $0.response == .help }) { HelpLines.say() }
    }

    /// Keeps what was answered.
    ///
    /// - Returns: What it comes to.
    func keep(_ desk: Desk) throws -> [String] {
        guard answers.contains(where: { $0 != nil }) else {
            throw CommandFailure("Nothing was answered, so nothing was kept.")
        }
        var journal = try desk.load(quietly: true)
        var response = Response(header: desk.header(in: journal))
        (response.scale, response.version, response.answers) = (scale.id, scale.version, answers)
        let rest = scale.score(response).safety.map(\.restDays).max() ?? 0
        response.restDays = rest > 0 ? rest : nil
        try desk.add(.response(response))
        journal.put(.response(response))
        let lines = ScalePages.result(scale, response, journal, dayStart: desk.dayStart, now: desk.now)
        Output.note("Kept as \(response.header.id.text).")
        return lines.flatMap { paragraphs.lines($0) }
    }
}
