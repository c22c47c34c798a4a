import JournalModel
import JournalPrompts
import Testing

/// What has to hold of every journal, tried on thousands of random ones.
@Suite struct EngineRuleTests {
    static let engine = Engine(shipped)

    /// Two thousand random journals, each with a question about it and its answer.
    static let answers: [(PromptInquiry, [Suggestion])] = (0..<2000).map { seed in
        var maker = JournalMaker(seed)
        maker.make(30)
        let inquiry = maker.inquiry()
        return (inquiry, engine.suggest(inquiry))
    }

    static func each(_ body: (Int, PromptInquiry, [Suggestion]) -> Void) {
        for (seed, answer) in answers.enumerated() { body(seed, answer.0, answer.1) }
    }

    static func day(_ moment: Moment, _ inquiry: PromptInquiry) -> Day {
        moment.livedDay(startingAt: inquiry.settings.dayStart)
    }

    static func hasActivation(_ suggestions: [Suggestion]) -> Bool {
        suggestions.contains { suggestion in
            if suggestion.kind == .activation { return true }
            if case .prompt(let id) = suggestion.target { return shipped.prompt(id)?.isActivation ?? true }
            return false
        }
    }

    @Test func `activation is suggested at times, or the rules below would say nothing`() {
        var count = 0
        Self.each { _, _, suggestions in if Self.hasActivation(suggestions) { count += 1 } }
        #expect(count > 50)
    }

    @Test func `activation is never suggested after a positive item nine`() {
        Self.each { seed, inquiry, suggestions in
            let today = Self.day(inquiry.now, inquiry)
            let heavy = inquiry.journal.responses.contains {
                $0.scale == "phq-9" && ($0.answers[8] ?? 0) >= 1 && abs(today - Self.day($0.header.when, inquiry)) <= 2
            }
            if heavy {
                #expect(!Self.hasActivation(suggestions), "journal \(seed)")
                #expect(!suggestions.contains { $0.kind == .check }, "journal \(seed)")
            }
        }
    }

    @Test func `activation is never suggested when the person last said raw, today or yesterday`() {
        Self.each { seed, inquiry, suggestions in
            let today = Self.day(inquiry.now, inquiry)
            var said = inquiry.journal.works.compactMap { work in work.readiness.map { (work.header.when, $0) } }
            if let last = inquiry.memory.readiness { said.append((last.at, last.readiness)) }
            guard let newest = said.map(\.0).max() else { return }
            // Of two said in the same second either may count as the last.
            let last = said.filter { $0.0 == newest }.map(\.1)
            if last.allSatisfy({ $0 == .raw }), abs(today - Self.day(newest, inquiry)) <= 1 {
                #expect(!Self.hasActivation(suggestions), "journal \(seed)")
            }
        }
    }

    @Test func `activation is never suggested on days 0 to 2, nor right before a session`() {
        Self.each { seed, inquiry, suggestions in
            let clock = SessionClock(inquiry.journal.sessions, dayStart: inquiry.settings.dayStart)
            let today = clock.day(of: inquiry.now)
            let near = inquiry.journal.sessions.contains { session in
                session.began == nil && session.planned.map { (0...2).contains($0 - today) } ?? false
            }
            if let place = clock.place(of: today), place.day <= 2 {
                #expect(!Self.hasActivation(suggestions), "journal \(seed)")
            }
            if near { #expect(!Self.hasActivation(suggestions), "journal \(seed)") }
        }
    }

    @Test func `activation is never suggested where it is switched off, or before one has begun`() {
        Self.each { seed, inquiry, suggestions in
            let begun = inquiry.journal.count(of: .work) + inquiry.journal.count(of: .schema) > 0
            let off = inquiry.settings.activation == .never || (inquiry.settings.activation == .onceBegun && !begun)
            if off { #expect(!Self.hasActivation(suggestions), "journal \(seed)") }
        }
    }

    @Test func `nothing that can distress is suggested on heavy and raw days`() {
        Self.each { seed, inquiry, suggestions in
            guard let bar = Self.engine.activationBar(inquiry), bar == .itemNine || bar == .raw else { return }
            for case .prompt(let id) in suggestions.map(\.target) {
                #expect(shipped.prompt(id)?.distress == false, "journal \(seed), \(id)")
            }
            #expect(suggestions.contains { $0.kind == .ground }, "journal \(seed)")
            #expect(!suggestions.contains { $0.kind == .scale || $0.target == .schemas }, "journal \(seed)")
        }
    }

    @Test func `the same question has the same answer`() {
        Self.each { seed, inquiry, suggestions in
            #expect(Self.engine.suggest(inquiry) == suggestions, "journal \(seed)")
        }
    }

    @Test func `the answer does not depend on the order records came in, or on changes taken back`() {
        for seed in 0..<200 {
            var maker = JournalMaker(seed)
            maker.make(40)
            var inquiry = maker.inquiry()
            let before = Self.engine.suggest(inquiry)
            var history = PromptHistory()
            for record in maker.records.shuffled(using: &maker.dice) { history.put(record) }
            for record in maker.records.prefix(10) {
                history.apply(.delete(record, label: ""))
                history.apply(Change.delete(record, label: "").inverse)
            }
            inquiry.history = history
            #expect(Self.engine.suggest(inquiry) == before, "journal \(seed)")
        }
    }

    @Test func `there are at most five, each once, each with a title and a reason`() {
        Self.each { seed, _, suggestions in
            #expect(suggestions.count <= 5, "journal \(seed)")
            #expect(Set(suggestions.map(\.id)).count == suggestions.count, "journal \(seed)")
            for suggestion in suggestions {
                #expect(!suggestion.title.isEmpty && !suggestion.reason.isEmpty, "journal \(seed), \(suggestion.id)")
                #expect((1...3).contains(suggestion.effort))
            }
        }
    }

    @Test func `no id and no unfilled gap is ever shown`() {
        Self.each { seed, inquiry, suggestions in
            let records = inquiry.journal.ids.map(\.text)
            for suggestion in suggestions {
                let shown = suggestion.title + " " + suggestion.reason
                #expect(!shown.contains("{") && !shown.contains("}"), "journal \(seed): \(shown)")
                #expect(!records.contains { shown.contains($0) }, "journal \(seed): \(shown)")
                if case .prompt(let id) = suggestion.target {
                    #expect(!shown.contains(id), "journal \(seed): \(shown)")
                }
            }
        }
    }

    @Test func `never five of the same`() {
        Self.each { seed, _, suggestions in
            for kind in SuggestionKind.allCases {
                #expect(suggestions.count { $0.kind == kind } <= 2, "journal \(seed), \(kind)")
            }
            #expect(suggestions.count { $0.kind == .activation } <= 1, "journal \(seed)")
        }
    }

    @Test func `what is new today was not offered yesterday`() {
        for seed in 0..<150 {
            var maker = JournalMaker(seed)
            maker.make(25)
            var inquiry = maker.inquiry()
            for _ in 0..<6 {
                let yesterday = Set(Self.engine.suggest(inquiry).map(\.id))
                inquiry.memory.offer(Array(yesterday), on: Self.day(inquiry.now, inquiry))
                let again = Self.engine.suggest(inquiry)
                #expect(Set(again.map(\.id)) == yesterday, "journal \(seed): offering changes nothing on the same day")
                inquiry.now = inquiry.now.advanced(by: 86_400)
                for suggestion in Self.engine.suggest(inquiry) where !suggestion.isDue {
                    #expect(!yesterday.contains(suggestion.id), "journal \(seed), \(suggestion.id)")
                }
            }
        }
    }

    @Test func `what was skipped or put off stays away, what was answered rests`() {
        Self.each { seed, inquiry, suggestions in
            let today = Self.day(inquiry.now, inquiry)
            let answered = inquiry.journal.records(of: .note).compactMap(\.note)
                .filter { abs(today - Self.day($0.header.when, inquiry)) < 28 }.flatMap { $0.answers.map(\.prompt) }
            for suggestion in suggestions {
                let trace = inquiry.memory[suggestion.id]
                #expect(trace?.until.map { $0 <= today } ?? true, "journal \(seed), \(suggestion.id)")
                #expect(trace?.skipped.map { today - $0 >= 14 } ?? true, "journal \(seed), \(suggestion.id)")
                #expect(!answered.contains(suggestion.id), "journal \(seed), \(suggestion.id)")
            }
        }
    }

    @Test func `due things stand before new ones`() {
        Self.each { seed, _, suggestions in
            let due = suggestions.prefix(3).map(\.isDue)
            #expect(due == due.sorted { $0 && !$1 }, "journal \(seed)")
        }
    }

    @Test func `the queue begins with the easiest, and leaves nothing out`() {
        for seed in 0..<200 {
            var maker = JournalMaker(seed)
            maker.make(40)
            let queue = Self.engine.activationQueue(maker.inquiry())
            #expect(queue.map(\.expected) == queue.map(\.expected).sorted(), "journal \(seed)")
            #expect(Set(queue.map(\.id)) == Set(shipped.packs.flatMap(\.prompts).filter(\.isActivation).map(\.id)))
            #expect(queue.allSatisfy { !$0.reason.isEmpty && !$0.domain.isEmpty })
        }
    }

    @Test func `on day 0 nothing asks what it means, or what to do about it`() {
        Self.each { seed, inquiry, suggestions in
            let clock = SessionClock(inquiry.journal.sessions, dayStart: inquiry.settings.dayStart)
            guard clock.place(of: clock.day(of: inquiry.now))?.day == 0 else { return }
            for case .prompt(let id) in suggestions.map(\.target) {
                let phase = shipped.prompt(id)?.phase
                #expect(phase != .meaning && phase != .embodiment, "journal \(seed), \(id)")
            }
        }
    }

    /// Whether nothing stands in the way of a scene: never met, offered or skipped, rated in its pattern, which is
    /// neither quiet nor was ever too much.
    static func isOpen(_ queued: QueuedActivation, _ inquiry: PromptInquiry) -> Bool {
        guard queued.worked == nil, queued.isOwnCharge, inquiry.memory[queued.id] == nil else { return false }
        let works = inquiry.journal.works.filter { $0.outcome == .tooMuch }
        guard !works.contains(where: { $0.domain == queued.prompt.schema }) else { return false }
        let schemas = inquiry.journal.schemas.filter { $0.domain == queued.prompt.schema }
        return schemas.isEmpty || schemas.contains { $0.state != .quiet }
    }

    @Test func `the scene suggested is the easiest of those that nothing stands in the way of`() {
        var compared = 0
        Self.each { seed, inquiry, suggestions in
            guard let offer = suggestions.first(where: { $0.kind == .activation }) else { return }
            let queue = Self.engine.activationQueue(inquiry)
            let taken = queue.first { $0.id == offer.id }
            let open = queue.filter { Self.isOpen($0, inquiry) }
            compared += open.count
            let least = open.map(\.expected).min() ?? 10
            #expect((taken?.expected ?? 11) <= least, "journal \(seed), \(offer.id)")
        }
        #expect(compared > 50, "or this says nothing")
    }

    @Test func `whatever is due and finds no place is still among what waits`() {
        var left = 0
        Self.each { seed, inquiry, suggestions in
            let waiting = Self.engine.waiting(inquiry)
            #expect(Set(waiting).count == waiting.count, "journal \(seed)")
            // A plan is shown in the week before its day, and a scale also where its own file asks for it again.
            let apart: [SuggestionKind] = [.session, .scale, .help, .ground]
            let due = suggestions.filter { $0.isDue && !apart.contains($0.kind) }
            for suggestion in due {
                #expect(waiting.contains(suggestion.target), "journal \(seed), \(suggestion.id)")
            }
            let coming = Set(Self.engine.comingDays(inquiry).map(\.target))
            #expect(waiting.allSatisfy(coming.contains), "journal \(seed)")
            left += Set(waiting).subtracting(suggestions.map(\.target)).count
        }
        #expect(left > 50, "or no set was ever too small")
    }

    @Test func `a form is walked in its order, and a step left open is not walked past`() {
        let form = ["discomforts", "habit-map", "social"].compactMap { shipped.pack($0) }
        #expect(form.count == 3 && form.allSatisfy { $0.kind == PackKind.form })
        for seed in 0..<60 {
            var maker = JournalMaker(seed)
            maker.make(25)
            var inquiry = maker.inquiry()
            var last: [String: Int] = [:]
            for _ in 0..<8 {
                let suggestions = Self.engine.suggest(inquiry)
                for pack in form {
                    let places = pack.prompts.indices.filter { index in
                        suggestions.contains { $0.target == .prompt(pack.prompts[index].id) }
                    }
                    guard let place = places.first else { continue }
                    // Nothing is answered in these days; only a step that has rested enough may come again.
                    #expect(places.count == 1 && place <= last[pack.id] ?? place, "journal \(seed), \(pack.id)")
                    last[pack.id] = place
                }
                inquiry.memory.offer(suggestions.map(\.id), on: Self.day(inquiry.now, inquiry))
                inquiry.now = inquiry.now.advanced(by: 86_400)
            }
        }
    }
}
