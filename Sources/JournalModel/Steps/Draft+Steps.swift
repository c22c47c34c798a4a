/// What can be done with a letter. There is no way to send it.
extension Draft {
    /// Whether nothing became of it yet.
    package var isOpen: Bool { outcome == nil }

    /// Whether its rest is over; a letter without a rest has not rested yet.
    package func hasRested(on today: Day) -> Bool { holdUntil.map { $0 <= today } ?? false }

    /// Whether a day would shorten the rest it has; then a reason is asked for and kept.
    package func wouldShorten(to day: Day, on today: Day) -> Bool {
        holdUntil.map { day < $0 && $0 > today } ?? false
    }

    /// Lets it rest until a day. Every move of a rest stays in the record with its reason.
    package mutating func rest(until day: Day, because why: String, at moment: Moment) {
        guard holdUntil != day else { return }
        if holdUntil != nil { holdChanges.append(HoldChange(at: moment, from: holdUntil, to: day, why: why)) }
        holdUntil = day
    }

    /// Keeps what it said before it was rewritten.
    package mutating func keepVersion(of old: Draft, at moment: Moment) {
        versions = old.versions
        if old.text != text, !trimmed(old.text).isEmpty {
            versions.append(DraftVersion(at: moment, text: old.text))
        }
    }

    /// Says what became of it; nil opens it again.
    package mutating func settle(_ outcome: DraftOutcome?, at moment: Moment) {
        self.outcome = outcome
        outcomeAt = outcome == nil ? nil : moment
    }
}
