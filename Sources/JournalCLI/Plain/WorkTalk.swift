import JournalModel
import JournalPrompts
import JournalRuntime
import JournalStore

/// A piece of work with an activation prompt, line by line. What was given until one stops is kept.
struct WorkTalk {
    /// The prompt's id; nil takes the easiest that was not met today.
    var prompt: String?

    func run(_ conversation: inout Conversation) throws {
        let desk = conversation.desk
        let journal = try desk.load(quietly: true)
        let engine = Engine(desk.catalogue)
        let inquiry = desk.inquiry(journal)
        guard let id = prompt ?? Self.next(engine.activationQueue(inquiry), desk)?.id else {
            return try conversation.say("There is nothing left for today.")
        }
        var work = try Work.on(id, journal, desk)
        try conversation.say("\(desk.catalogue.name(ofDomain: work.domain)). \(Conversation.keys)")
        if let caution = engine.activationBar(inquiry)?.caution { try conversation.say(caution) }
        guard try isReady(&work, &conversation) else { return }
        try conversation.say()
        try conversation.say(work.words)
        try conversation.say()
        let progress = Progress(desk)
        do { try ask(&work, &conversation, progress) } catch is Conversation.Left {}
        guard work.isWorthKeeping else { return try conversation.say("Nothing was given, so nothing was kept.") }
        try desk.add(.work(work))
        progress.finish(work.header.id)
        try conversation.say("Kept as it is.")
        if work.outcome == .tooMuch, !conversation.hasEnded { try conversation.ground() }
    }

    private static func next(_ queue: [QueuedActivation], _ desk: Desk) -> QueuedActivation? {
        queue.first { queued in
            queued.worked.map { $0.livedDay(startingAt: desk.dayStart) != desk.today } ?? true
        }
    }

    /// How the person is; whether they go on.
    private func isReady(_ work: inout Work, _ conversation: inout Conversation) throws -> Bool {
        let texts = try conversation.desk.safety().markers.readiness
        let options = texts.options.map { ($0.label, $0.line) }
        guard let index = try conversation.choose(texts.question, options) else { return false }
        work.readiness = Readiness(rawValue: texts.options[index].id)
        let now = conversation.desk.now
        if let readiness = work.readiness { conversation.desk.remember { $0.say(readiness, at: now) } }
        guard work.readiness == .raw else { return true }
        let ways = [("Grounding", "this stays where it is"), ("Go on, gently", ""), ("Not today", "it keeps")]
        switch try conversation.choose("Grounding first, perhaps. The choice stays yours.", ways) {
        case 0:
            try conversation.ground()
            return false
        case 1: return true
        default: return false
        }
    }

    private func ask(_ work: inout Work, _ conversation: inout Conversation, _ progress: Progress) throws {
        work.before = try conversation.number("How strong is it now")
        for field in Stirred.fields.fields {
            let answer = try conversation.line("\(field.label) (\(field.hint))")
            if !answer.isEmpty { try? field.write(&work.came, .string(answer)) }
            if work.isWorthKeeping { progress.keep(.work(work)) }
        }
        work.alsoTrue = try conversation.line("What else is also true?")
        work.after = try conversation.number("How strong is it now, after")
        let texts = try conversation.desk.safety().markers.outcomes
        let index = try conversation.choose(texts.question, texts.options.map { ($0.label, $0.line) })
        work.outcome = index.flatMap { WorkOutcome.allCases.indices.contains($0) ? WorkOutcome.allCases[$0] : nil }
    }
}
