import ArgumentParser
import JournalModel
import JournalStore

/// `loam note`: keeps a note without opening the journal.
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write a note.",
        discussion: """
            loam note Slept long. The walk by the canal.
            loam note --mood 6 --tag canal "Slept long."
            loam note --at "yesterday 21:00" - < evening.txt

            With -, or with neither words nor numbers, it reads what you type or what another program gives it, until
            the end (Ctrl-D). It prints the id of the note. A Loam that is open shows it at once.

            A sealed journal takes a note without its passphrase; it is then not joined to a session by itself.
            """)

    @OptionGroup var words: WordsOptions

    @OptionGroup(title: "Check-in, each from 0 to 10 and each only if you like")
    var numbers: CheckInOptions

    @Option(help: ArgumentHelp("A tag; can be given more than once.", valueName: "word"))
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "The session it belongs to: last, none, or an id. Without this, the one whose six weeks it falls in.",
            valueName: "last|none|id"))
    var session: String?

    @Option(help: ArgumentHelp("When it was, in words: \"yesterday 21:00\", \"last friday\".", valueName: "time"))
    var at: String?

    @OptionGroup var fields: SetOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        // A sealed journal takes a note without its passphrase, unless something in it has to be looked up.
        let isAlone = (session == nil || session == "none") && !answer.json && fields.set.isEmpty
        let desk = try Desk(answer.unlock, to: isAlone ? .add : .read)
        let at = try desk.moment(at, option: "--at")
        let journal = try desk.load(quietly: true)
        var note = Note(header: desk.header(in: journal, at: at))
        if let session { note.header.session = try self.session(named: session, journal, desk) }
        let hasOther = !numbers.checkIn.measures.isEmpty || !fields.set.isEmpty
        note.text = try hasOther ? words.given() : words.text(asking: "What is here? A line is enough.")
        note.checkIn = numbers.checkIn
        note.header.tags = tag.map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
        let record = try fields.apply(to: .note(note), desk)
        guard !record.texts.isEmpty || record.note?.checkIn.json != nil else {
            throw CommandFailure("Nothing was written, so nothing was kept.")
        }
        try desk.add(record)
        try answer.give(record, journal, desk)
    }

    private func session(named name: String, _ journal: Journal, _ desk: Desk) throws -> RecordID? {
        if name == "none" { return nil }
        if name == "last" {
            guard let last = journal.sessions.last(where: { $0.began != nil }) else {
                throw CommandFailure(
                    "There is no session in the journal yet, so the note was not kept. --session none keeps it without one."
                )
            }
            return last.header.id
        }
        return try desk.record(name, .session, in: journal).id
    }
}

/// The five numbers of a check-in, and any of one's own.
struct CheckInOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Very low to very bright.", valueName: "n")) var mood: Int?
    @Option(help: ArgumentHelp("None to plenty.", valueName: "n")) var energy: Int?
    @Option(help: ArgumentHelp("Last night: hardly at all to deeply.", valueName: "n")) var sleep: Int?
    @Option(help: ArgumentHelp("At ease to very tense.", valueName: "n")) var tension: Int?
    @Option(help: ArgumentHelp("Closed to wide open.", valueName: "n")) var openness: Int?

    private var given: [(name: String, value: Int)] {
        [("mood", mood), ("energy", energy), ("sleep", sleep), ("tension", tension), ("openness", openness)]
            .compactMap { name, value in value.map { (name, $0) } }
    }

    var checkIn: CheckIn { CheckIn(given.map { Measure($0.name, Double($0.value)) }) }

    func validate() throws {
        for (name, value) in given where !(0...10).contains(value) {
            throw ValidationError("--\(name) takes a whole number from 0 to 10; \(value) is not one.")
        }
    }
}
