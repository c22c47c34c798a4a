import ArgumentParser
import JournalModel

/// `loam annotate`: a later thought beneath an entry.
struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "Add a later thought beneath an entry.",
        discussion: "The entry itself stays as it was.")

    @OptionGroup var entry: EntryWordsOptions

    func run() throws {
        let desk = try Desk(entry.answer.unlock)
        let journal = try desk.load(quietly: true)
        let old = try desk.record(entry.id, nil, in: journal)
        let text = try entry.words.text(asking: "What do you think now?").orNothingKept()
        var record = old
        record.annotate(text, at: desk.now)
        try entry.answer.give(try desk.save(record, over: old), journal, desk)
    }
}

/// `loam delete`: moves an entry to the trash.
struct DeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Move an entry to the trash, where it stays thirty days.",
        discussion: "loam trash restore ID brings it back.")

    @Argument(help: "The id, or a part of it.") var id: String
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let desk = try Desk(answer.unlock)
        let journal = try desk.load(quietly: true)
        let record = try Shelf(journal, desk).record(named: id)
        try desk.delete(record)
        try answer.give(record, journal, desk)
    }
}
