import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam session`: sessions, from their planning to the later look.
struct SessionCommand: ParsableCommand, RecordFamily {
    static let kind = RecordKind.session
    static let plural = "sessions"
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Keep a session, plan one, stamp its notes, look at it again.",
        subcommands: [
            ListOf<Self>.self, ShowOf<Self>.self, New.self, SessionPlanCommand.self, SessionBeginCommand.self,
            SessionNoteCommand.self, SessionEndCommand.self, SessionWindowCommand.self, SessionLookCommand.self,
        ], defaultSubcommand: ListOf<Self>.self)

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a session that begins now, or that was.",
            discussion: """
                loam session new --medicine MDMA
                loam session new --medicine ketamine --began "yesterday 10:00" --set ended="yesterday 13:00" --set tired=7

                Without --began it begins now.
                """)

        @Option(help: ArgumentHelp("As you would call it.", valueName: "words")) var medicine = ""
        @Option(help: ArgumentHelp("When it began, in words.", valueName: "time")) var began: String?
        @Option(help: ArgumentHelp("What you come with; held loosely.", valueName: "words")) var intention = ""
        @OptionGroup var fields: SetOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try answer.keep(fields) { (session: inout Session, desk, _) in
                (session.medicine, session.intention) = (medicine, intention)
                session.began = try desk.moment(began, option: "--began") ?? desk.now
            }
        }
    }
}

/// `loam session plan`: a session that lies ahead, and its preparation list.
struct SessionPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Plan a session, or go through the preparation of a planned one.",
        discussion: """
            loam session plan --on "in 3 weeks" --medicine psilocybin
            loam session plan 8mk2                  (its list, numbered)
            loam session plan 8mk2 --done 3 --add "Water the plants"

            A planned session begins with: loam session begin ID
            """)

    @Argument(help: "A planned session; without it, a new one is planned.") var id: String?
    @Option(help: ArgumentHelp("Its day, in words.", valueName: "day")) var on: String?
    @Option(help: ArgumentHelp("As you would call it.", valueName: "words")) var medicine: String?
    @Option(help: ArgumentHelp("A line of the list that is done, by its number.", valueName: "n")) var done: [Int] = []
    @Option(help: ArgumentHelp("A line that is open again.", valueName: "n")) var open: [Int] = []
    @Option(help: ArgumentHelp("A line that can go.", valueName: "n")) var drop: [Int] = []
    @Option(help: ArgumentHelp("A line of your own.", valueName: "words")) var add: [String] = []
    @OptionGroup var fields: SetOptions
    @Flag(help: "Print the entry as JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let journal = try desk.load(quietly: true)
        let old = try id.map { name in
            let newest = name == "last" ? journal.newest(1, of: .session).first : nil
            return try newest ?? desk.record(name, .session, in: journal)
        }
        var session = try old?.session ?? new(journal, desk)
        if let on {
            guard let day = desk.words.dayAhead(on) else {
                throw ValidationError("--on takes a day, like 2 December or in 3 weeks.")
            }
            session.planned = day
        }
        if let medicine { session.medicine = medicine }
        try work(on: &session.preparation)
        let record = desk.finished(try fields.apply(to: .session(session), desk), in: journal)
        let kept = try old.map { try desk.save(record, over: $0) } ?? record
        if old == nil { try desk.add(kept) }
        if json { return try AnswerOptions.entry(kept, journal, desk) }
        try Output.print([kept.id.text] + Self.list(kept.session?.preparation ?? []))
    }

    private func new(_ journal: Journal, _ desk: Desk) throws -> Session {
        guard on != nil else { throw ValidationError("--on says the day of a new session; an id goes on with one.") }
        var session = Session(header: desk.header(in: journal))
        session.preparation = try desk.safety().markers.checklist.items.map { ChecklistLine($0.text) }
        return session
    }

    private func work(on lines: inout [ChecklistLine]) throws {
        for number in done + open + drop where !lines.indices.contains(number - 1) {
            throw ValidationError("The list has \(lines.count) lines; there is no \(number).")
        }
        for number in done { lines[number - 1].done = true }
        for number in open { lines[number - 1].done = false }
        for number in Set(drop).sorted(by: >) { lines.remove(at: number - 1) }
        lines += add.map { ChecklistLine($0) }
    }

    private static func list(_ lines: [ChecklistLine]) -> [String] {
        lines.enumerated().map { index, line in
            "\(Columns.padded("\(index + 1)", 3)) \(line.done ? "[x]" : "[ ]") \(Printable.line(line.text))"
        }
    }
}
