import JournalModel

/// Entries to read, the newest first, line by line.
struct ReadTalk {
    /// How many are offered at once: as many as one can keep in mind.
    private static let most = 9

    /// What the entries hold; nil takes the last ones.
    var words: String?

    func run(_ conversation: inout Conversation) throws {
        let desk = conversation.desk
        while true {
            let journal = try desk.load(quietly: true)
            let shelf = Shelf(journal, desk)
            let found = records(journal, desk)
            guard !found.isEmpty else {
                return try conversation.say(journal.isEmpty ? "Nothing is written yet." : "Nothing holds them all.")
            }
            let options = found.map { record in
                let day = shelf.clock.day(of: record.when).short
                return ("\(day), \(record.kind.label.lowercased())", shelf.title(of: record))
            }
            guard let index = try conversation.choose("Which one? An empty line goes back.", options) else { return }
            try read(found[index], shelf, &conversation)
        }
    }

    private func records(_ journal: Journal, _ desk: Desk) -> [Record] {
        var query = Query(kinds: [])
        if let words {
            query.words = words
            guard !query.foldedWords.isEmpty else { return [] }
        }
        let index = words == nil ? SearchIndex() : SearchIndex(journal)
        return query.run(on: journal, index: index, dayStart: desk.dayStart).prefix(Self.most).compactMap {
            journal[$0]
        }
    }

    private func read(_ record: Record, _ shelf: Shelf, _ conversation: inout Conversation) throws {
        for line in EntryPage(record, shelf, width: Surroundings.columns).lines { try Output.print(line) }
        let thought = try conversation.text("A later thought? It stands beneath the entry.")
        guard !thought.isEmpty else { return }
        var changed = record
        changed.annotate(thought, at: conversation.desk.now)
        try conversation.desk.save(changed, over: record)
        try conversation.say("Kept.")
    }
}
