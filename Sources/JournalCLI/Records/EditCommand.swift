import ArgumentParser
import JournalModel
import JournalRuntime
import JournalStore

/// `loam edit`: an entry's text in one's own editor.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Open the text of an entry in your editor ($VISUAL, $EDITOR).",
        discussion: """
            The text lies in a file for you alone, in memory where the system has such a place, and the file is gone
            when the editor closes. What the entry said before is kept beneath it.
            """)

    @Argument(help: "The id, or a part of it; last is the newest note.") var id = "last"
    @Option(help: ArgumentHelp("Another text than its main one; loam fields lists them.", valueName: "name"))
    var field: String?
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let desk = try Desk(answer.unlock)
        let journal = try desk.load(quietly: true)
        let old = try desk.record(id, nil, in: journal)
        let name = try field ?? Self.mainText(of: old)
        let path = name.split(separator: ".").map(String.init)
        let before = old.json.object?[path]?.string ?? ""
        let after: String
        do throws(ExternalEditor.Trouble) {
            let allowed = ExternalEditor.Permission(
                isSealed: desk.codec.isSealed, choice: desk.settings["editorInVault"]?.string ?? "")
            after = try ExternalEditor(environment: Surroundings.forEditors, permission: allowed).edit(before)
        } catch { throw CommandFailure(error.sentence) }
        guard after != before else {
            Output.note("Nothing was changed.")
            return try answer.give(old, journal, desk)
        }
        let changed = try Fields.set(["\(name)=\(Input.tidy(after))"], of: old, desk)
        try answer.give(try desk.save(Corrected.record(changed, over: old, desk), over: old), journal, desk)
    }

    /// The field whose words the entry is known by.
    private static func mainText(of record: Record) throws(CommandFailure) -> String {
        switch record {
        case .note, .draft, .insight, .check, .response: return "text"
        case .session: return "intention"
        case .schema: return "belief"
        case .work: return "alsoTrue"
        }
    }
}
