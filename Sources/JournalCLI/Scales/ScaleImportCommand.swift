import ArgumentParser
import JournalExchange
import JournalModel
import JournalRuntime
import JournalStore

/// `loam scale import`: a FHIR Questionnaire becomes a scale of one's own.
struct ScaleImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a FHIR Questionnaire (R4) in as a scale of your own.",
        discussion: """
            loam scale import questionnaire.json
            loam scale import questionnaire.json --id my-scale --better lower --dry-run

            It becomes a file in the folder scales of your journal, to be corrected there by hand (docs/format-scales.md).
            What could not be understood is named with its place, and nothing is guessed: a scale that could be taken only
            in part has no total.
            """)

    @Argument(help: "The file.", completion: .file(extensions: ["json"])) var file: String
    @Option(help: "The id it gets; otherwise one is made of its name.") var id: String?
    @Option(help: "Which end is the better one, lower or higher: no Questionnaire says it.") var better: Better?
    @Flag(help: "Only say what it would become.") var dryRun = false
    @Flag(help: "Print the definition as JSON (docs/format-scales.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    enum Better: String, CaseIterable, ExpressibleByArgument { case lower, higher }

    func run() throws {
        var read = try asFHIR(file) { () throws(FHIRError) in
            try QuestionnaireImport(try Self.bytes(file), id: id.map { $0 })
        }
        if let better { read.setBetter(isLower: better == .lower) }
        let bytes = JSONWriter.write(.object(read.definition))
        let check = ScaleCheck(bytes)
        guard check.scale != nil else {
            let faults = check.faults.filter { !$0.isRemark }.map(\.reason).joined(separator: "; ")
            throw CommandFailure("It makes no scale that could be used: \(Printable.line(faults)). Nothing was added.")
        }
        if json {
            try Output.print(json: .object(read.definition))
        } else {
            let total = read.scale.hasTotal ? "with a total" : "without a total"
            let way = read.scale.directionWords.isEmpty ? "" : ", \(read.scale.directionWords)"
            let line = "\(read.scale.id)  \(read.scale.title): \(read.scale.items.count) questions, \(total)\(way)"
            try Output.print(Printable.line(line))
        }
        for remark in read.remarks { Output.note("  " + Printable.line(remark.sentence)) }
        guard !dryRun else { return Output.note("Nothing was added.") }
        try add(bytes, read.scale)
    }

    private func add(_ bytes: [UInt8], _ scale: Scale) throws {
        let store = try Desk(unlock, to: .add).storeForAdding()
        if let there = Opening.scales(store)[scale.id], there.permission.status != .notShipped {
            throw CommandFailure(
                "A scale \(scale.id) is there already; --id gives this one another. Nothing was added.")
        }
        do throws(StoreError) { try store.addOwnFile(bytes, named: "\(scale.id).json", in: "scales") } catch {
            throw CommandFailure(error.sentence)
        }
        Output.note("Added as scales/\(scale.id).json in the journal; loam scale show \(scale.id).")
    }

    /// The bytes of a file, as an error of the exchange where they cannot be had.
    static func bytes(_ file: String) throws(FHIRError) -> [UInt8] {
        do { return try Input.file(file) } catch { throw .notJSON(line: 1, reason: error.description) }
    }
}

/// `loam scale export`: a scale as a FHIR Questionnaire.
struct ScaleExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print a scale as a FHIR Questionnaire (R4).")

    @Argument(help: "Its id, like phq-9.") var id: String
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws { try Output.print(json: QuestionnaireExport.json(try Desk(unlock, to: .glance).scale(id))) }
}

/// Runs work on a file of another program and says its faults as a command does.
func asFHIR<Value>(_ file: String, _ body: () throws(FHIRError) -> Value) throws(CommandFailure) -> Value {
    do throws(FHIRError) { return try body() } catch {
        throw CommandFailure("\(Printable.line(file)), \(Printable.line(error.sentence)). Nothing was changed.")
    }
}
