/// A medicine's family, which decides the default windows and what may be shown.
package enum Medicine: String, Choice {
    case mdma, ketamine, psilocybin, other

    /// The family of what the person typed.
    package init(named text: String) {
        let name = text.lowercased()
        if name.contains("mdma") || name.contains("molly") || name.contains("ecstasy") {
            self = .mdma
        } else if name.contains("ketamin") {
            self = .ketamine
        } else if name.contains("psilocyb") || name.contains("mushroom") || name.contains("truffle") {
            self = .psilocybin
        } else {
            self = .other
        }
    }

    package var label: String {
        switch self {
        case .mdma: "MDMA"
        default: rawValue
        }
    }
}

/// Where a day stands: how many days after which session.
package struct DayPlace: Hashable, Sendable {
    package let session: RecordID
    /// 0 on the session's own day.
    package let day: Int
    /// What the person called the medicine, or "a session".
    package let medicine: String
    package let family: Medicine
    /// 1 for the first session of the journal.
    package let ordinal: Int

    /// "day 5 · MDMA, 2nd session".
    package var label: String { "day \(day) · \(medicine), \(ordinalText(ordinal)) session" }
}

/// "1st", "2nd", "11th".
package func ordinalText(_ number: Int) -> String {
    let suffix =
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    return "\(number)\(suffix)"
}

/// Knows for every day which session it follows. Sessions that are only planned do not count yet.
package struct SessionClock: Hashable, Sendable {
    private struct Mark: Hashable, Sendable {
        let session: RecordID
        let day: Day
        let medicine: String
        let began: Int
    }

    private let marks: [Mark]
    /// Sessions that are passed over in silence.
    private var hidden: Set<RecordID> = []
    /// The hour at which a new day begins, 0-12.
    package let dayStart: Int

    package init(_ sessions: [Session], dayStart: Int = 4) {
        self.dayStart = dayStart
        marks = sessions.compactMap { session in
            session.began.map {
                Mark(
                    session: session.header.id, day: $0.livedDay(startingAt: dayStart), medicine: session.medicine,
                    began: $0.seconds)
            }
        }.sorted { ($0.began, $0.session) < ($1.began, $1.session) }
    }

    /// The same clock as someone sees it who is shown only some sessions: ordinals and days stay true, and a day that
    /// follows a session not shown has no place.
    package func showing(_ sessions: Set<RecordID>) -> SessionClock {
        var clock = self
        clock.hidden = Set(marks.map(\.session)).subtracting(sessions)
        return clock
    }

    /// How many sessions have begun.
    package var count: Int { marks.count - hidden.count }

    /// The day a moment belongs to.
    package func day(of moment: Moment) -> Day { moment.livedDay(startingAt: dayStart) }

    /// Where a moment stands after the last session that had begun by its day; nil before the first.
    package func place(of moment: Moment) -> DayPlace? { place(of: day(of: moment)) }

    /// Where a day stands after the last session on or before it.
    package func place(of day: Day) -> DayPlace? {
        let index = marks.partition(where: { $0.day > day }) - 1
        guard index >= 0, !hidden.contains(marks[index].session) else { return nil }
        return place(day, after: index)
    }

    /// Where a moment stands after one given session, before it as negative days.
    package func place(of moment: Moment, after session: RecordID) -> DayPlace? {
        index(of: session).map { place(day(of: moment), after: $0) }
    }

    private func place(_ day: Day, after index: Int) -> DayPlace {
        let mark = marks[index]
        return DayPlace(
            session: mark.session, day: day - mark.day, medicine: mark.medicine.isEmpty ? "a session" : mark.medicine,
            family: Medicine(named: mark.medicine), ordinal: index + 1)
    }

    /// The day a session was on.
    package func day(ofSession id: RecordID) -> Day? { index(of: id).map { marks[$0].day } }

    /// The number of a session, 1 for the first.
    package func ordinal(ofSession id: RecordID) -> Int? { index(of: id).map { $0 + 1 } }

    private func index(of session: RecordID) -> Int? {
        hidden.contains(session) ? nil : marks.firstIndex { $0.session == session }
    }
}
