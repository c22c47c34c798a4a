import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam session begin`: a session that begins now; the live screen's first key.
struct SessionBeginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin", abstract: "Begin a session now, a planned one or a new one.",
        discussion: """
            loam session begin                      (the one planned for these days, or a new one)
            loam session begin 8mk2 --at 10:15
            loam session note last Warm hands.
            loam session end
            """)

    @Argument(help: "A planned session; without it, the one planned for these days, else a new one.") var id: String?
    @Option(help: ArgumentHelp("As you would call it.", valueName: "words")) var medicine: String?
    @Option(help: ArgumentHelp("When it began, in words; otherwise now.", valueName: "time")) var at: String?
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let desk = try Desk(answer.unlock)
        let journal = try desk.load(quietly: true)
        if let running = journal.runningSession(now: desk.now) {
            throw CommandFailure("A session is going on: \(running.header.id). loam session end ends it.")
        }
        let moment = try desk.moment(at, option: "--at") ?? desk.now
        let named = try id.map { try desk.record($0, .session, in: journal) }
        let planned = named?.session ?? journal.plannedSession(near: desk.today)
        guard planned?.began == nil else {
            throw CommandFailure("That session has begun already. Without an id, a new one begins.")
        }
        var session = (planned ?? Session(header: desk.header(in: journal, at: moment))).begun(at: moment)
        if let medicine { session.medicine = medicine }
        let record = desk.finished(.session(session), in: journal)
        guard let planned else {
            try desk.add(record)
            return try answer.give(record, journal, desk)
        }
        try answer.give(try desk.save(record, over: .session(planned)), journal, desk)
    }
}

/// `loam session end`: the session that goes on has ended.
struct SessionEndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Say that a session has ended.")

    @Argument(help: "Its id, or a part of it; without it, the one that goes on.") var id = "last"
    @Option(help: ArgumentHelp("When it ended, in words; otherwise now.", valueName: "time")) var at: String?
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.change(id) { (session: inout Session, desk) in
            guard let began = session.began else {
                throw CommandFailure("It has not begun. loam session begin \(session.header.id) begins it.")
            }
            if let ended = session.ended {
                throw CommandFailure(
                    "It ended at \(ended.clock) on \(ended.calendarDay.short). loam set ID ended=... corrects it.")
            }
            let moment = try desk.moment(at, option: "--at") ?? desk.now
            guard moment >= began else { throw CommandFailure("It began at \(began.clock), after that.") }
            session.ended = moment
        }
    }
}
