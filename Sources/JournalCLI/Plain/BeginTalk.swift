import JournalModel

/// Something new besides a note, line by line: a letter that is not sent, something seen.
struct BeginTalk {
    func letter(_ journal: Journal, _ conversation: inout Conversation) throws {
        let desk = conversation.desk
        var draft = Draft(header: desk.header(in: journal))
        draft.to = try conversation.line("To whom? A name, a letter, anyone.")
        draft.holdUntil = journal.usualRest(on: desk.today, desk.clock(of: journal))
        let progress = Progress(desk)
        draft.text = try conversation.text("It stays here. Nothing is sent from Loam.") { words in
            draft.text = words
            progress.keep(.draft(draft))
        }
        guard !draft.text.isEmpty else { return try conversation.say(Self.nothing) }
        try desk.add(.draft(draft))
        progress.finish(draft.header.id)
        try conversation.say("Kept. It rests until \(draft.holdUntil?.short ?? "you open it").")
    }

    func insight(_ journal: Journal, _ conversation: inout Conversation) throws {
        let desk = conversation.desk
        var insight = Insight(header: desk.header(in: journal))
        insight.text = try conversation.line("What did you see, in a sentence or two?")
        guard !insight.text.isEmpty else { return try conversation.say(Self.nothing) }
        do { insight.sure = try conversation.number("How sure are you now") } catch is Conversation.Left {}
        try desk.add(.insight(insight))
        try conversation.say("Kept.")
    }

    private static let nothing = "Nothing was written, so nothing was kept."
}
