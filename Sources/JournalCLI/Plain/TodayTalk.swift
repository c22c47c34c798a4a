import JournalModel
import JournalPrompts

/// What might be done today, line by line; choosing one begins it.
struct TodayTalk {
    func run(_ conversation: inout Conversation) throws {
        let desk = conversation.desk
        let journal = try desk.load(quietly: true)
        let suggestions = Engine(desk.catalogue).suggest(desk.inquiry(journal))
        let (ids, today) = (suggestions.map(\.id), desk.today)
        desk.remember { $0.offer(ids, on: today) }
        let options = suggestions.map { ($0.title, $0.reason) }
        guard let index = try conversation.choose("Today, if you like:", options) else { return }
        try begin(suggestions[index].target, journal, &conversation)
    }

    private func begin(_ target: SuggestionTarget, _ journal: Journal, _ conversation: inout Conversation) throws {
        switch target {
        case .prompt(let id):
            let words = conversation.desk.catalogue.prompt(id)?.text ?? ""
            try NoteTalk(prompt: PromptAnswer(prompt: id, words: words)).run(&conversation)
        case .activation(let prompt, _): try WorkTalk(prompt: prompt).run(&conversation)
        case .letter(let id): try again(id, journal, &conversation)
        case .insight(let id), .decision(let id), .step(let id): try again(id, journal, &conversation)
        case .note, .checkIn: try NoteTalk().run(&conversation)
        case .ground: try conversation.ground()
        case .help: try HelpPages.say(conversation.desk)
        case .check(let id): try MarkersTalk().check(id, journal, &conversation)
        case .laterLook(let id): try MarkersTalk().look(id, journal, &conversation)
        case .session(let id): try conversation.say("loam session plan \(id) goes through it.")
        case .scale(let id): try take(id, &conversation)
        case .letters: try BeginTalk().letter(journal, &conversation)
        case .insights: try BeginTalk().insight(journal, &conversation)
        case .schemas: try conversation.say("loam schema domains lists them.")
        case .logSession: try conversation.say("loam session new keeps one.")
        }
    }

    /// A scale, a question a line; what was answered until one stops is kept.
    private func take(_ id: String, _ conversation: inout Conversation) throws {
        var sheet = try ScaleSheet(try conversation.desk.scale(id))
        try Output.print(sheet.head)
        try conversation.say("A number answers, an empty line leaves it open, b goes back, .q stops.")
        do {
            while !sheet.isOver { try sheet.take(try conversation.line(sheet.question.joined(separator: "\n"))) }
        } catch is Conversation.Left {}
        try Output.print(try sheet.keep(conversation.desk))
    }

    /// A letter or an insight read again: how true is it now.
    private func again(_ id: RecordID, _ journal: Journal, _ conversation: inout Conversation) throws {
        guard let old = journal[id] else { return }
        let desk = conversation.desk
        try Output.print(EntryPage(old, Shelf(journal, desk), width: Surroundings.columns).lines)
        let value = try conversation.number("How true is it now")
        let words = try conversation.line("What has changed?")
        guard value != nil || !words.isEmpty else { return }
        let changed: Record
        switch old {
        case .draft(var draft):
            draft.rereads.append(Reread(at: desk.now, trueNow: value, changed: words))
            changed = .draft(draft)
        case .insight(var insight):
            insight.revisits.append(Revisit(at: desk.now, trueNow: value, text: words))
            changed = .insight(insight)
        default: return
        }
        try desk.save(changed, over: old)
        try conversation.say("Kept.")
    }
}
