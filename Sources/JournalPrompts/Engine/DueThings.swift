import JournalModel

/// What is due and comes before anything new: letters, decisions, insights, steps, checks, looks back, a session.
struct DueThings {
    let situation: Situation

    private var journal: Journal { situation.inquiry.journal }
    private var today: Day { situation.today }

    /// Everything due, what waits for a day first.
    var all: [Suggestion] {
        let all = sessions + decisions + letters + checks + looks + insights + steps
        return all.filter { !situation.isAway($0.id, rest: 7) }
    }

    /// A planned session in its last week.
    private var sessions: [Suggestion] {
        guard let (session, day) = situation.planned, day - today <= 7 else { return [] }
        let days = day - today
        let reason: Reason = days == 0 ? .plannedToday : days == 1 ? .plannedTomorrow : .planned
        return [
            Suggestion(
                .session(session.header.id), title: "Your session on \(day.long)",
                reason: reason(["days": counted(days, "day")]), effort: 1, isDue: true)
        ]
    }

    /// Decisions whose day has come, for six weeks.
    private var decisions: [Suggestion] {
        ordered(situation.history.insights) { id, mark in
            guard let day = mark.decideOn, day <= today, today - day <= 42, let insight = journal[id]?.insight else {
                return nil
            }
            let title = titled(insight.decision?.what ?? "", "A decision you put off")
            let reason = Reason.decision(["date": day.short])
            return (day.number, Suggestion(.decision(id), title: title, reason: reason, effort: 2, isDue: true))
        }
    }

    /// Letters whose rest is over and which were not read since; then again after some weeks, twice.
    private var letters: [Suggestion] {
        ordered(situation.history.drafts) { id, mark in
            guard mark.isOpen, let draft = journal[id]?.draft, let (day, reason) = letterDue(mark) else { return nil }
            let title = draft.to.isBlank ? "A letter, unsent" : "Your letter to \(titled(draft.to, ""))"
            return (day.number, Suggestion(.letter(id), title: title, reason: reason, effort: 2, isDue: true))
        }
    }

    private func letterDue(_ mark: DraftMark) -> (Day, String)? {
        guard let rested = mark.holdUntil, rested <= today, today - rested <= 120 else { return nil }
        let rereads = mark.rereads.map(situation.day(of:)).filter { $0 >= rested }.sorted()
        guard let last = rereads.last else {
            return (rested, Reason.letterRested(["ago": situation.ago(mark.written)]))
        }
        guard rereads.count <= situation.settings.letterDays.count else { return nil }
        let next = last + situation.settings.letterDays[rereads.count - 1]
        guard next <= today else { return nil }
        return (next, Reason.letterAgain(["ago": ago(days: today - last)]))
    }

    /// Schemas that have been quiet for 2, 6 or 12 weeks and were not asked about since; not on raw or heavy days.
    private var checks: [Suggestion] {
        guard !situation.wantsGentle, (situation.day ?? 99) > 2 else { return [] }
        return ordered(situation.history.schemas) { id, mark in
            guard mark.state == .quiet, let schema = journal[id]?.schema else { return nil }
            let since = situation.day(of: mark.since)
            let last = situation.history.lastCheck(ofSchema: id).map(situation.day(of:))
            guard let weeks = due(since: since, marks: situation.settings.checkWeeks.map { $0 * 7 }, last: last, open: 28)
            else { return nil }
            let title = titled(schema.belief, "A quiet pattern")
            let reason = Reason.check(["weeks": counted(weeks / 7, "week")])
            return ((since + weeks).number, Suggestion(.check(schema: id), title: title, reason: reason, effort: 2, isDue: true))
        }
    }

    /// Sessions six weeks ago that were not looked back at since.
    private var looks: [Suggestion] {
        ordered(situation.history.sessions) { id, session in
            guard let began = session.began else { return nil }
            let day = situation.day(of: began)
            let last = session.looks.map { situation.day(of: $0.at) }.max()
            guard let days = due(since: day, marks: [42, 84], last: last, open: 28) else { return nil }
            let name = titled(session.title.isBlank ? session.medicine : session.title, "your session")
            let reason = Reason.look(["days": today - day < 21 ? counted(today - day, "day") : counted((today - day) / 7, "week")])
            return ((day + days).number, Suggestion(.laterLook(id), title: "A look back at \(name)", reason: reason, effort: 2, isDue: true))
        }
    }

    /// Insights some days after they were seen.
    private var insights: [Suggestion] {
        ordered(situation.history.insights) { id, mark in
            let seen = situation.day(of: mark.seen)
            let last = mark.revisits.map(situation.day(of:)).max()
            guard let days = due(since: seen, marks: situation.settings.insightDays, last: last, open: 28),
                let insight = journal[id]?.insight
            else { return nil }
            let reason = Reason.insight(["ago": ago(days: today - seen)])
            let title = titled(insight.text, "Something you saw")
            return ((seen + days).number, Suggestion(.insight(id), title: title, reason: reason, effort: 1, isDue: true))
        }
    }

    /// Small steps a week after they were planned, for two weeks.
    private var steps: [Suggestion] {
        ordered(situation.history.insights) { id, mark in
            let days = situation.daysSince(mark.seen)
            guard mark.hasStep, (7...21).contains(days), let step = journal[id]?.insight?.step else { return nil }
            let title = titled("If \(step.cue), then \(step.action)", "A small step")
            let reason = Reason.step(["ago": ago(days: days)])
            return ((today + -days).number, Suggestion(.step(id), title: title, reason: reason, effort: 1, isDue: true))
        }
    }

    /// The last mark that was reached, when nothing was done since it and it is not too long ago.
    private func due(since day: Day, marks: [Int], last: Day?, open: Int) -> Int? {
        guard let mark = marks.last(where: { day + $0 <= today }), today - (day + mark) < open else { return nil }
        if let last, last >= day + mark { return nil }
        return mark
    }

    /// What is due among marks, the longest due first.
    private func ordered<Mark>(
        _ marks: [RecordID: Mark], _ due: (RecordID, Mark) -> (order: Int, suggestion: Suggestion)?
    ) -> [Suggestion] {
        marks.compactMap { due($0.key, $0.value) }
            .sorted { ($0.order, $0.suggestion.id) < ($1.order, $1.suggestion.id) }
            .map(\.suggestion)
    }
}
