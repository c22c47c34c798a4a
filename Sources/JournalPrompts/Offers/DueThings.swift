import JournalModel

/// What is due and comes before anything new: a session, decisions, letters, checks, looks back, insights, steps.
struct DueThings {
    /// The most of one kind that are made into suggestions; no set shows more.
    private static let perKind = 2
    /// How long a decision stays due after its day.
    static let decisionDays = 42
    /// From when until when a small step is asked after, in days.
    static let stepDays = 7...21
    /// When a session is looked back at, in days.
    static let lookDays = [42, 84]

    let situation: Situation

    private var journal: Journal { situation.inquiry.journal }
    var history: PromptHistory { situation.history }
    var settings: PromptSettings { situation.settings }
    var today: Day { situation.today }

    /// Everything due, what waits for a day first.
    var all: [Suggestion] { session + passed + decisions + letters + checks + looks + insights + steps }

    /// A planned session in its last week.
    private var session: [Suggestion] {
        guard let (session, day) = situation.planned, day - today <= 7 else { return [] }
        let days = day - today
        let reason: Reason = days == 0 ? .plannedToday : days == 1 ? .plannedTomorrow : .planned
        let suggestion = Suggestion(
            .session(session.header.id), title: "Your session on \(day.long)",
            reason: reason(["days": counted(days, "day")]), isDue: true)
        return situation.isAway(suggestion.id, rest: 7) ? [] : [suggestion]
    }

    /// Plans whose day went by, for two weeks.
    private var passed: [Suggestion] {
        first(situation.passedPlans, SuggestionTarget.session) { _, day in
            ("Your session on \(day.long)", Reason.passed(["ago": ago(days: today - day)]))
        }
    }

    /// Decisions whose day has come, for six weeks.
    private var decisions: [Suggestion] {
        let due = history.insights.compactMap { id, mark in
            mark.decideOn.flatMap { $0 <= today && today - $0 <= Self.decisionDays ? (id, $0) : nil }
        }
        return first(due, SuggestionTarget.decision) { id, day in
            guard let decision = journal[id]?.insight?.decision else { return nil }
            return (titled(decision.what, "A decision you put off"), Reason.decision(["date": day.short]))
        }
    }

    /// Letters whose rest is over and which were not read since; then again after some weeks, twice.
    private var letters: [Suggestion] {
        let due = history.drafts.compactMap { id, mark in letterDue(mark).map { (id, $0) } }
        return first(due, SuggestionTarget.letter) { id, _ in
            guard let draft = journal[id]?.draft, let mark = history.drafts[id] else { return nil }
            let title = draft.to.isBlank ? "A letter, unsent" : "Your letter to \(titled(draft.to, ""))"
            guard let last = lastReread(mark) else {
                return (title, Reason.letterRested(["ago": situation.ago(mark.written)]))
            }
            return (title, Reason.letterAgain(["ago": ago(days: today - last)]))
        }
    }

    private func letterDue(_ mark: DraftMark) -> Day? {
        guard mark.isOpen, let next = nextReading(mark), next <= today else { return nil }
        return next
    }

    /// The day an open letter is to be read next; nil once it was read often enough, or has lain for four months.
    func nextReading(_ mark: DraftMark) -> Day? {
        guard let rested = mark.holdUntil, today - rested <= 120 else { return nil }
        let rereads = mark.rereads.count { situation.day(of: $0) >= rested }
        guard rereads > 0, let last = lastReread(mark) else { return rested }
        guard rereads <= settings.letterDays.count else { return nil }
        return last + settings.letterDays[rereads - 1]
    }

    private func lastReread(_ mark: DraftMark) -> Day? {
        mark.rereads.map(situation.day(of:)).filter { $0 >= mark.holdUntil ?? $0 }.max()
    }

    /// Schemas that have been quiet for 2, 6 or 12 weeks and were not asked about since; not on raw or heavy days.
    private var checks: [Suggestion] {
        guard !situation.isSore, (situation.day ?? 99) > 2 else { return [] }
        let due = history.schemas.compactMap { id, mark -> (RecordID, Day)? in
            guard mark.state == .quiet else { return nil }
            let last = history.lastCheck(ofSchema: id).map(situation.day(of:))
            return dueDay(since: situation.day(of: mark.since), settings.checkWeeks.map { $0 * 7 }, last).map {
                (id, $0)
            }
        }
        return first(due, { .check(schema: $0) }) { id, day in
            guard let schema = journal[id]?.schema, let mark = history.schemas[id] else { return nil }
            let weeks = counted((day - situation.day(of: mark.since)) / 7, "week")
            return (titled(schema.belief, "A quiet pattern"), Reason.check(["weeks": weeks]))
        }
    }

    /// Sessions six and twelve weeks ago that were not looked back at since.
    private var looks: [Suggestion] {
        let due = history.sessions.compactMap { id, session -> (RecordID, Day)? in
            guard let began = session.began else { return nil }
            let last = session.looks.map { situation.day(of: $0.at) }.max()
            return dueDay(since: situation.day(of: began), Self.lookDays, last).map { (id, $0) }
        }
        return first(due, SuggestionTarget.laterLook) { id, _ in
            guard let session = history.sessions[id], let began = session.began else { return nil }
            let name = titled(session.title.isBlank ? session.medicine : session.title, "your session")
            let weeks = counted(situation.daysSince(began) / 7, "week")
            return ("A look back at \(name)", Reason.look(["weeks": weeks]))
        }
    }

    /// Insights some days after they were seen.
    private var insights: [Suggestion] {
        let due = history.insights.compactMap { id, mark -> (RecordID, Day)? in
            let last = mark.revisits.map(situation.day(of:)).max()
            return dueDay(since: situation.day(of: mark.seen), settings.insightDays, last).map { (id, $0) }
        }
        return first(due, SuggestionTarget.insight) { id, _ in
            guard let insight = journal[id]?.insight else { return nil }
            let reason = Reason.insight(["ago": situation.ago(insight.header.when)])
            return (titled(insight.text, "Something you saw"), reason)
        }
    }

    /// Small steps a week after they were planned, for two weeks.
    private var steps: [Suggestion] {
        let due = history.insights.compactMap { id, mark -> (RecordID, Day)? in
            guard mark.hasStep, Self.stepDays.contains(situation.daysSince(mark.seen)) else { return nil }
            return (id, situation.day(of: mark.seen) + Self.stepDays.lowerBound)
        }
        return first(due, SuggestionTarget.step) { id, _ in
            guard let insight = journal[id]?.insight, let step = insight.step else { return nil }
            let reason = Reason.step(["ago": situation.ago(insight.header.when)])
            return (titled("If \(step.cue), then \(step.action)", "A small step"), reason)
        }
    }

    /// The day of the last mark reached, when nothing was done since it; it stays open for four weeks.
    func dueDay(since day: Day, _ marks: [Int], _ last: Day?) -> Day? {
        guard let mark = marks.last(where: { day + $0 <= today }), today - (day + mark) < 28 else { return nil }
        if let last, last >= day + mark { return nil }
        return day + mark
    }

    /// The first of what is due, the longest due first, made into suggestions.
    private func first(
        _ due: [(id: RecordID, day: Day)], _ target: (RecordID) -> SuggestionTarget,
        _ words: (RecordID, Day) -> (title: String, reason: String)?
    ) -> [Suggestion] {
        var made: [Suggestion] = []
        for (id, day) in due.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) where made.count < Self.perKind {
            let target = target(id)
            guard !situation.isAway(target.key, rest: 7), let (title, reason) = words(id, day) else { continue }
            made.append(Suggestion(target, title: title, reason: reason, effort: target.effort, isDue: true))
        }
        return made
    }
}

extension SuggestionTarget {
    /// How much a due thing asks for.
    fileprivate var effort: Int {
        switch self {
        case .insight, .step: 1
        default: 2
        }
    }
}
