/// When activation prompts may be suggested at all.
package enum ActivationOffer: String, Hashable, Sendable, CaseIterable {
    /// Once the person has begun with patterns themselves: keeps one, or worked one.
    case onceBegun = "once-begun"
    case always, never
}

/// What a person can set about suggestions; the numbers are days unless said otherwise.
package struct PromptSettings: Hashable, Sendable {
    /// The hour at which a new day begins.
    package var dayStart = 4
    /// The most suggestions at once.
    package var limit = 5
    package var activation = ActivationOffer.onceBegun
    /// Whether activation may be suggested on days 0 to 2, because the person asked for it.
    package var activationInFirstDays = false
    /// How long a prompt rests after it was answered.
    package var rest = 28
    /// How long a suggestion rests after it was skipped.
    package var skipRest = 14
    /// After how many days an insight is looked at again.
    package var insightDays = [7, 14, 42]
    /// After how many weeks of quiet the three markers are asked again (Open MDMA v6, 8.6).
    package var checkWeeks = [2, 6, 12]
    /// After how many days a letter that was read again is offered once more.
    package var letterDays = [14, 42]
    /// Ids of packs the person wants offered although they presume something.
    package var askedPacks: Set<String> = []
    /// Ids of programmes that are switched off.
    package var programmesOff: Set<String> = []

    package init() {}
}
