import ArgumentParser
import JournalModel
import JournalPrompts
import JournalRuntime
import JournalStore

/// `loam prompt sheet`: the prompts chosen for a session, to read or to print.
struct PromptSheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "The prompts you take into a session, as Markdown or a page to print.",
        discussion: """
            Without a session named, the one under way, or the next one planned. In loam, t in any pack takes a prompt \
            along; here --take and --leave do.
            """)

    @Option(help: ArgumentHelp("The session, by its id or a part of it.", valueName: "id")) var session: String?
    @Option(help: ArgumentHelp("Take a prompt along (see loam prompt --pack).", valueName: "prompt")) var take:
        [String] = []
    @Option(help: ArgumentHelp("Leave a prompt behind.", valueName: "prompt")) var leave: [String] = []
    @Flag(help: "The full wording of scenes; otherwise the gentle one.") var full = false
    @Flag(help: "Markdown; this is how it is printed without any of these.") var markdown = false
    @Flag(help: "A page of HTML that prints well.") var html = false
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @Option(name: .shortAndLong, help: ArgumentHelp("Write it to this file instead.", valueName: "file")) var output:
        String?
    @Flag(help: "Of a sealed journal: write the file in the plain without asking.") var yes = false

    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func validate() throws {
        guard [markdown, html, json].count(where: \.self) <= 1 else {
            throw ValidationError("--markdown, --html and --json are three forms of one sheet; choose one.")
        }
    }

    func run() throws {
        let desk = try Desk(unlock)
        let chosen = try chosen(desk)
        if let output, !json { try Consent.toLeavePlain(desk, output, yes: yes) }
        let session = try changed(chosen, desk)
        let sheet = PromptSheet(session, desk.catalogue, full: full)
        if json { return try Output.print(json: Self.json(sheet, session)) }
        let text = html ? sheet.html : sheet.markdown
        guard let output else { return try Output.print(text.hasSuffix("\n") ? String(text.dropLast()) : text) }
        do throws(PlainFile.Trouble) {
            let path = try PlainFile.write(text, to: output, home: Surroundings.variables["HOME"])
            Output.note("Written to \(Printable.line(path)), readable by you alone. It is plain text.")
        } catch { throw CommandFailure(Printable.line(error.sentence)) }
    }

    private func chosen(_ desk: Desk) throws -> Session {
        let journal = try desk.load()
        if let name = session {
            guard let session = try Shelf(journal, desk).record(named: name).session else {
                throw CommandFailure("\(Printable.line(name)) is not a session. loam list --kind session shows them.")
            }
            return session
        }
        let today = desk.now.livedDay(startingAt: desk.dayStart)
        guard let session = journal.sessionToPrepare(now: desk.now, today: today) else {
            throw CommandFailure("No session is planned. In loam, s and then a plans one; a day is enough.")
        }
        return session
    }

    /// The session with what was taken along and left behind, saved where that changed anything.
    private func changed(_ session: Session, _ desk: Desk) throws -> Session {
        var changed = session
        for id in take {
            guard desk.catalogue.prompt(id) != nil else {
                throw ValidationError("There is no prompt \"\(Printable.line(id))\". loam prompt --pack ID lists them.")
            }
            if !changed.prompts.contains(id) { changed.prompts.append(id) }
        }
        changed.prompts.removeAll { leave.contains($0) }
        guard changed.prompts != session.prompts else { return session }
        changed.header.edited = desk.now
        let store = try desk.storeForChanging()
        let change = Change.put(.session(changed), over: .session(session), label: "The sheet")
        guard try asCommand({ () throws(StoreError) in try store.save(change, now: desk.now) }).isEmpty else {
            throw CommandFailure("The session was changed elsewhere meanwhile; nothing was overwritten. Try again.")
        }
        return changed
    }

    private static func json(_ sheet: PromptSheet, _ session: Session) -> JSON {
        .object([
            "session": .string(session.header.id.text), "title": .string(sheet.title),
            "prompts": .array(
                zip(session.prompts, sheet.lines).map { id, line in
                    .object([
                        "id": .string(id), "place": .string(line.place),
                        "words": .string(line.words.joined(separator: "\n")), "hint": .string(line.hint),
                    ])
                }),
        ])
    }
}
