import ArgumentParser
import JournalModel
import JournalRuntime
import JournalStore

/// `loam scale take`: answers a scale line by line, and keeps what was answered.
struct ScaleTakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Answer a scale line by line; what is answered is kept.",
        discussion: "A number answers, an empty line leaves it open, b goes back, q stops and keeps what there is.")

    @Argument(help: "Its id, like phq-9.") var id: String
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let scale = try desk.scale(id)
        guard scale.entry == .items, scale.kind != .checkIn else {
            throw CommandFailure("\(scale.title) is not asked here. loam scale show \(scale.id) says what it is.")
        }
        let journal = try desk.load(quietly: true)
        var response = Response(header: header(desk, journal))
        (response.scale, response.version) = (scale.id, scale.version)
        response.answers = try ask(scale)
        guard response.answers.contains(where: { $0 != nil }) else {
            throw CommandFailure("Nothing was answered, so nothing was kept.")
        }
        let rest = scale.score(response).safety.map(\.restDays).max() ?? 0
        response.restDays = rest > 0 ? rest : nil
        let store = try desk.storeForAdding()
        try asCommand { () throws(StoreError) in try store.add(.response(response)) }
        var all = journal
        all.put(.response(response))
        let lines = ScalePages.result(scale, response, all, dayStart: desk.dayStart, now: desk.now)
        try Output.print([""] + lines.flatMap { Paragraphs.onTerminal.lines($0) })
        Output.note("Kept as \(response.header.id.text).")
    }

    private func header(_ desk: Desk, _ journal: Journal) -> Header {
        var chance = SystemRandomNumberGenerator()
        var header = Header(id: RecordID(day: desk.now.calendarDay, using: &chance), created: desk.now)
        if let place = desk.clock(of: journal).place(of: desk.now), place.day <= 42 { header.session = place.session }
        return header
    }

    private func ask(_ scale: Scale) throws -> [Int?] {
        var answers = [Int?](repeating: nil, count: scale.items.count)
        let paragraphs = Paragraphs.onTerminal
        for text in [scale.title, scale.instruction, scale.stem] where !text.isEmpty {
            try Output.print(paragraphs.lines(text) + [""])
        }
        var place = 0
        while place < scale.items.count {
            try Output.print(question(scale, place, paragraphs))
            guard let line = readLine() else { break }
            let word = Input.tidy(line)
            if word == "q" { break }
            if word == "b" {
                place = max(0, place - 1)
            } else if word.isEmpty || word == "-" {
                place += 1
            } else if let value = Int(word), scale.takes(value, for: scale.items[place]) {
                answers[place] = value
                try speak(scale, answers, place)
                place += 1
            } else {
                let ends = scale.ends(of: scale.items[place]).map { " from \($0.low) to \($0.high)" } ?? ""
                Output.note("A number\(ends), please; an empty line leaves it open, b goes back, q stops.")
            }
        }
        return answers
    }

    private func question(_ scale: Scale, _ place: Int, _ paragraphs: Paragraphs) -> [String] {
        let item = scale.items[place]
        let options = scale.options(of: item).map { $0.label.isEmpty ? "\($0.value)" : "\($0.value) \($0.label)" }
        let range = scale.range(of: item).map { "from \($0.min) to \($0.max)" } ?? ""
        let choice = options.isEmpty ? range : options.joined(separator: " · ")
        return ["\(place + 1) of \(scale.items.count)"] + paragraphs.lines(item.text)
            + paragraphs.lines(choice, indent: 2)
    }

    /// What an answer calls for, said before the next question.
    private func speak(_ scale: Scale, _ answers: [Int?], _ place: Int) throws {
        let rules = scale.score(answers).safety.filter { $0.item == scale.items[place].id }
        for rule in rules {
            try Output.print([""] + Paragraphs.onTerminal.lines(rule.text) + [""])
        }
        if rules.contains(where: { $0.response == .help }) { HelpLines.say() }
    }
}
