import ArgumentParser
import JournalExchange
import JournalModel
import JournalRuntime
import JournalStore

/// `loam response`: answers in and out as FHIR QuestionnaireResponses.
struct ResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "response", abstract: "Answers to scales, out and in as FHIR (R4).",
        subcommands: [Export.self, Import.self])

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print answers as FHIR QuestionnaireResponses; whose they are is left out.",
            discussion: """
                loam response export > answers.json
                loam response export --scale phq-9 --from "3 months ago"
                """)

        @Argument(help: "The ids of the answers; without any, all there are.") var ids: [String] = []
        @Option(help: ArgumentHelp("Only answers to this scale.", valueName: "id")) var scale: String?
        @Option(help: ArgumentHelp("From this day on, in words.", valueName: "day")) var from: String?
        @Option(help: ArgumentHelp("Up to this day.", valueName: "day")) var to: String?
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let journal = try desk.load()
            let scales = Opening.scales(desk.store)
            var query = Query(kinds: [.response])
            query.from = try desk.day(from, option: "--from")
            query.to = try desk.day(to, option: "--to")
            let shelf = Shelf(journal, desk)
            let chosen = Set(try ids.map { try shelf.record(named: $0).id })
            let found = query.run(on: journal, index: SearchIndex(), dayStart: desk.dayStart)
            let responses = found.reversed().compactMap { journal[$0]?.response }.filter { response in
                (chosen.isEmpty || chosen.contains(response.header.id)) && (scale == nil || response.scale == scale)
            }
            let known = responses.compactMap { response in scales[response.scale].map { (response, $0) } }
            if known.count < responses.count {
                Output.note("\(responses.count - known.count) left out: the scales they answer are not here.")
            }
            guard !known.isEmpty else { throw CommandFailure("There are no such answers.") }
            try Output.print(json: ResponseExport.json(known))
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take FHIR QuestionnaireResponses in.",
            discussion: """
                loam response import answers.json
                loam response import answers.json --scale phq-9 --dry-run

                Answers are added up here; where the file gives another total, both are said. What could not be matched is
                named with its place and left open. Answers that are here already are not added again.
                """)

        @Argument(help: "The file.", completion: .file(extensions: ["json"])) var file: String
        @Option(
            help: ArgumentHelp(
                "The scale they answer, where the file does not say it in a way Loam knows.", valueName: "id"))
        var scale: String?
        @Flag(help: "Only say what would be added.") var dryRun = false
        @Flag(help: "Print what was added, known and left out as JSON (docs/json-output.md).") var json = false
        @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

        func run() throws {
            let desk = try Desk(unlock)
            let scales = Opening.scales(desk.store)
            let scale = try self.scale.map { try desk.scale($0) }
            let read = try asFHIR(file) { () throws(FHIRError) in
                try ResponseImport(try ScaleImportCommand.bytes(file), scales: scales.scales, scale: scale)
            }
            var intake = ResponseIntake(try desk.load(quietly: true), desk)
            for response in read.responses { intake.take(response) }
            if !dryRun, !intake.added.isEmpty {
                let store = try desk.storeForAdding()
                for record in intake.added {
                    try asCommand { () throws(StoreError) in try store.add(.response(record)) }
                }
            }
            try say(intake, read)
        }

        private func say(_ intake: ResponseIntake, _ read: ResponseImport) throws {
            let remarks = (read.remarks + read.responses.flatMap(\.remarks)).map { Printable.line($0.sentence) }
            if json {
                return try Output.print(
                    json: .object([
                        "added": .array(intake.added.map { .string($0.header.id.text) }),
                        "known": .int(intake.known), "lines": .array(intake.lines.map(JSON.string)),
                        "leftOut": .array(remarks.map(JSON.string)),
                    ]))
            }
            try Output.print(intake.lines.map(Printable.line))
            for remark in remarks { Output.note("  " + remark) }
            if intake.known > 0 { Output.note("\(intake.known) here already, and not added again.") }
            let count = intake.added.count
            Output.note(dryRun ? "\(count) would be added; nothing was." : "\(count) added.")
        }
    }
}

/// Makes records of answers that came in, and knows which are here already.
struct ResponseIntake {
    private(set) var added: [Response] = []
    private(set) var known = 0
    private(set) var lines: [String] = []
    private let journal: Journal
    private let desk: Desk
    private var chance = SystemRandomNumberGenerator()

    init(_ journal: Journal, _ desk: Desk) {
        self.journal = journal
        self.desk = desk
    }

    mutating func take(_ read: ImportedResponse) {
        let when = read.authored ?? desk.now
        let isKnown =
            RecordID(read.record).map { journal[$0] != nil } ?? false
            || (journal.responses + added).contains { old in
                old.scale == read.scale.id && old.header.when.seconds == when.seconds && old.answers == read.answers
            }
        guard !isKnown else {
            known += 1
            return
        }
        var header = Header(id: RecordID(day: when.calendarDay, using: &chance), created: desk.now, at: when)
        if let place = desk.clock(of: journal).place(of: when), place.day <= 42 { header.session = place.session }
        var response = Response(header: header)
        (response.scale, response.version) = (read.scale.id, read.scale.version)
        (response.answers, response.total) = (read.answers, read.typedTotal)
        let rest = read.score.safety.map(\.restDays).max() ?? 0
        response.restDays = rest > 0 ? rest : nil
        added.append(response)
        lines.append(line(read, when))
    }

    private func line(_ read: ImportedResponse, _ when: Moment) -> String {
        let score = read.score
        let places = read.scale.scoring.decimals
        let total = score.total.map { "total \($0.shown)" } ?? "\(score.answered) of \(score.of) answered"
        var line = "\(when.calendarDay.shortWithYear)  \(read.scale.title)  \(total)"
        if read.differs, let stated = read.statedTotal {
            line += "; the file says \(scoreText(stated, decimals: places)), the answers add up to what stands here"
        }
        return line
    }
}
