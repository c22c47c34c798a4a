import JournalModel

/// Suggests what might be done now, and says why. Pure: the same inquiry always has the same answer.
///
/// The order of the house: what steadies, when that is needed; then what is due; then something new, mixed.
package struct Engine: Sendable {
    package let catalogue: Catalogue

    package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// At most five suggestions (`PromptSettings.limit`, never more than five).
    ///
    /// Activation is not among them while `activationBar` holds. New things offered yesterday do not come today;
    /// what is due stays until it is done, skipped or put off.
    package func suggest(_ inquiry: PromptInquiry) -> [Suggestion] {
        let situation = Situation(inquiry)
        let reflections = Reflections(catalogue: catalogue, situation: situation)
        let programmes = ProgrammeOffers(catalogue: catalogue, situation: situation, reflections: reflections)
        var set = SuggestionSet(limit: min(5, max(0, inquiry.settings.limit)), wantsShort: situation.wantsShort)
        set.addFirst(steadying(situation))
        set.addDue(first(situation) + DueThings(situation: situation).all + programmes.dueScales)
        var new = programmes.candidates + reflections.candidates + general(situation, programmes)
        let queue = ActivationQueue(catalogue: catalogue, situation: situation)
        if let queued = queue.next(packs: programmes.activationPacks) {
            new.append(activation(queued, situation))
        }
        set.addNew(new)
        return set.suggestions
    }

    /// Why no activation is suggested now; nil when it may be.
    package func activationBar(_ inquiry: PromptInquiry) -> ActivationBar? { Situation(inquiry).activationBar }

    /// The activations of a pattern, or of all, easiest first, for choosing by hand; nothing is left out.
    package func activationQueue(_ inquiry: PromptInquiry, domain: String? = nil) -> [QueuedActivation] {
        ActivationQueue(catalogue: catalogue, situation: Situation(inquiry)).all(of: domain)
    }

    /// Every prompt of a pack in the order it might be taken, each with its reason; nothing is left out.
    package func offers(_ inquiry: PromptInquiry, pack id: String) -> [Suggestion] {
        guard let pack = catalogue.pack(id) else { return [] }
        let situation = Situation(inquiry)
        guard pack.kind != .activation else {
            return ActivationQueue(catalogue: catalogue, situation: situation).all(of: nil)
                .filter { catalogue.pack(ofPrompt: $0.id)?.id == id }.map { suggestion($0) }
        }
        let reflections = Reflections(catalogue: catalogue, situation: situation)
        let all = pack.prompts.map { ($0, reflections.isOpen($0, inStep: true), reflections.score($0)) }
        let ordered = pack.kind == .reflection ? all.sorted { ($0.1 ? 1 : 0, $0.2) > ($1.1 ? 1 : 0, $1.2) } : all
        return ordered.map { reflections.suggestion($0.0, reason: reflections.reason($0.0)) }
    }
}

extension Engine {
    /// On heavy and raw days: a way to help, and ground.
    private func steadying(_ situation: Situation) -> [Suggestion] {
        var all: [Suggestion] = []
        if situation.isHeavy {
            all.append(Suggestion(.help, title: "Help now", reason: Reason.heavy(), isDue: true))
        }
        if situation.isHeavy || situation.isRaw {
            let reason: Reason = situation.isRaw ? .raw : .quiet
            all.append(Suggestion(.ground, title: "Grounding", reason: reason(), isDue: true))
        }
        return all.filter { !situation.isAway($0.id, rest: 1) }
    }

    /// What fits always: a note, a quiet minute, a check-in.
    private func general(_ situation: Situation, _ programmes: ProgrammeOffers) -> [Candidate] {
        var all = [
            Candidate(suggestion: Suggestion(.note, title: "Today's note", reason: Reason.note()), weight: 0.4),
            Candidate(suggestion: Suggestion(.ground, title: "Grounding", reason: Reason.quiet()), weight: 0.3),
        ]
        let today = situation.seconds(ofDay: situation.today)
        if !programmes.asksTomorrow, !situation.history.hasCheckIn(between: today, and: today + 86_400) {
            let checkIn = Suggestion(.checkIn, title: "A check-in", reason: Reason.checkIn())
            all.append(Candidate(suggestion: checkIn, weight: 0.6))
        }
        return all.filter { !situation.isOut($0.suggestion.id) }
    }

    /// Before there is any session: the way to note one.
    private func first(_ situation: Situation) -> [Suggestion] {
        guard situation.place == nil, situation.planned == nil, situation.passedPlans.isEmpty else { return [] }
        let log = Suggestion(.logSession, title: "Note a session", reason: Reason.noSession(), effort: 2, isDue: true)
        return situation.isAway(log.id) ? [] : [log]
    }

    private func activation(_ queued: QueuedActivation, _ situation: Situation) -> Candidate {
        var offer = suggestion(queued)
        offer.reason = Reason.ifSteady(["reason": offer.reason])
        return Candidate(
            suggestion: offer, pack: catalogue.pack(ofPrompt: queued.id)?.id,
            weight: 6 + 3 * situation.chance.value(for: "activation"))
    }

    /// Names the pattern and not the scene: the words are met only when they are chosen.
    private func suggestion(_ queued: QueuedActivation) -> Suggestion {
        Suggestion(
            .activation(prompt: queued.id, schema: queued.schema), title: "One step with \(queued.domain)",
            reason: queued.reason, effort: queued.prompt.effort)
    }
}
