import JournalModel

/// Why no activation prompt is suggested just now. Choosing one by hand stays possible.
package enum ActivationBar: String, Hashable, Sendable, CaseIterable {
    /// An answer asked for rest, and its days are not over: item 9 of the PHQ-9 above zero, for two days.
    case itemNine
    /// The person said raw today or yesterday.
    case raw
    /// It is day 0, 1 or 2 after a session.
    case firstDays
    /// A session is planned for today or the next two days.
    case sessionNear
    /// A piece of work was too much today or yesterday.
    case tooMuch
    /// Patterns have not been begun with yet.
    case notBegun
    /// Switched off in the settings.
    case off

    /// The bar in plain words.
    package var words: String {
        switch self {
        case .itemNine: "One of your answers was heavy. Nothing from here is suggested for some days"
        case .raw: "You said raw. Nothing from here is suggested today or tomorrow"
        case .firstDays: "The first days after a session. Nothing from here is suggested yet"
        case .sessionNear: "A session is near. Nothing from here is suggested until after it"
        case .tooMuch: "Last time was too much. Nothing from here is suggested today or tomorrow"
        case .notBegun: "Nothing from here is suggested until you choose one yourself"
        case .off: "Nothing from here is suggested; you have set it so"
        }
    }
}

/// What holds at the moment of an inquiry, worked out once and then only read; a class so that it is never copied.
final class Situation {
    let inquiry: PromptInquiry
    let clock: SessionClock
    let today: Day
    let place: DayPlace?
    /// The session the days count from.
    let session: Session?
    /// The planned session that comes next.
    let planned: (session: Session, day: Day)?
    let chance: Chance
    let isHeavy: Bool
    let isRaw: Bool
    let isTired: Bool
    /// The person's schemas by their patterns.
    let schemas: [String: [RecordID]]

    init(_ inquiry: PromptInquiry) {
        self.inquiry = inquiry
        let history = inquiry.history
        let clock = SessionClock(Array(history.sessions.values), dayStart: inquiry.settings.dayStart)
        let today = clock.day(of: inquiry.now)
        let place = clock.place(of: today)
        self.clock = clock
        self.today = today
        self.place = place
        session = place.flatMap { history.sessions[$0.session] }
        planned = Self.nextPlanned(history, from: today)
        chance = Chance(seed: inquiry.seed, day: today)
        let seconds = Self.seconds(inquiry.now, inquiry.settings.dayStart)
        // Wider than the longest rest by one, since a record counts by the day its own clock showed.
        let reach = Self.longestRest + 1
        isHeavy = history.rests(between: seconds(-reach), and: seconds(reach + 1)).contains {
            abs(today - clock.day(of: $0.at)) <= min($0.days, Self.longestRest)
        }
        isRaw = Self.saidRaw(inquiry) { abs(today - clock.day(of: $0)) <= 1 }
        schemas = Dictionary(grouping: history.schemas.keys) { history.schemas[$0]?.domain ?? "" }
        isTired = Self.isTired(history, session, place, from: seconds(-1), to: seconds(1))
    }

    /// The longest rest an answer can ask for; a file that asks for more gets this.
    private static let longestRest = 30

    /// The first second of the lived day so many days from today.
    private static func seconds(_ now: Moment, _ dayStart: Int) -> (Int) -> Int {
        let today = now.livedDay(startingAt: dayStart)
        return { Moment(day: today + $0, hour: dayStart, offset: now.offset).seconds }
    }

    private static func nextPlanned(_ history: PromptHistory, from today: Day) -> (session: Session, day: Day)? {
        history.sessions.values.compactMap { session in
            guard session.began == nil, let day = session.planned, day >= today else { return nil }
            return (session, day)
        }.min { ($0.1, $0.0.header.id) < ($1.1, $1.0.header.id) }
    }

    private static func saidRaw(_ inquiry: PromptInquiry, _ isRecent: (Moment) -> Bool) -> Bool {
        let said = [inquiry.memory.readiness, inquiry.history.lastReadiness].compactMap { $0 }.max { $0.at < $1.at }
        guard let said, said.readiness == .raw else { return false }
        return isRecent(said.at)
    }

    /// Low energy in the last check-in of two days, or a session that left them tired in its first days.
    private static func isTired(
        _ history: PromptHistory, _ session: Session?, _ place: DayPlace?, from start: Int, to end: Int
    ) -> Bool {
        if let energy = history.energy(between: start, and: end) { return energy <= 3 }
        return (place?.day ?? 99) <= 2 && (session?.tired ?? 0) >= 7
    }
}

extension Situation {
    var history: PromptHistory { inquiry.history }
    var settings: PromptSettings { inquiry.settings }

    /// Days after the last session; nil before the first.
    var day: Int? { place?.day }

    /// Why no activation is suggested; nil when it may be.
    var activationBar: ActivationBar? {
        if isHeavy { return .itemNine }
        if isRaw { return .raw }
        if let day, day <= 2, !settings.activationInFirstDays { return .firstDays }
        if let planned, planned.day - today <= 2 { return .sessionNear }
        if !tooMuch(inDays: 1).isEmpty { return .tooMuch }
        switch settings.activation {
        case .never: return .off
        case .always: return nil
        case .onceBegun: return history.hasWork || !history.schemas.isEmpty ? nil : .notBegun
        }
    }

    /// Plans whose day went by in the last two weeks without a session begun from them.
    var passedPlans: [(id: RecordID, day: Day)] {
        history.sessions.compactMap { id, session in
            guard session.began == nil, let day = session.planned, (1...14).contains(today - day) else { return nil }
            return (id, day)
        }
    }

    /// The patterns that were too much today or within so many days before.
    func tooMuch(inDays days: Int) -> Set<String> {
        history.tooMuch(between: seconds(ofDay: today + -days), and: seconds(ofDay: today + 1))
    }

    /// Whether short things come first: the first days, and tired ones.
    var wantsShort: Bool { isTired || (day ?? 99) <= 2 }

    /// Whether nothing that can hurt is suggested.
    var wantsGentle: Bool { isSore || place == nil }

    /// Whether these are raw or heavy days.
    var isSore: Bool { isHeavy || isRaw || !tooMuch(inDays: 1).isEmpty }

    /// The lived day of a moment.
    func day(of moment: Moment) -> Day { clock.day(of: moment) }

    /// How many lived days ago a moment was.
    func daysSince(_ moment: Moment) -> Int { today - day(of: moment) }

    func ago(_ moment: Moment) -> String { JournalPrompts.ago(days: daysSince(moment)) }

    /// The first second of a day.
    func seconds(ofDay day: Day) -> Int {
        Moment(day: day, hour: settings.dayStart, offset: inquiry.now.offset).seconds
    }

    /// Whether a suggestion stays away because it was skipped or put off.
    func isAway(_ id: String, rest: Int? = nil) -> Bool {
        guard let trace = inquiry.memory[id] else { return false }
        if let until = trace.until, until > today { return true }
        guard let skipped = trace.skipped else { return false }
        return abs(today - skipped) < rest ?? settings.skipRest
    }

    /// Whether something new may not be offered: away, or offered yesterday.
    func isOut(_ id: String) -> Bool { isAway(id) || inquiry.memory.wasOffered(id, on: today + -1) }

    /// Whether a prompt rests after it was answered; what was answered in the future counts too.
    func isResting(_ prompt: String) -> Bool {
        history.lastUse(ofPrompt: prompt).map { abs(daysSince($0)) < settings.rest } ?? false
    }

    /// On how many earlier days a prompt was offered and left untouched.
    func timesOffered(_ id: String) -> Int {
        guard let trace = inquiry.memory[id] else { return 0 }
        return max(0, (trace.times ?? 0) - (trace.offered == today ? 1 : 0))
    }
}
