import ArgumentParser
import JournalModel
import JournalStore

/// `loam backup`: a copy of every file, as it stands.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Make a backup of the journal, or list those there are.",
        discussion: """
            Loam makes one by itself when it is opened on a new day, and keeps the last of 7 days, 4 weeks and 12 months
            (Settings changes that). Each backup is a folder with the journal's files as they are, sealed or not, so
            any program can open it; what did not change takes up no more room on the disk.

            On the same disk a backup helps against a slip of the hand. Against a lost or broken machine, put one
            somewhere else now and then: loam backup --to /media/stick/loam
            """)

    @Option(help: ArgumentHelp("Put it in this folder, on another disk perhaps.", valueName: "folder"))
    var to: String?
    @Flag(help: "List the backups there are, the newest first.") var list = false
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false

    func run() throws {
        let desk = try Desk(nil, to: .glance)
        guard let store = desk.store else {
            if list, json { return try Output.print(json: .array([])) }
            throw CommandFailure("There is no journal at \(Printable.line(desk.folder.path)) yet.")
        }
        let place = to ?? store.backupFolder
        if list { return try show(place, desk) }
        let line = ProgressLine("backed up")
        let made = try asCommand { () throws(StoreError) in
            try store.backUp(
                now: desk.now, plan: BackupPlan(settings: desk.settings), to: to, progress: line.tell)
        }
        line.end()
        guard let made else { throw CommandFailure("The journal holds nothing yet, so there is nothing to keep.") }
        let path = "\(place)/\(made.name)"
        if json {
            try Output.print(json: Self.json(made, in: place, desk))
        } else {
            try Output.print(Printable.line(path))
        }
        guard made.unread.isEmpty else {
            let names = made.unread.map { Printable.line($0) }.joined(separator: ", ")
            throw CommandFailure(
                "The backup is made, but could not read: \(names). What the backup before had of it was kept.")
        }
    }

    private func show(_ place: String, _ desk: Desk) throws {
        let backups = try asCommand { () throws(StoreError) in try BackupShelf.existing(place)?.backups() ?? [] }
        if json { return try Output.print(json: .array(backups.map { Self.json($0, in: place, desk) })) }
        try Output.print(
            backups.map { backup in
                let made = desk.local(backup.name)
                let files = backup.files == 1 ? "1 file" : "\(backup.files) files"
                return "\(backup.name)  \(made.calendarDay.shortWithYear), \(made.clock)  \(files)"
            })
        if backups.isEmpty { Output.note("There is no backup yet. loam backup makes one.") }
    }

    private static func json(_ backup: Backup, in place: String, _ desk: Desk) -> JSON {
        .object([
            "name": .string(backup.name.text), "path": .string("\(place)/\(backup.name)"),
            "made": .string(desk.local(backup.name).text), "files": .int(backup.files),
            "unread": .array(backup.unread.map(JSON.string)),
        ])
    }
}

extension Desk {
    /// When a backup was made, on the person's own clock.
    func local(_ name: BackupName) -> Moment { Moment(seconds: name.seconds, offset: now.offset, zone: now.zone) }
}
