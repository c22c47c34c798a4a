import JournalModel
import JournalStore

/// A note, line by line. What is written lies on the disk after every line.
struct NoteTalk {
    /// The prompt it answers, and its words.
    var prompt: PromptAnswer?

    func run(_ conversation: inout Conversation) throws {
        let desk = conversation.desk
        let journal = try desk.load(quietly: true)
        var note = Note(header: desk.header(in: journal))
        let progress = Progress(desk)
        if let prompt {
            try conversation.say(prompt.words)
            var answer = prompt
            answer.text = try conversation.text("What comes?") { words in
                answer.text = words
                note.answers = [answer]
                progress.keep(.note(note))
            }
            note.answers = answer.text.isEmpty ? [] : [answer]
        } else {
            note.text = try conversation.text("What is here? A word is enough.") { words in
                note.text = words
                progress.keep(.note(note))
            }
        }
        do { note.checkIn = try numbers(&conversation, desk) } catch is Conversation.Left {}
        guard !Record.note(note).texts.isEmpty || note.checkIn.json != nil else {
            return try conversation.say("Nothing was written, so nothing was kept.")
        }
        try desk.add(.note(note))
        progress.finish(note.header.id)
        try conversation.say("Kept.")
    }

    private func numbers(_ conversation: inout Conversation, _ desk: Desk) throws -> CheckIn {
        var checkIn = CheckIn()
        guard !conversation.hasEnded else { return checkIn }
        let names = ((try? Settings(json: .object(desk.settings))) ?? Settings()).checkInNames
        for name in names {
            do { checkIn[name] = try conversation.number(name).map(Double.init) } catch is Conversation.Left { break }
        }
        return checkIn
    }
}

/// What is being written, kept below `writing/` until it is saved; where another Loam has the journal open, it is not.
final class Progress {
    private let desk: Desk
    private let store: JournalStore?

    init(_ desk: Desk) {
        self.desk = desk
        store = try? desk.storeForChanging()
    }

    func keep(_ record: Record) {
        try? store?.keep(Writing(record: record, base: nil, at: desk.now))
    }

    func finish(_ id: RecordID) { try? store?.discard(id) }
}
