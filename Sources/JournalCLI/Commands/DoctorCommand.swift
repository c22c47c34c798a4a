import ArgumentParser
import JournalModel
import JournalStore

/// `loam doctor`: looks at every file, and puts right what is safe to when asked.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look at every file of the journal.",
        discussion: """
            It names each file that does not open, that is not where it belongs or that others may read, with the reason
            and never with what is written in it. It changes nothing, and ends with 1 when something is wrong.

            loam doctor --repair says first what it would do, and asks. It closes files that others may read, moves an
            entry to its own name, makes one of two versions that fit together, and gives back a damaged file from the
            last backup that has it whole. It deletes nothing: what it replaces lies in the trash.
            """)

    @Flag(help: "Put right what is safe to, after saying what.") var repair = false
    @Flag(help: "With --repair: go ahead without asking.") var yes = false
    @Flag(help: "Print JSON (docs/json-output.md); with --repair and without --yes, only what would be done.")
    var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        guard desk.store != nil else {
            if json { try Output.print(json: Self.json(Examination(records: 0, findings: []), done: [], open: [])) }
            return Output.note("There is no journal at \(desk.folder.path) yet, so there is nothing to look at.")
        }
        let store = try repair ? desk.storeForChanging() : nil
        var found = try examine(desk)
        if !json { try show(found, in: desk) }
        var done: [Remedy] = []
        var open: [Remedy] = []
        if let store {
            open = store.remedies(for: found.findings, now: desk.now)
            if !json { try show(open) }
            if yes || (!json && !open.isEmpty) {
                if !yes { try Consent.ask("Do this?") }
                done = try carryOut(open, in: store, desk)
                open = []
                found = try examine(desk)
                if !json { try sayWhatIsLeft(found, done) }
            }
        }
        if json { try Output.print(json: Self.json(found, done: done, open: open)) }
        if found.trouble > 0 { throw ExitCode.failure }
    }

    private func examine(_ desk: Desk) throws(CommandFailure) -> Examination {
        try asCommand { () throws(StoreError) in try Doctor.examine(desk.folder, now: desk.now, codec: desk.codec) }
    }

    private func carryOut(_ remedies: [Remedy], in store: JournalStore, _ desk: Desk) throws(CommandFailure) -> [Remedy]
    {
        var done: [Remedy] = []
        for remedy in remedies {
            do throws(StoreError) {
                if try store.carryOut(remedy, now: desk.now) { done.append(remedy) }
            } catch {
                Output.note("\(Printable.line(remedy.path)): \(error.sentence)")
            }
        }
        return done
    }

    private func show(_ remedies: [Remedy]) throws(CommandFailure) {
        guard !remedies.isEmpty else {
            return try Output.print(["", "There is nothing that can safely be put right here."])
        }
        let paragraphs = Paragraphs(width: Surroundings.columns)
        try Output.print(
            ["", "What can safely be put right"]
                + remedies.flatMap { remedy in
                    ["  " + (remedy.path == "." ? "the folder itself" : Printable.line(remedy.path))]
                        + paragraphs.lines(remedy.sentence, indent: 6)
                })
    }

    private func sayWhatIsLeft(_ found: Examination, _ done: [Remedy]) throws(CommandFailure) {
        let right = done.count == 1 ? "1 thing is put right." : "\(done.count) things are put right."
        let left = found.trouble == 0 ? "Nothing is wrong now." : "\(found.trouble) still worth a look: loam doctor."
        try Output.print(["", "\(right) \(left)"])
    }

    private func show(_ found: Examination, in desk: Desk) throws(CommandFailure) {
        let paragraphs = Paragraphs(width: Surroundings.columns)
        let whole = found.records == 1 ? "1 entry opens as it should." : "\(found.records) entries open as they should."
        var lines = [Printable.line(desk.folder.path), whole]
        lines += section("Worth a look", found.findings.filter(\.isTrouble), paragraphs)
        lines += section("Good to know", found.findings.filter { !$0.isTrouble }, paragraphs)
        if found.trouble == 0 { lines += ["", "Nothing is wrong."] }
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

    private static func json(_ found: Examination, done: [Remedy], open: [Remedy]) -> JSON {
        func list(_ remedies: [Remedy]) -> JSON {
            .array(
                remedies.map { .object(["path": .string($0.path), "does": .string($0.sentence)]) })
        }
        var object: JSONObject = [
            "ok": .bool(found.trouble == 0), "records": .int(found.records),
            "findings": .array(
                found.findings.map { finding in
                    .object([
                        "path": .string(finding.path), "trouble": .bool(finding.isTrouble),
                        "reason": .string(finding.sentence),
                    ])
                }),
        ]
        if !done.isEmpty { object.append("repaired", list(done)) }
        if !open.isEmpty { object.append("repairs", list(open)) }
        return .object(object)
    }
}

extension Examination {
    /// How many findings may be something wrong.
    fileprivate var trouble: Int { findings.count(where: \.isTrouble) }
}
