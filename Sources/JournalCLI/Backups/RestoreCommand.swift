import ArgumentParser
import JournalModel
import JournalStore

/// `loam restore`: brings a backup back, after showing what that would change.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a backup back, after showing what would change.",
        discussion: """
            loam restore                     the last backup
            loam restore yesterday           the last one of a day
            loam restore /media/stick/loam/2026-11-20T201403Z

            What is missing comes back, and what was changed since says again what it said then. What you wrote since
            stays, unless you ask for --exact: then it goes to the trash. Before anything is touched, the journal as it
            stands becomes a backup of its own, so that this can be undone in the same way.
            """)

    @Argument(help: "A backup's name or day, or a folder that holds a copy of the journal.") var backup = "last"
    @Flag(help: "Take to the trash what was written since.") var exact = false
    @Flag(help: "Go ahead without asking.") var yes = false
    @Flag(help: "Print JSON (docs/json-output.md); without --yes, only what would change.") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let (path, label) = try place(desk)
        let source = try asCommand { () throws(StoreError) in try BackupSource.folder(path) }
        // The lock comes before the look: what is shown is what will be done.
        let store = try json && !yes ? desk.store ?? desk.storeForChanging() : desk.storeForChanging()
        guard let comparison = try asCommand({ () throws(StoreError) in try store.compare(source) }) else {
            throw CommandFailure(
                "One of the two is sealed and the other is not, so they are not put together. Bring it back into a folder of its own: LOAM_HOME=FOLDER loam restore \(Printable.line(path))"
            )
        }
        let changes = comparison.added.count + comparison.changed.count + (exact ? comparison.gone.count : 0)
        if json, !yes { return try Output.print(json: Self.json(comparison, nil)) }
        if !json { try Output.print(Preview(comparison, source, store, desk, exact: exact).lines(title: label)) }
        guard changes > 0 else {
            if json { return try Output.print(json: Self.json(comparison, nil)) }
            return Output.note("Nothing would change.")
        }
        if !yes { try Consent.ask("Bring it back?") }
        let line = ProgressLine("brought back")
        let before = try asCommand { () throws(StoreError) in
            try store.restore(
                comparison, from: source, exact: exact, now: desk.now, progress: line.tell)
        }
        line.end()
        if json { return try Output.print(json: Self.json(comparison, before)) }
        Output.note(
            before.map { "Done. As it stood before, it is kept too: loam restore \($0.name) --exact goes back." }
                ?? "Done.")
    }

    /// The folder that is meant, and what to call it.
    private func place(_ desk: Desk) throws(CommandFailure) -> (path: String, label: String) {
        if backup.contains("/") { return (backup, Printable.line(backup)) }
        let shelf = "\(desk.folder.path)/backups"
        let names = try asCommand { () throws(StoreError) in
            try BackupShelf.existing(shelf)?.backups().map(\.name) ?? []
        }
        guard !names.isEmpty else {
            throw CommandFailure("There is no backup in \(Printable.line(shelf)) yet. A folder can be named instead.")
        }
        let day = desk.words.day(backup)
        guard
            let name = backup == "last"
                ? names.first
                : names.first(where: { $0.text.hasPrefix(backup) })
                    ?? day.flatMap({ day in names.first { desk.local($0).calendarDay == day } })
        else {
            throw CommandFailure(
                "There is no backup called \(Printable.line(backup)). loam backup --list shows what there is.")
        }
        let made = desk.local(name)
        return ("\(shelf)/\(name)", "the backup of \(made.calendarDay.shortWithYear), \(made.clock)")
    }

    private static func json(_ comparison: Comparison, _ before: Backup?) -> JSON {
        func list(_ paths: [String]) -> JSON { .array(paths.map(JSON.string)) }
        var object: JSONObject = [
            "added": list(comparison.added), "changed": list(comparison.changed), "gone": list(comparison.gone),
            "damaged": list(comparison.damaged), "same": .int(comparison.same),
        ]
        if let before { object.append("before", .string(before.name.text)) }
        return .object(object)
    }
}

/// What a restore would change, in lines for a person.
private struct Preview {
    /// How many of each sort are named.
    private static let most = 12

    private let comparison: Comparison
    private let exact: Bool
    private let name: (_ path: String, _ isInCopy: Bool) -> String

    init(_ comparison: Comparison, _ source: BackupSource, _ store: JournalStore, _ desk: Desk, exact: Bool) {
        self.comparison = comparison
        self.exact = exact
        let width = Surroundings.columns ?? 100
        name = { path, isInCopy in
            let record = isInCopy ? store.record(in: source, at: path) : store.record(at: path)
            guard let record else { return "  " + Printable.line(path) }
            let shelf = Shelf(Journal([record]), desk)
            let line = "  \(record.kind.label), \(record.when.calendarDay.short): \(shelf.title(of: record))"
            return Columns.cut(line, width)
        }
    }

    func lines(title: String) -> [String] {
        var lines = ["From \(title):"]
        lines += section(comparison.added, "comes back", "come back", isInCopy: true)
        lines += section(
            comparison.changed, "says again what it said then", "say again what they said then", isInCopy: true)
        lines +=
            exact
            ? section(comparison.gone, "goes to the trash", "go to the trash", isInCopy: false)
            : section(comparison.gone, "is not in it and stays", "are not in it and stay", isInCopy: false)
        lines += section(
            comparison.damaged, "is damaged in the backup and is left out",
            "are damaged in the backup and are left out",
            isInCopy: true)
        lines.append("\(comparison.same) the same.")
        return lines
    }

    private func section(_ paths: [String], _ one: String, _ many: String, isInCopy: Bool) -> [String] {
        guard !paths.isEmpty else { return [] }
        let head = paths.count == 1 ? "1 \(one):" : "\(paths.count) \(many):"
        let rest = paths.count - Self.most
        return [head] + paths.prefix(Self.most).map { name($0, isInCopy) } + (rest > 0 ? ["  and \(rest) more"] : [])
    }
}
