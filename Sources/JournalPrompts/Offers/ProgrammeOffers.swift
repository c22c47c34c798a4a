import JournalModel

/// What the programmes offer on a day: after the last session, and before the next planned one.
struct ProgrammeOffers {
    let catalogue: Catalogue
    let situation: Situation
    let reflections: Reflections

    /// A step that is open today.
    private struct Open {
        var step: ProgrammeStep
        /// The day the programme is on; negative before a session.
        var day: Int
        /// The calendar day its days count from.
        var origin: Day
    }

    private var open: [Open] { open(inDays: 0) }

    private func open(inDays ahead: Int) -> [Open] {
        var open: [Open] = []
        if let place = situation.place, let origin = situation.clock.day(ofSession: place.session) {
            open += steps(for: place.family, day: place.day + ahead, origin: origin)
        }
        if let planned = situation.planned {
            open += steps(for: planned.session.family, day: situation.today - planned.day + ahead, origin: planned.day)
        }
        return open
    }

    /// Whether a check-in begins to be asked for tomorrow: offered today, it would stay away on its own day.
    var asksTomorrow: Bool {
        open(inDays: 1).contains { $0.step.offer == .place(.checkIn) && $0.step.days.from == $0.day }
    }

    private func steps(for medicine: Medicine, day: Int, origin: Day) -> [Open] {
        steps(for: medicine).filter { $0.days.contains(day) }.map { Open(step: $0, day: day, origin: origin) }
    }

    private func steps(for medicine: Medicine) -> [ProgrammeStep] {
        catalogue.programmes.filter { $0.suits(medicine) && !situation.settings.programmesOff.contains($0.id) }
            .flatMap(\.steps)
    }

    /// Scales the programmes ask for now, then those the person answered before and whose days have come again.
    var dueScales: [Suggestion] {
        let asked = scales
        let family = situation.place?.family ?? .other
        let spoken = catalogue.programmes.filter {
            $0.suits(family) && !situation.settings.programmesOff.contains($0.id)
        }
        let named = Set(spoken.flatMap(\.steps).compactMap(\.offer.scale).map(SuggestionTarget.scale))
        return asked + retakes.filter { !named.contains($0.target) }
    }

    /// Scales no programme speaks of, on the days their own file names, for a week each; the fewest days between two kept.
    private var retakes: [Suggestion] {
        guard !situation.isSore, let place = situation.place,
            let origin = situation.clock.day(ofSession: place.session)
        else { return [] }
        return catalogue.retakes.keys.sorted().compactMap { id in
            guard let retake = catalogue.retakes[id], let last = situation.history.lastResponse(to: id),
                let day = retake.days.last(where: { (0...6).contains(place.day - $0) }),
                situation.day(of: last) < origin + (day - 5),
                situation.daysSince(last) >= retake.gap ?? 1
            else { return nil }
            let suggestion = Suggestion(
                .scale(id), title: catalogue.name(ofScale: id), reason: Reason.retake(["day": String(place.day)]),
                effort: 1, isDue: !situation.wantsShort)
            return suggestion.isDue && !situation.isAway(suggestion.id) ? suggestion : nil
        }
    }

    /// Scales that are due. In the first days and on tired ones they are only offered, like everything else; on raw and
    /// heavy days none is, since some ask for the worst of it.
    var scales: [Suggestion] {
        open.filter { if case .scale = $0.step.offer { true } else { false } }
            .sorted { $0.step.weight > $1.step.weight }
            .compactMap(suggestion)
            .filter { $0.isDue && !situation.isAway($0.id) }
    }

    /// Everything else that is new.
    var candidates: [Candidate] {
        open.compactMap { open in
            guard let suggestion = suggestion(open), !suggestion.isDue,
                suggestion.kind == .reflect || !situation.isOut(suggestion.id)
            else { return nil }
            var pack: String?
            if case .pack(let id) = open.step.offer { pack = id }
            let chance = 2 * situation.chance.value(for: open.step.id)
            let untouched = Double(min(situation.timesOffered(suggestion.id), 4))
            let weight = 2 + Double(open.step.weight) + chance - untouched + reflections.wish(for: pack)
            return Candidate(suggestion: suggestion, pack: pack, weight: weight)
        }
    }

    /// The packs of activations the programmes have opened by now; nil where no programme speaks of any.
    var activationPacks: Set<String>? {
        let packs = open.compactMap { open -> String? in
            guard case .pack(let id) = open.step.offer, catalogue.pack(id)?.kind == .activation else { return nil }
            return id
        }
        let speaks = situation.place.map { place in
            catalogue.programmes.contains { programme in
                programme.suits(place.family) && !situation.settings.programmesOff.contains(programme.id)
            }
        }
        return speaks == true && (situation.day ?? 0) <= 84 ? Set(packs) : nil
    }

    private func suggestion(_ open: Open) -> Suggestion? {
        let reason = open.step.reason(onDay: open.day)
        switch open.step.offer {
        case .pack(let id):
            guard let pack = catalogue.pack(id), let prompt = reflections.next(of: pack, inStep: true) else {
                return nil
            }
            return reflections.suggestion(prompt, reason: reason)
        case .prompt(let id):
            guard let prompt = catalogue.prompt(id), reflections.isOpen(prompt, inStep: true) else { return nil }
            return reflections.suggestion(prompt, reason: reason)
        case .scale(let id):
            guard !situation.isSore, !isDone(open, situation.history.lastResponse(to: id)) else { return nil }
            return Suggestion(
                .scale(id), title: catalogue.name(ofScale: id), reason: reason, effort: open.step.effort,
                isDue: !situation.wantsShort)
        case .place(let place): return suggestion(place, open, reason)
        }
    }

    /// Whether something was done since a step opened, or within the five days before that.
    private func isDone(_ open: Open, _ last: Moment?) -> Bool {
        guard let last else { return false }
        return situation.day(of: last) >= open.origin + ((open.step.days.from ?? 0) - 5)
    }

    /// Early on until one is kept; weeks later only where some are kept and none was looked at again.
    private func wantsInsights(_ open: Open) -> Bool {
        let insights = situation.history.insights.values
        let from = situation.seconds(ofDay: open.origin + (open.step.days.from ?? 0))
        if (open.step.days.from ?? 0) < 28 {
            let session = situation.seconds(ofDay: open.origin)
            return !insights.contains { $0.seen.seconds >= session }
        }
        return !insights.isEmpty && !insights.contains { $0.revisits.contains { $0.seconds >= from } }
    }

    private func suggestion(_ place: ProgrammePlace, _ open: Open, _ reason: String) -> Suggestion? {
        let effort = open.step.effort
        switch place {
        case .checkIn:
            let from = situation.seconds(ofDay: open.origin + (open.step.days.from ?? 0))
            let to = situation.seconds(ofDay: situation.today + 1)
            guard !situation.history.hasCheckIn(between: from, and: to) else { return nil }
            return Suggestion(.checkIn, title: "A check-in", reason: reason, effort: effort)
        case .ground: return Suggestion(.ground, title: "Grounding", reason: reason, effort: effort)
        case .letters:
            guard !situation.history.drafts.values.contains(where: \.isOpen) else { return nil }
            return Suggestion(.letters, title: "A letter that is not sent", reason: reason, effort: effort)
        case .insights:
            guard wantsInsights(open) else { return nil }
            return Suggestion(.insights, title: "Insights", reason: reason, effort: effort)
        case .schemas:
            guard !situation.isSore, situation.place != nil || open.day < 0 else { return nil }
            return Suggestion(.schemas, title: "Your patterns", reason: reason, effort: effort)
        case .note: return Suggestion(.note, title: "Today's note", reason: reason, effort: effort)
        case .session:
            guard let id = situation.planned?.session.header.id ?? situation.place?.session else { return nil }
            return Suggestion(.session(id), title: "Your session", reason: reason, effort: effort)
        case .help: return Suggestion(.help, title: "Help now", reason: reason, effort: effort)
        }
    }
}
