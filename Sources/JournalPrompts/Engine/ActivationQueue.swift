package import JournalModel

/// An activation prompt in the order a person might take them, with the reason for its place.
package struct QueuedActivation: Hashable, Sendable, Identifiable {
    package var prompt: Prompt
    /// The name of its pattern.
    package var domain: String
    /// The person's own schema of this pattern, the last one they changed.
    package var schema: RecordID?
    /// How strong it is expected to be, 0-10: their own last rating, else what the pack says.
    package var expected: Int
    /// Whether the number is their own.
    package var isOwnCharge: Bool
    /// When it was last worked with.
    package var worked: Moment?
    package var reason: String

    package var id: String { prompt.id }
}

/// Orders activations by the person's own charge, easiest first, and by what they left untouched.
struct ActivationQueue {
    let catalogue: Catalogue
    let situation: Situation

    /// The activations of one pattern, or of all, easiest first.
    func all(of domain: String?) -> [QueuedActivation] {
        let domains = domain.map { [$0] } ?? catalogue.allDomains.map(\.id)
        return domains.flatMap(queue).sorted(by: before)
    }

    /// The one to suggest: easiest first among those that do not rest, in patterns that were not too much lately.
    ///
    /// Patterns the person keeps or has worked on come before the others.
    func next(packs: Set<String>?) -> QueuedActivation? {
        guard situation.activationBar == nil else { return nil }
        let tooMuch = situation.history.tooMuch(
            between: situation.seconds(ofDay: situation.today + -7), and: situation.seconds(ofDay: situation.today + 1))
        let open = all(of: nil).filter { queued in
            !tooMuch.contains(queued.prompt.schema) && !situation.isResting(queued.id) && !situation.isOut(queued.id)
                && suits(queued.prompt)
                && (isBegun(queued) || packs?.contains(catalogue.pack(ofPrompt: queued.id)?.id ?? "") ?? true)
        }
        return open.first(where: isBegun) ?? open.first
    }

    private func isBegun(_ queued: QueuedActivation) -> Bool { queued.schema != nil || queued.isOwnCharge }

    private func suits(_ prompt: Prompt) -> Bool { situation.place.map { prompt.suits($0.family) } ?? true }

    private func before(_ left: QueuedActivation, _ right: QueuedActivation) -> Bool {
        if left.expected != right.expected { return left.expected < right.expected }
        if (left.worked == nil) != (right.worked == nil) { return left.worked == nil }
        let intensities = (left.prompt.intensity ?? 5, right.prompt.intensity ?? 5)
        if intensities.0 != intensities.1 { return intensities.0 < intensities.1 }
        if let leftAt = left.worked, let rightAt = right.worked, leftAt != rightAt { return leftAt < rightAt }
        let chances = (situation.chance.value(for: left.id), situation.chance.value(for: right.id))
        return chances.0 != chances.1 ? chances.0 < chances.1 : left.id < right.id
    }

    private func queue(_ domain: String) -> [QueuedActivation] {
        let history = situation.history
        let ofDomain = history.charge(ofDomain: domain)
        let schema = history.schemas.filter { $0.value.domain == domain && $0.value.state != .quiet }
            .max { ($0.value.since, $0.key) < ($1.value.since, $1.key) }?.key
        return catalogue.activations(of: domain).map { prompt in
            let own = history.charge(ofPrompt: prompt.id)
            let charge = own?.charge ?? ofDomain?.charge
            return QueuedActivation(
                prompt: prompt, domain: catalogue.name(ofDomain: domain), schema: schema,
                expected: charge ?? prompt.intensity ?? 5, isOwnCharge: charge != nil,
                worked: history.lastUse(ofPrompt: prompt.id), reason: reason(prompt, own, ofDomain))
        }
    }

    private func reason(
        _ prompt: Prompt, _ own: (charge: Int, at: Moment)?, _ ofDomain: (charge: Int, at: Moment)?
    ) -> String {
        if let own { return Reason.charge(["charge": String(own.charge), "ago": situation.ago(own.at)]) }
        if let ofDomain {
            return Reason.domainCharge(["charge": String(ofDomain.charge), "ago": situation.ago(ofDomain.at)])
        }
        return (prompt.intensity ?? 5) <= 3 ? Reason.mildest() : Reason.unmet()
    }
}
