import ArgumentParser
import JournalModel
import JournalStore

/// `loam doctor`: looks at every file and changes none.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at every file of the journal; change nothing.",
        discussion: """
            It names each file that does not open, that is not where it belongs or that others may read, with the reason
            and never with what is written in it. It ends with 1 when something is wrong.
            """)

    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        guard desk.store != nil else {
            if json { try Output.print(json: Self.json(0, [])) }
            return Output.note("There is no journal at \(desk.folder.path) yet, so there is nothing to look at.")
        }
        let found = try asCommand { () throws(StoreError) in
            try Doctor.examine(desk.folder, now: desk.now, codec: desk.codec)
        }
        let trouble = found.findings.count(where: \.isTrouble)
        if json {
            try Output.print(json: Self.json(found.records, found.findings))
        } else {
            try show(found, trouble: trouble, in: desk)
        }
        if trouble > 0 { throw ExitCode.failure }
    }

    private func show(_ found: Examination, trouble: Int, in desk: Desk) throws(CommandFailure) {
        let paragraphs = Paragraphs(width: Surroundings.columns)
        let whole = found.records == 1 ? "1 entry opens as it should." : "\(found.records) entries open as they should."
        var lines = [Printable.line(desk.folder.path), whole]
        lines += section("Worth a look", found.findings.filter(\.isTrouble), paragraphs)
        lines += section("Good to know", found.findings.filter { !$0.isTrouble }, paragraphs)
        if trouble == 0 { lines += ["", "Nothing is wrong."] }
        try Output.print(lines)
    }

    private func section(_ title: String, _ findings: [Finding], _ paragraphs: Paragraphs) -> [String] {
        guard !findings.isEmpty else { return [] }
        return ["", title]
            + findings.flatMap { finding in
                ["  " + (finding.path == "." ? "the folder itself" : Printable.line(finding.path))]
                    + paragraphs.lines(finding.sentence, indent: 6)
            }
    }

    private static func json(_ records: Int, _ findings: [Finding]) -> JSON {
        .object([
            "ok": .bool(!findings.contains(where: \.isTrouble)), "records": .int(records),
            "findings": .array(
                findings.map { finding in
                    .object([
                        "path": .string(finding.path), "trouble": .bool(finding.isTrouble),
                        "reason": .string(finding.sentence),
                    ])
                }),
        ])
    }
}
