package import JournalModel

/// Something that comes due on a day, if nothing is done before.
package struct ComingDay: Hashable, Sendable {
    package let target: SuggestionTarget
    package let day: Day
    /// The same for the same thing, also when its day moves; says which of several days of one thing it is.
    package let key: String

    package init(target: SuggestionTarget, day: Day, key: String) {
        self.target = target
        self.day = day
        self.key = key
    }
}

/// The days ahead on which something comes due, by the rules `DueThings` and `ProgrammeOffers` follow on the day itself.
///
/// What is due already and still open stands on the day it came due.
struct ComingDays {
    let catalogue: Catalogue
    let situation: Situation
    /// Whether the marks that lie ahead are left out, for those who only ask what is due.
    var dueOnly = false

    /// The rules of the day itself.
    private var due: DueThings { DueThings(situation: situation) }
    private var history: PromptHistory { situation.history }
    private var settings: PromptSettings { situation.settings }
    private var today: Day { situation.today }

    /// All of them, the nearest first.
    var all: [ComingDay] {
        let all = sessions + decisions + letters + checks + looks + insights + steps + scales
        return all.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    }

    private func coming(_ target: SuggestionTarget, _ day: Day, _ part: String = "") -> ComingDay {
        ComingDay(target: target, day: day, key: part.isEmpty ? target.key : "\(target.key):\(part)")
    }

    /// Plans, also those whose day went by lately without a session.
    private var sessions: [ComingDay] {
        let ahead = history.sessions.compactMap { id, session in
            session.began == nil ? session.planned.flatMap { $0 >= today ? coming(.session(id), $0) : nil } : nil
        }
        return ahead + situation.passedPlans.map { coming(.session($0.id), $0.day) }
    }

    private var decisions: [ComingDay] {
        history.insights.compactMap { id, mark in
            mark.decideOn.flatMap { today - $0 <= DueThings.decisionDays ? coming(.decision(id), $0) : nil }
        }
    }

    /// The next reading of each letter; the one after that follows from when it is read.
    private var letters: [ComingDay] {
        history.drafts.compactMap { id, mark in
            mark.isOpen ? due.nextReading(mark).map { coming(.letter(id), $0) } : nil
        }
    }

    private var checks: [ComingDay] {
        history.schemas.filter { $0.value.state == .quiet }.flatMap { id, mark in
            marks(
                .check(schema: id), since: situation.day(of: mark.since), settings.checkWeeks.map { $0 * 7 },
                done: history.lastCheck(ofSchema: id))
        }
    }

    private var looks: [ComingDay] {
        history.sessions.flatMap { id, session in
            session.began.map {
                marks(
                    .laterLook(id), since: situation.day(of: $0), DueThings.lookDays,
                    done: session.looks.map(\.at).max())
            } ?? []
        }
    }

    private var insights: [ComingDay] {
        history.insights.flatMap { id, mark in
            marks(.insight(id), since: situation.day(of: mark.seen), settings.insightDays, done: mark.revisits.max())
        }
    }

    private var steps: [ComingDay] {
        history.insights.filter {
            $0.value.hasStep && situation.daysSince($0.value.seen) <= DueThings.stepDays.upperBound
        }
        .map { id, mark in coming(.step(id), situation.day(of: mark.seen) + DueThings.stepDays.lowerBound) }
    }

    /// The marks after a day that lie ahead, and the last one reached if nothing was done since it.
    private func marks(_ target: SuggestionTarget, since day: Day, _ marks: [Int], done: Moment?) -> [ComingDay] {
        let open = due.dueDay(since: day, marks, done.map(situation.day(of:))).map { $0 - day }
        let ahead = dueOnly ? [] : marks.filter { day + $0 > today }
        return ([open].compactMap(\.self) + ahead).map { coming(target, day + $0, String($0)) }
    }

    /// The scales the programmes ask for, around the last session and the next.
    private var scales: [ComingDay] {
        var all: [ComingDay] = []
        if let place = situation.place, let origin = situation.clock.day(ofSession: place.session) {
            all += scales(place.family, from: origin, place.session)
        }
        if let (session, day) = situation.planned { all += scales(session.family, from: day, session.header.id) }
        return all
    }

    private func scales(_ medicine: Medicine, from origin: Day, _ session: RecordID) -> [ComingDay] {
        catalogue.programmes.filter { $0.suits(medicine) && !settings.programmesOff.contains($0.id) }
            .flatMap(\.steps).compactMap { step in
                guard case .scale(let id) = step.offer else { return nil }
                let first = origin + (step.days.from ?? 0)
                guard step.days.to.map({ origin + $0 >= today }) ?? (today - first <= 28) else { return nil }
                if let last = history.lastResponse(to: id), situation.day(of: last) >= first + -5 { return nil }
                return coming(.scale(id), first, "\(session):\(step.id)")
            }
    }
}

extension Engine {
    /// What comes due from today on, the nearest first, each on its day; also what is due and still open.
    package func comingDays(_ inquiry: PromptInquiry) -> [ComingDay] {
        ComingDays(catalogue: catalogue, situation: Situation(inquiry)).all
    }

    /// What has come due by today and is still open, each thing once: also what no set has room for.
    ///
    /// What was skipped or put off is not among it, and on raw or heavy days no check and no scale; nothing presses.
    package func waiting(_ inquiry: PromptInquiry) -> [SuggestionTarget] {
        let situation = Situation(inquiry)
        let due = ComingDays(catalogue: catalogue, situation: situation, dueOnly: true).all.filter { coming in
            guard coming.day <= situation.today else { return false }
            switch coming.target {
            case .scale: return !situation.isSore && !situation.wantsShort && !situation.isAway(coming.target.key)
            case .check where situation.isSore || (situation.day ?? 99) <= 2: return false
            default: return !situation.isAway(coming.target.key, rest: 7)
            }
        }
        return due.map(\.target).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// How many things wait beside those that are suggested.
    package func waiting(_ inquiry: PromptInquiry, beside suggestions: [Suggestion]) -> Int {
        let shown = Set(suggestions.map(\.target))
        return waiting(inquiry).count { !shown.contains($0) }
    }

    /// What is said of so many things that wait and are not shown.
    package static func words(waiting count: Int) -> String {
        count == 1 ? "1 more whose day has come" : "\(count) more whose days have come"
    }
}
