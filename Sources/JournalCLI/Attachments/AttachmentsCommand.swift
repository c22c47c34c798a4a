import ArgumentParser
import JournalModel
import JournalStore

/// `loam attachments`: what belongs to an entry, and taking it out or away.
struct AttachmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachments", abstract: "List the files that belong to an entry; save them, or take one away.",
        discussion: """
            loam attachments last
            loam attachments last --save ~/Desktop
            """)

    @Argument(help: "The id of the entry, or a part of it; last is the newest note.") var id: String
    @Option(
        help: ArgumentHelp("Save copies in this folder; nothing there is written over.", valueName: "folder"),
        completion: .directory)
    var save: String?
    @Option(
        help: ArgumentHelp(
            "Take the file with this name from the entry; it is kept for thirty more days.", valueName: "name"))
    var remove: String?
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let record = try desk.record(id, nil, in: try desk.load())
        if let remove { return try take(remove, from: record, desk) }
        if let save { return try copy(record.header.attachments, to: save, desk) }
        try Self.show(record.header.attachments, json: json)
        if record.header.attachments.isEmpty, !json {
            Output.note("Nothing is attached to it. loam attach adds a file.")
        }
    }

    private func take(_ name: String, from record: Record, _ desk: Desk) throws {
        guard let index = record.header.attachments.firstIndex(where: { $0.name == name }) else {
            throw CommandFailure("Nothing of the name \(Printable.line(name)) is attached to it. Nothing was changed.")
        }
        var changed = record
        changed.header.attachments.remove(at: index)
        try desk.save(changed, over: record)
        try Self.show(changed.header.attachments, json: json)
    }

    private func copy(_ attachments: [Attachment], to path: String, _ desk: Desk) throws {
        guard let store = desk.store, !attachments.isEmpty else { return Output.note("Nothing is attached to it.") }
        let shown = Printable.line(path)
        var failed = false
        do throws(FileFault) {
            let folder = try OutsideFolder(path)
            for attachment in attachments {
                do throws(StoreError) {
                    let bytes = try store.bytes(of: attachment)
                    let name: String
                    do throws(FileFault) { name = try folder.addFile(attachment.safeName, bytes) } catch {
                        throw .failed(error)
                    }
                    try? Output.print(Printable.line("\(path)/\(name)"))
                } catch {
                    Output.note("\(Printable.line(attachment.name)): \(error.sentence)")
                    failed = true
                }
            }
        } catch {
            throw CommandFailure(
                "\(shown) could not be opened as a folder (\(errorName(error.code))). Nothing was saved.")
        }
        if failed { throw ExitCode.failure }
    }

    // MARK: Showing

    static func show(_ attachments: [Attachment], json: Bool) throws(CommandFailure) {
        if json { return try Output.print(json: .array(attachments.compactMap(\.json))) }
        let names = attachments.map { Printable.line($0.name) }
        let width = names.map { Columns.of($0) }.max() ?? 0
        try Output.print(
            zip(attachments, names).map { attachment, name in
                "\(Columns.padded(name, width))  \(attachment.kindWords), \(attachment.sizeWords)"
            })
    }
}
