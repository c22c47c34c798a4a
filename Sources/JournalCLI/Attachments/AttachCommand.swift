import ArgumentParser
import JournalModel
import JournalStore

/// `loam attach`: gives an entry a picture, a sound, or another file.
struct AttachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Add a picture, a sound or another file to an entry.",
        discussion: """
            The file is copied into the journal; the one you name stays where it is. loam attachments lists them.

            loam attach last ~/Pictures/canal.png
            """)

    @Argument(help: "The id of the entry, or a part of it; last is the newest note.") var id: String
    @Argument(help: "The files.", completion: .file()) var files: [String]
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let record = try desk.record(id, nil, in: try desk.load())
        let outside = try files.map { path throws(CommandFailure) in try Self.read(path) }
        let store = try desk.storeForChanging()
        var changed = record
        for file in outside {
            let added = try asCommand { () throws(StoreError) in
                try store.attach(file.bytes, named: file.name, now: desk.now)
            }
            if changed.attachedContents.contains(added.sha256) {
                Output.note("\(Printable.line(file.name)) is there already.")
            } else {
                changed.header.attachments.append(added)
            }
        }
        try desk.save(changed, over: record, in: store)
        try AttachmentsCommand.show(changed.header.attachments, json: json)
    }

    private static func read(_ path: String) throws(CommandFailure) -> OutsideFile {
        let shown = Printable.line(path)
        do throws(OutsideFileError) { return try OutsideFile(reading: path) } catch {
            throw switch error {
            case .notThere: CommandFailure("There is no file \(shown). Nothing was added.")
            case .notAFile: CommandFailure("\(shown) is not a plain file. Nothing was added.")
            case .tooLarge(let most):
                CommandFailure("\(shown) is larger than \(most >> 20) MB, which is the most. Nothing was added.")
            case .cannotRead(let code):
                CommandFailure("\(shown) could not be read (\(errorName(code))). Nothing was added.")
            }
        }
    }
}
