import ArgumentParser
import JournalExchange
import JournalModel
import JournalRuntime
import JournalStore

extension ExportFormat: ExpressibleByArgument {}

/// `loam export`: the way out.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write your journal out, whole or in part, for another program or for reading.",
        discussion: """
            \(ExportFormat.allCases.map { "\(Columns.padded($0.rawValue, 9))  \($0.about)" }.joined(separator: "\n"))

            Nothing is written over unless you say --force. Ctrl-C stops it, and nothing is left behind.

            loam export markdown -o ~/journal-in-markdown
            loam export html --from "1 jan 2026" -o book.html
            """)

    @Argument(
        help: ArgumentHelp(
            "One of \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
    var format: ExportFormat
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Where to; a name of its own here otherwise. - is standard output.", valueName: "path"),
        completion: .file())
    var output: String?
    @OptionGroup(title: "Which") var kinds: KindOptions
    @OptionGroup(title: "Which") var filter: FilterOptions
    @Option(
        help: ArgumentHelp(
            "What belongs to this session: its id, a part of it, or last.", valueName: "id"))
    var session: String?
    @Option(help: ArgumentHelp("Of ics: a reminder at this time of the day.", valueName: "time")) var remind: String?
    @Flag(help: "Write over what stands there.") var force = false
    @Flag(help: "Of a sealed journal: write it out in the plain without asking.") var yes = false
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        var query = try filter.query(desk, kinds.set)
        let reminder = try remind.map { try Self.minutes($0) }
        let journal = try desk.load()
        guard let store = desk.store else { return }
        query.session = try session.map { try desk.record($0, .session, in: journal).id }
        let wish = ExportWish(
            format, to: output == "-" ? "" : output ?? "", query: query, mayReplace: force, reminder: reminder)
        let job = ExportJob(
            wish, desk.inquiry(journal), catalogue: desk.catalogue, scales: Opening.scales(store), store: store)
        if output == "-", !job.isOneFile {
            throw ValidationError(
                "\(format.rawValue) is a folder of files; -o takes a path for it, or a name that ends in .zip.")
        }
        if format != .ics {
            try Consent.toLeavePlain(desk, output == "-" ? "it to standard output" : job.path, yes: yes)
        }
        let report = try write(job)
        if output != "-" { try tell(report, job) }
        Self.tellLeftOut(report)
    }

    private func write(_ job: ExportJob) throws -> ExportReport {
        let stop = StopSignal()
        defer { stop.end() }
        let line = ProgressLine("written out; Ctrl-C stops it")
        defer { line.end() }
        let progress: Exporter.Progress = { done, total in
            line.tell(done, total)
            return !stop.wasAsked
        }
        do throws(ExportFailure) {
            return try output == "-"
                ? job.run(into: StandardOutputSink(), progress: progress) : job.run(progress: progress)
        } catch { throw CommandFailure(error.sentence) }
    }

    private func tell(_ report: ExportReport, _ job: ExportJob) throws {
        if json {
            let object: JSONObject = [
                "format": .string(format.rawValue), "path": .string(job.path), "entries": .int(report.entries),
                "attachments": .int(report.attachments),
                "leftOut": .array(
                    report.leftOut.map { .object(["entry": .string($0.entry.text), "name": .string($0.name)]) }),
            ]
            return try Output.print(json: .object(object))
        }
        try Output.print(Printable.line(job.path))
        let entries = report.entries == 1 ? "1 entry" : "\(report.entries) entries"
        let files =
            report.attachments == 0
            ? "" : report.attachments == 1 ? ", 1 attachment" : ", \(report.attachments) attachments"
        Output.note("\(entries)\(files). It is plain text for everyone who can open it.")
    }

    private static func tellLeftOut(_ report: ExportReport) {
        for left in report.leftOut {
            let why = left.why == .notReadable ? "it could not be read" : "this format has no place for it"
            Output.note("Not with it: \(Printable.line(left.name)) of \(left.entry.text); \(why).")
        }
    }

    private static func minutes(_ text: String) throws -> Int {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { throw ValidationError("--remind takes a time like 9:00; \"\(Printable.line(text))\" is not one.") }
        return hour * 60 + minute
    }
}

extension ExportFailure {
    /// What happened, what is safe, what to do next.
    var sentence: String {
        switch self {
        case .cannotWrite(let path, let code):
            "\(PlainFile.Trouble(Printable.line(path), code).sentence) Nothing was left there; your journal is as it was."
        case .alreadyThere(let path):
            "\(Printable.line(path)) is there already, and was left as it is. Choose another name, or say --force."
        case .stopped: "Stopped. Nothing was left behind; your journal is as it was."
        case .tooLarge(let path):
            "\(Printable.line(path)) is larger than 4 GB, which a zip cannot hold. Nothing was left behind."
        }
    }
}
