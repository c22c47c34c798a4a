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
    /// What decides the place of a prompt.
    private struct Rank {
        let prompt: Prompt
        let own: (charge: Int, at: Moment)?
        let ofDomain: (charge: Int, at: Moment)?
        let worked: Moment?
        let schema: RecordID?
        let chance: Double

        var intensity: Int { prompt.intensity ?? 5 }
        var expected: Int { own?.charge ?? ofDomain?.charge ?? intensity }
        /// Whether the person keeps its pattern or has rated it.
        var isBegun: Bool { schema != nil || own != nil || ofDomain != nil }

        static func < (left: Rank, right: Rank) -> Bool {
            if left.expected != right.expected { return left.expected < right.expected }
            if (left.worked == nil) != (right.worked == nil) { return left.worked == nil }
            if left.intensity != right.intensity { return left.intensity < right.intensity }
            if let first = left.worked, let second = right.worked, first != second { return first < second }
            return left.chance != right.chance ? left.chance < right.chance : left.prompt.id < right.prompt.id
        }
    }

    let catalogue: Catalogue
    let situation: Situation

    /// The activations of one pattern, or of all, easiest first.
    func all(of domain: String?) -> [QueuedActivation] {
        let domains = domain.map { [$0] } ?? catalogue.allDomains.map(\.id)
        return domains.flatMap(ranks(of:)).sorted(by: <).map(queued)
    }

    /// The one to suggest: easiest first among those that do not rest, in patterns that were not too much lately.
    ///
    /// Patterns the person keeps or has worked on come before the others; those that went quiet are left so, and asked
    /// after instead. Never on two days running.
    func next(packs: Set<String>?) -> QueuedActivation? {
        guard situation.activationBar == nil, !wasOfferedYesterday else { return nil }
        let tooMuch = situation.tooMuch(inDays: 7)
        let open = catalogue.allDomains.filter { !tooMuch.contains($0.id) && !isQuiet($0.id) }.flatMap {
            ranks(of: $0.id)
        }.filter {
            rank in
            !situation.isResting(rank.prompt.id) && !situation.isOut(rank.prompt.id) && suits(rank.prompt)
                && (rank.isBegun || isOpen(rank.prompt, packs))
        }
        return (open.filter(\.isBegun).min(by: <) ?? open.min(by: <)).map(queued)
    }

    /// Whether the person keeps schemas of a pattern and all of them are quiet.
    private func isQuiet(_ domain: String) -> Bool {
        let own = (situation.schemas[domain] ?? []).compactMap { situation.history.schemas[$0]?.state }
        return !own.isEmpty && own.allSatisfy { $0 == .quiet }
    }

    private var wasOfferedYesterday: Bool {
        catalogue.allDomains.contains { domain in
            catalogue.activations(of: domain.id).contains {
                situation.inquiry.memory.wasOffered($0.id, on: situation.today + -1)
            }
        }
    }

    /// Whether its pack is among those the programmes have opened; without programmes all are.
    private func isOpen(_ prompt: Prompt, _ packs: Set<String>?) -> Bool {
        guard let packs else { return true }
        return catalogue.pack(ofPrompt: prompt.id).map { packs.contains($0.id) } ?? false
    }

    private func suits(_ prompt: Prompt) -> Bool { situation.place.map { prompt.suits($0.family) } ?? true }

    private func ranks(of domain: String) -> [Rank] {
        let history = situation.history
        let schemas = situation.schemas[domain] ?? []
        let ofDomain = history.charge(ofDomain: domain, schemas: schemas)
        let open = schemas.compactMap { id in history.schemas[id].map { (id: id, mark: $0) } }
            .filter { $0.mark.state != .quiet }.max { ($0.mark.since, $0.id) < ($1.mark.since, $1.id) }
        return catalogue.activations(of: domain).map { prompt in
            Rank(
                prompt: prompt, own: history.charge(ofPrompt: prompt.id), ofDomain: ofDomain,
                worked: history.lastUse(ofPrompt: prompt.id), schema: open?.id,
                chance: situation.chance.value(for: prompt.id))
        }
    }

    private func queued(_ rank: Rank) -> QueuedActivation {
        QueuedActivation(
            prompt: rank.prompt, domain: catalogue.name(ofDomain: rank.prompt.schema), schema: rank.schema,
            expected: rank.expected, isOwnCharge: rank.own != nil || rank.ofDomain != nil, worked: rank.worked,
            reason: reason(rank))
    }

    private func reason(_ rank: Rank) -> String {
        if let own = rank.own { return Reason.charge(["charge": String(own.charge), "ago": situation.ago(own.at)]) }
        if let last = rank.ofDomain {
            return Reason.domainCharge(["charge": String(last.charge)])
        }
        return rank.intensity <= 3 ? Reason.mildest() : Reason.unmet()
    }
}
