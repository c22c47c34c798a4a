import JournalModel
import JournalPrompts

/// The three markers, a question a line: of a schema that is looked at again, and of a session some weeks later.
struct MarkersTalk {
    func check(_ id: RecordID, _ journal: Journal, _ conversation: inout Conversation) throws {
        let desk = conversation.desk
        guard let schema = journal[id]?.schema else { return }
        try conversation.say(schema.belief)
        var check = Check(header: desk.header(in: journal))
        check.schema = id
        do {
            check.charge = try conversation.number("How strong is it now")
            try ask(&check.markers, &conversation)
            check.text = try conversation.line("A word on it, if you like?")
        } catch is Conversation.Left {}
        guard check.isWorthKeeping else { return try conversation.say("Nothing was answered, so nothing was kept.") }
        try desk.add(.check(check))
        try conversation.say("Kept.")
    }

    func look(_ id: RecordID, _ journal: Journal, _ conversation: inout Conversation) throws {
        let desk = conversation.desk
        guard let old = journal[id], case .session(var session) = old else { return }
        var look = LaterLook()
        look.at = desk.now
        do {
            try ask(&look.markers, &conversation)
            look.text = try conversation.line("A word on it, if you like?")
        } catch is Conversation.Left {}
        guard look.markers.json != nil || !look.text.isEmpty else {
            return try conversation.say("Nothing was answered, so nothing was kept.")
        }
        session.looks.append(look)
        try desk.save(.session(session), over: old)
        try conversation.say("Kept.")
    }

    private func ask(_ markers: inout Markers, _ conversation: inout Conversation) throws {
        let texts = try conversation.desk.safety().markers.markers
        try conversation.say(texts.intro)
        for (item, path) in zip(texts.items, MarkerOptions.paths) {
            let options = item.options.map { ($0.label, $0.line) }
            guard let index = try conversation.choose(item.question, options) else { continue }
            markers[keyPath: path] = item.value(of: item.options[index])
        }
    }
}
