package import JournalModel

extension Journal {
    /// The session that began within the last day and has not ended.
    package func runningSession(now: Moment) -> Session? {
        newest(3, of: .session).compactMap(\.session).first { session in
            guard let began = session.began, session.ended == nil else { return false }
            return (0...86_400).contains(now.seconds - began.seconds)
        }
    }

    /// The session a sheet is chosen for: the one under way, else the next one planned.
    package func sessionToPrepare(now: Moment, today: Day) -> Session? {
        if let running = runningSession(now: now) { return running }
        let planned = sessions.filter { $0.began == nil && ($0.planned ?? today) >= today }
        return planned.min { ($0.planned ?? today + 1000, $0.header.id) < ($1.planned ?? today + 1000, $1.header.id) }
    }

    /// The session that was planned for today, or for a day or two away from it, and has not begun.
    package func plannedSession(near today: Day) -> Session? {
        sessions.filter { $0.began == nil && $0.planned.map { abs($0 - today) <= 2 } ?? false }
            .min {
                (abs(($0.planned ?? today) - today), $0.header.id) < (abs(($1.planned ?? today) - today), $1.header.id)
            }
    }
}
