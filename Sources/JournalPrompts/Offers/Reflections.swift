import JournalModel

/// Chooses among the prompts that are answered in words, lines, drawings: all but activations.
struct Reflections {
    let catalogue: Catalogue
    let situation: Situation

    /// Whether a pack may be offered at all: for this medicine, and not one that presumes something unasked.
    func isOpen(_ pack: Pack) -> Bool {
        guard pack.kind != .activation, !pack.again || situation.place != nil else { return false }
        guard !pack.asked || situation.settings.askedPacks.contains(pack.id) || isBegun(pack) else { return false }
        return pack.medicines.isEmpty || situation.place.map { pack.suits($0.family) } ?? false
    }

    /// What the person's own wish for a pack adds to its weight.
    func wish(for pack: String?) -> Double { pack.map(situation.settings.askedPacks.contains) == true ? 6 : 0 }

    private func isBegun(_ pack: Pack) -> Bool {
        pack.prompts.contains { situation.history.lastUse(ofPrompt: $0.id) != nil }
    }

    /// Whether a prompt may be offered now.
    ///
    /// - Parameter step: Whether a programme offers it: then the programme has chosen the days.
    func isOpen(_ prompt: Prompt, inStep step: Bool) -> Bool {
        if situation.isResting(prompt.id) || situation.isOut(prompt.id) || prompt.isActivation { return false }
        if situation.wantsGentle, prompt.distress { return false }
        guard let place = situation.place else { return isForAnyTime(prompt) || step }
        guard prompt.suits(place.family) else { return false }
        if let days = prompt.days { return days.contains(place.day) }
        return step || Self.fits(prompt.phase, onDay: place.day)
    }

    /// Before the first session: short, for any day, and without the word.
    private func isForAnyTime(_ prompt: Prompt) -> Bool {
        prompt.days == nil && prompt.medicines.isEmpty && prompt.phase == .any && prompt.effort == 1
            && !prompt.text.contains("session")
    }

    /// Capturing belongs to the first week, meaning comes after the first days, embodiment after the fourth.
    static func fits(_ phase: PromptPhase, onDay day: Int) -> Bool {
        switch phase {
        case .capture: day <= 7
        case .meaning: day >= 3
        case .embodiment: day >= 4
        case .any: true
        case .preparation, .activation: false
        }
    }

    /// The prompt of a pack to offer now: of a form and a preparation the next in order, else the best that fits.
    func next(of pack: Pack, inStep step: Bool) -> Prompt? {
        guard isOpen(pack) else { return nil }
        if pack.kind == .form { return nextStep(of: pack).flatMap { isOpen($0, inStep: step) ? $0 : nil } }
        let open = pack.prompts.filter { isOpen($0, inStep: step) }
        guard pack.kind == .reflection else { return open.first }
        return open.max { score($0) < score($1) }
    }

    /// The step of a form the person has come to. A step offered yesterday and left open is not walked past.
    private func nextStep(of form: Pack) -> Prompt? {
        form.prompts.first { !situation.isResting($0.id) && !situation.isAway($0.id) }
    }

    /// Whether someone is in the middle of a form: a step is behind them and one still before them.
    private func isUnderWay(_ pack: Pack) -> Bool {
        pack.kind == .form && pack.prompts.contains { situation.isResting($0.id) } && nextStep(of: pack) != nil
    }

    /// How much speaks for a prompt among others of its pack.
    func score(_ prompt: Prompt) -> Double {
        var score = 3 * situation.chance.value(for: prompt.id)
        if prompt.days != nil { score += 1 }
        if situation.history.lastUse(ofPrompt: prompt.id) == nil { score += 1 }
        if situation.wantsShort { score -= 4 * Double(prompt.effort - 1) + (prompt.form.isShort ? 0 : 0.5) }
        if prompt.distress { score -= (situation.day ?? 0) <= 3 ? 2 : 0.5 }
        return score - Double(min(situation.timesOffered(prompt.id), 4)) * 0.75
    }

    /// One candidate a pack, for what the programmes leave open; of a form only its next step, once it was begun.
    var candidates: [Candidate] {
        catalogue.packs.compactMap { pack in
            guard pack.kind == .reflection || isUnderWay(pack), let prompt = next(of: pack, inStep: false)
            else { return nil }
            let reason = pack.kind == .form ? Reason.next() : reason(prompt)
            return Candidate(
                suggestion: suggestion(prompt, reason: reason), pack: pack.id,
                weight: 1 + 2 * situation.chance.value(for: pack.id) + max(0, score(prompt)) / 4 + wish(for: pack.id))
        }
    }

    func suggestion(_ prompt: Prompt, reason: String) -> Suggestion {
        Suggestion(
            .prompt(prompt.id), title: titled(prompt.text, "A prompt", longest: 120), reason: reason,
            effort: prompt.effort)
    }

    /// Why a prompt is offered that no programme asks for.
    func reason(_ prompt: Prompt) -> String {
        if let last = situation.history.lastUse(ofPrompt: prompt.id) {
            return Reason.again(["ago": situation.ago(last)])
        }
        if situation.isTired, prompt.effort == 1 { return Reason.tired() }
        let day = ["day": String(situation.day ?? 0)]
        switch prompt.phase {
        case .capture where situation.day != nil: return Reason.capture(day)
        case .meaning where situation.day != nil: return Reason.meaning(day)
        case .embodiment where situation.day != nil: return Reason.embodiment(day)
        case .preparation: return Reason.prepare()
        default: return Reason.anyDay()
        }
    }
}
