package import JournalModel

/// A day on which something comes back: what kind of thing, and nothing of what it says.
package struct DueDate: Hashable, Sendable {
    package enum Kind: String, Choice {
        case session, decision, letter, check, look, insight, step, scale
        case checkIn = "check-in"

        /// What comes back, in words that give nothing away.
        package var words: String {
            switch self {
            case .session: "the day you planned"
            case .decision: "a decision that waits until then"
            case .letter: "a letter to read again"
            case .check: "a quiet pattern, asked again"
            case .look: "a look back at the session"
            case .insight: "an insight to look at again"
            case .step: "a small step, and how it went"
            case .scale: "a scale"
            case .checkIn: "a check-in"
            }
        }
    }

    package var day: Day
    package var kind: Kind
    /// What comes back; nil for a scale and a check-in, which are no records yet.
    package var record: RecordID?
    /// The id of the scale; empty for everything else.
    package var scale = ""

    package init(_ day: Day, _ kind: Kind, _ record: RecordID? = nil, scale: String = "") {
        self.day = day
        self.kind = kind
        self.record = record
        self.scale = scale
    }
}

extension DueDate {
    /// Tells it from every other: what comes back, and when.
    package var name: String { "\(kind.rawValue):\(record?.text ?? scale):\(day.iso)" }
}

extension Engine {
    /// Every day from today on that something comes back, in order; what is overdue stands at today.
    ///
    /// The same rules as the suggestions follow: what stands here is offered on its day, unless something was done
    /// before it.
    package func dueDates(_ inquiry: PromptInquiry) -> [DueDate] {
        let situation = Situation(inquiry)
        let reflections = Reflections(catalogue: catalogue, situation: situation)
        let programmes = ProgrammeOffers(catalogue: catalogue, situation: situation, reflections: reflections)
        let today = situation.today
        let all = DueThings(situation: situation).dates + programmes.dates
        return all.map { date in
            var date = date
            date.day = max(date.day, today)
            return date
        }.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    }
}

extension DueThings {
    /// The days of everything that comes back by itself, also those in the past that nothing was done about.
    var dates: [DueDate] {
        sessionDate + letterDates + checkDates + lookDates + insightDates
    }

    private var sessionDate: [DueDate] {
        history.sessions.compactMap { id, session in
            guard session.began == nil, let day = session.planned, day >= today else { return nil }
            return DueDate(day, .session, id)
        }
    }

    private var letterDates: [DueDate] {
        history.drafts.flatMap { id, mark -> [DueDate] in
            mark.isOpen ? nextReading(mark).map { [DueDate($0, .letter, id)] } ?? [] : []
        }
    }

    private var checkDates: [DueDate] {
        history.schemas.flatMap { id, mark -> [DueDate] in
            guard mark.state == .quiet else { return [] }
            let last = history.lastCheck(ofSchema: id).map(situation.day(of:))
            let days = marks(since: situation.day(of: mark.since), settings.checkWeeks.map { $0 * 7 }, last)
            return days.map { DueDate($0, .check, id) }
        }
    }

    private var lookDates: [DueDate] {
        history.sessions.flatMap { id, session -> [DueDate] in
            guard let began = session.began else { return [] }
            let last = session.looks.map { situation.day(of: $0.at) }.max()
            return marks(since: situation.day(of: began), Self.lookDays, last).map { DueDate($0, .look, id) }
        }
    }

    private var insightDates: [DueDate] {
        history.insights.flatMap { id, mark -> [DueDate] in
            let seen = situation.day(of: mark.seen)
            let last = mark.revisits.map(situation.day(of:)).max()
            var dates = marks(since: seen, settings.insightDays, last).map { DueDate($0, .insight, id) }
            if let day = mark.decideOn, today - day <= Self.decisionDays { dates.append(DueDate(day, .decision, id)) }
            if mark.hasStep, today - seen <= Self.stepDays.upperBound {
                dates.append(DueDate(seen + Self.stepDays.lowerBound, .step, id))
            }
            return dates
        }
    }

    /// The day that is due now, and all that lie ahead.
    private func marks(since day: Day, _ marks: [Int], _ last: Day?) -> [Day] {
        (dueDay(since: day, marks, last).map { [$0] } ?? []) + marks.map { day + $0 }.filter { $0 > today }
    }
}
