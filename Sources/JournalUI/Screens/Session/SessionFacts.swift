import JournalModel

/// What is known about the time since the session before: dated, with its source, and no advice.
enum SessionFacts {
    /// How far apart the sessions of the MDMA trials were, in days. Open MDMA manual, version 6 (2026), 8.3.
    static let trialDays = 42

    /// The lines said where a session is planned.
    ///
    /// - Parameter session: The session that lies ahead.
    static func lines(before session: Session, in context: Context) -> [String] {
        guard let last = context.session(before: session), let day = context.clock.day(ofSession: last.header.id) else {
            return []
        }
        var lines = [since(day, last, session, context)]
        if last.family == .mdma, session.medicine.isEmpty || session.family == .mdma {
            let then = (day + trialDays).longWithYear
            lines.append(
                "In the MDMA trials sessions stood about six weeks apart; after yours that is \(then), "
                    + "and longer is fine. (Open MDMA manual, version 6)")
        }
        if !last.nextTime.isEmpty { lines.append("Last time you left this for next time: \(last.nextTime)") }
        return lines
    }

    private static func since(_ day: Day, _ last: Session, _ session: Session, _ context: Context) -> String {
        let what = last.medicine.isEmpty ? "" : ", \(last.medicine)"
        let days = context.today - day
        let ago = days == 0 ? "today" : "\(daysText(days)) ago"
        let past = "Your last session was \(ago)\(what), on \(day.longWithYear)."
        guard let planned = session.planned, planned > day else { return past }
        return "\(past) The planned day is \(daysText(planned - day)) after it."
    }

    static func daysText(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}

extension Context {
    /// The last session that began before another one, or before its planned day.
    func session(before session: Session) -> Session? {
        let limit =
            session.began?.seconds ?? session.planned.map {
                Moment(day: $0 + 1, offset: now.offset).seconds
            } ?? now.seconds
        return journal.sessions.last { other in
            guard let began = other.began, other.header.id != session.header.id else { return false }
            return began.seconds < limit
        }
    }
}
