import ArgumentParser
import JournalExchange
import JournalModel
import JournalRuntime
import JournalStore

/// `loam import`: takes in what was written elsewhere.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in what was written in another program.",
        discussion: """
            loam import jrnl ~/journal.txt
            loam import dayone Export.zip
            loam import markdown ~/vault/diary
            jrnl --format json | loam import jrnl - --yes

            FORMAT is one of: jrnl, dayone, tui-journal, psychonautwiki, daylio, markdown, loam. It shows what would be
            added, and asks. Nothing that is there is touched; what is in the journal already is not added again, so it
            can be repeated. What could not be taken is named with its place in the file. docs/import.md says what each
            entry becomes.

            loam import --undo last
            """)

    @Argument(
        help: ArgumentHelp("What wrote it.", valueName: "format"),
        completion: .list(ImportFormat.allCases.map(\.rawValue)))
    var format: String?
    @Argument(
        help: ArgumentHelp("The file or folder; - reads standard input.", valueName: "file"), completion: .file())
    var path: String?
    @Flag(help: "Add without asking.") var yes = false
    @Option(
        help: ArgumentHelp(
            "The zone of times that name none, like Europe/Berlin. Without this, the zone of this machine.",
            valueName: "zone")) var zone: String?
    @Option(
        help: ArgumentHelp(
            "Take an import back: its id, or last. What came with it goes to the trash; what you changed since stays.",
            valueName: "id")) var undo: String?
    @Flag(help: "Print JSON (docs/json-output.md). Without --yes nothing is added.") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func validate() throws {
        if undo != nil {
            guard format == nil else { throw ValidationError("--undo takes an import back and reads no file.") }
            return
        }
        guard let format, let path, !path.isEmpty else {
            throw ValidationError("Say what wrote it and which file it is: loam import jrnl journal.txt")
        }
        guard ImportFormat(rawValue: format) != nil else {
            let words = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\"\(Printable.line(format))\" is none of: \(words).")
        }
    }

    func run() throws {
        let desk = try Desk(unlock)
        if let undo { return try ImportUndo(desk, json: json).run(undo) }
        guard let path, let format = format.flatMap(ImportFormat.init(rawValue:)) else { return }
        let rules = try zoneRules()
        let job = try ImportJob(format, path, desk, zone: rules, json: json)
        try job.run(yes: yes)
    }

    private func zoneRules() throws -> ZoneRules {
        guard let zone else { return WallClock(Surroundings.variables).rules }
        guard let rules = ZoneFiles.named(zone) else {
            throw ValidationError("--zone takes a name like Europe/Berlin; this machine has no zone of that name.")
        }
        return rules
    }
}
