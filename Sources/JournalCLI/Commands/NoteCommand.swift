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

    @Argument(help: ArgumentHelp("What to write; - reads standard input.", valueName: "text"))
    var words: [String] = []

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

    @Flag(help: "Print the note as JSON instead of its id.")
    var json = false

    func validate() throws {
        try numbers.validateRanges()
        if words.count > 1, words.contains("-") { throw ValidationError("Give either words or -, not both.") }
    }
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        // A sealed journal takes a note without its passphrase, unless something in it has to be looked up.
        let isAlone = (session == nil || session == "none") && !json
        let desk = try Desk(unlock, to: isAlone ? .add : .read)
        let at = try desk.moment(at, option: "--at")
        let text = try self.text()
        var note = Note(header: try header(desk, at))
        note.text = text
        note.checkIn = numbers.checkIn
        note.header.tags = tag.map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
        guard !text.isEmpty || !note.checkIn.measures.isEmpty else {
            throw CommandFailure("Nothing was written, so nothing was kept.")
        }
        let store = try desk.storeForAdding()
        try asCommand { () throws(StoreError) in try store.add(.note(note)) }
        if json {
            var journal = Journal([Record.note(note)])
            if let id = note.header.session, let session = try? desk.load(quietly: true)[id] { journal.put(session) }
            try Output.print(json: EntryJSON.entry(.note(note), Shelf(journal, desk)))
        } else {
            try Output.print(note.header.id.text)
        }
    }

    private func header(_ desk: Desk, _ at: Moment?) throws -> Header {
        var chance = SystemRandomNumberGenerator()
        let id = RecordID(day: desk.now.calendarDay, using: &chance)
        var header = Header(id: id, created: desk.now, at: at)
        header.session = try sessionID(desk, when: at ?? desk.now)
        return header
    }

    private func sessionID(_ desk: Desk, when: Moment) throws -> RecordID? {
        if session == "none" { return nil }
        let journal = try desk.load(quietly: true)
        guard let session else {
            let place = desk.clock(of: journal).place(of: when)
            return place.flatMap {
                $0.day <= WindowName.settling.defaultDays(after: $0.family) ?? 42 ? $0.session : nil
            }
        }
        if session == "last" {
            guard let last = journal.sessions.last(where: { $0.began != nil }) else {
                throw CommandFailure(
                    "There is no session in the journal yet, so the note was not kept. --session none keeps it without one."
                )
            }
            return last.header.id
        }
        let record = try Shelf(journal, desk).record(named: session)
        guard record.session != nil else {
            throw CommandFailure("\(record.id) is no session, so the note was not kept.")
        }
        return record.id
    }

    private func text() throws(CommandFailure) -> String {
        if words == ["-"] || (words.isEmpty && numbers.checkIn.measures.isEmpty) {
            if Surroundings.isTerminal(0) {
                Output.note("What is here? A line is enough. Ctrl-D on a line of its own keeps it, Ctrl-C does not.")
            }
            return try Input.text()
        }
        return Input.tidy(words.joined(separator: " "))
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

    func validateRanges() throws {
        for (name, value) in given where !(0...10).contains(value) {
            throw ValidationError("--\(name) takes a whole number from 0 to 10; \(value) is not one.")
        }
    }
}
