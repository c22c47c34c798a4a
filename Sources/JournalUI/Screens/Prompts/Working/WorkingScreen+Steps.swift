import JournalModel
import JournalPrompts
import TextUI

/// What can be done once a piece of work has ended.
enum WorkingEnd: Hashable, Sendable {
    case stop, ground, help, name
    case next(QueuedActivation)
}

extension WorkingScreen {
    /// From one step to the next; a step that was not answered is simply passed by.
    mutating func goOn(in context: Context) -> [Command] {
        switch step {
        case .readiness: return saidReadiness(in: context)
        case .raw: return choseAfterRaw()
        case .meet: step = .stay
        case .stay: step = .write
        case .write: if form.isAtEnd { step = .after } else { form.move(1) }
        case .after: ask(context)
        case .outcome: return saidOutcome(in: context)
        case .close, .enough: return chooseEnd(in: context)
        }
        fit(in: context)
        return []
    }

    private mutating func saidReadiness(in context: Context) -> [Command] {
        let said: Readiness = [.steady, .tender, .raw][max(0, min(2, choices.selected))]
        work.readiness = said
        step = said == .raw ? .raw : .meet
        if said == .raw { choices = Self.afterRaw }
        return [.remember(.said(said))]
    }

    private static let afterRaw = Choices([
        Choices.Option("Grounding", "something steady first; this stays where it is"),
        Choices.Option("Go on, gently", "the gentle words, and out again whenever you like"),
        Choices.Option("Not today", "it keeps; there is no order to be kept"),
    ])

    private mutating func choseAfterRaw() -> [Command] {
        switch choices.selected {
        case 0:
            wasGrounded = true
            return [.run(.ground)]
        case 1:
            step = .meet
            return []
        default: return [.back]
        }
    }

    private mutating func ask(_ context: Context) {
        step = .outcome
        let chosen = work.outcome.flatMap { WorkOutcome.allCases.firstIndex(of: $0) } ?? 0
        let options = context.safety.markers.outcomes.options.map { Choices.Option($0.label, $0.line) }
        choices = Choices(options, selected: chosen)
    }

    /// "Too much" is an answer like the others; what follows it is grounding and then a stop.
    private mutating func saidOutcome(in context: Context) -> [Command] {
        let outcome = WorkOutcome.allCases[max(0, min(WorkOutcome.allCases.count - 1, choices.selected))]
        work.outcome = outcome
        changes += 1
        still.stop()
        let saved = save(in: context)
        if outcome == .tooMuch {
            step = .enough
            wasGrounded = true
            offer([.stop, .ground, .help], in: context)
            return saved + [.run(.ground)]
        }
        step = .close
        offer(ends(in: context), in: context)
        return saved
    }

    /// Stopping stands first, so that going on is always a choice.
    private func ends(in context: Context) -> [WorkingEnd] {
        var ends: [WorkingEnd] = [.stop]
        if let next = context.nextActivation(ofDomain: work.domain, after: promptID) { ends.append(.next(next)) }
        if work.schema == nil { ends.append(.name) }
        return ends + [.ground]
    }

    private mutating func offer(_ ends: [WorkingEnd], in context: Context) {
        self.ends = ends
        choices = Choices(ends.map { $0.option(in: context) })
    }

    private mutating func chooseEnd(in context: Context) -> [Command] {
        guard ends.indices.contains(choices.selected) else { return [.back] }
        switch ends[choices.selected] {
        case .stop: return [.back]
        case .ground: return [.run(.ground)]
        case .help: return [.run(.help)]
        case .name:
            let lines = ["The sentence it says, as you would say it. You can change it at any time."]
            return [.ask(Question("naming", "In your words", lines, text: work.came.belief.oneLine))]
        case .next(let queued):
            return save(in: context) + [.replace(.working(prompt: queued.id, schema: work.schema ?? queued.schema))]
        }
    }

    /// Keeps the pattern under the person's own words, as noticed, and joins this piece of work to it.
    mutating func name(_ text: String, in context: Context) -> [Command] {
        let belief = trimmed(text)
        guard !belief.isEmpty, work.schema == nil else { return [] }
        var schema = Schema(header: context.newHeader())
        schema.belief = belief
        schema.domain = work.domain
        schema.feelings = work.came.feeling
        schema.body = work.came.body
        schema.urges = work.came.urge
        schema.states = [StateChange(at: context.now, state: .noticed)]
        let old = base
        work.schema = schema.header.id
        work.header.edited = context.now
        base = .work(work)
        offer(ends(in: context), in: context)
        let edits = [
            Edit(id: schema.header.id, before: nil, after: .schema(schema)),
            Edit(id: work.header.id, before: old, after: base),
        ]
        return [.commit(Change(label: "Kept in your words, as noticed", edits: edits))]
    }
}

extension WorkingEnd {
    func option(in context: Context) -> Choices.Option {
        switch self {
        case .stop: Choices.Option("Stop here", "it is kept")
        case .ground: Choices.Option("Grounding", "a few steady minutes")
        case .help: Choices.Option("Help now", "people who can be reached")
        case .name: Choices.Option("Name it yourself", "this pattern, in your own words")
        case .next(let queued):
            Choices.Option(
                "The next one", "\(context.place(ofActivation: queued.prompt)), \(queued.standing(in: context))")
        }
    }
}

extension QueuedActivation {
    /// "not met yet, about 4 of 10", or how it was when it was last met.
    fileprivate func standing(in context: Context) -> String {
        if let charge = context.history.charge(ofPrompt: id) {
            return "\(charge.charge) of 10 \(context.ago(charge.at))"
        }
        if let worked { return "met \(context.ago(worked))" }
        return "not met yet" + (prompt.intensity.map { ", about \($0) of 10" } ?? "")
    }
}
