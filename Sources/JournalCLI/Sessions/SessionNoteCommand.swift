import ArgumentParser
import JournalModel

/// `loam session note`: a note in a session's timeline.
struct SessionNoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Stamp a note into the timeline of a session.",
        discussion: """
            loam session note last Warm hands. The blue again.
            loam session note last --phase peak --at 11:40 "Could not speak."

            Without --at it stands at now. Without words the time alone is kept.
            """)

    @Argument(help: "The session's id, or a part of it; last is the newest.") var id: String
    @OptionGroup var words: WordsOptions
    @Option(help: ArgumentHelp("When, in words.", valueName: "time")) var at: String?
    @Option(
        help: ArgumentHelp(
            "\(Phase.allCases.map(\.rawValue).joined(separator: ", "))", valueName: "phase"))
    var phase: ChoiceName<Phase>?
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.change(id) { (session: inout Session, desk) in
            let moment = try desk.moment(at, option: "--at") ?? desk.now
            session.timeline.append(TimedNote(at: moment, text: try words.given(), phase: phase?.choice))
            session.timeline.sort { $0.at < $1.at }
        }
    }
}

/// One of a closed set of words, on the command line.
struct ChoiceName<C: Choice>: ExpressibleByArgument {
    let choice: C

    init?(argument: String) {
        guard let choice = C(rawValue: argument.lowercased()) else { return nil }
        self.choice = choice
    }

    static var allValueStrings: [String] { C.allCases.map(\.rawValue) }
}

/// `loam session window`: how long the windows of a session last.
struct SessionWindowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "window", abstract: "Say how many days a window of a session lasts.",
        discussion: """
            loam session window last afterglow 10

            The windows are defaults and no facts; 0 goes back to the default.
            """)

    @Argument(help: "The session's id, or a part of it; last is the newest.") var id: String
    @Argument(help: ArgumentHelp("after-effects, afterglow or settling.", valueName: "window"))
    var window: ChoiceName<WindowName>
    @Argument(help: "Its last day; the session's own day is 0.") var days: Int
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if !(0...3650).contains(days) { throw ValidationError("A window has from 0 to 3650 days.") }
    }

    func run() throws {
        try answer.change(id) { (session: inout Session, _) in session.set(window.choice, days: days) }
    }
}

/// `loam session look`: a session looked at from a distance.
struct SessionLookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "look", abstract: "Look at a session again, some weeks later: the three markers, and words.",
        discussion: """
            loam session look last --alarm less --with-it some "The phone is only a phone."

            What is left out stays open. The questions are those of the screen: loam session look ID --questions
            """)

    @Argument(help: "The session's id, or a part of it; last is the newest.") var id: String
    @OptionGroup var words: WordsOptions
    @OptionGroup(title: "The three markers") var markers: MarkerOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        if markers.questions { return try markers.show(try Desk(nil, to: .glance)) }
        try answer.change(id) { (session: inout Session, desk) in
            var look = LaterLook()
            look.at = desk.now
            look.markers = try markers.values(desk)
            look.text = try words.given()
            guard look.markers.json != nil || !look.text.isEmpty else {
                throw CommandFailure("Nothing was answered, so nothing was kept.")
            }
            session.looks.append(look)
        }
    }
}
