package import JournalModel

/// Everything a suggestion follows from. The same inquiry always has the same answer.
package struct PromptInquiry: Sendable {
    package var journal: Journal
    package var history: PromptHistory
    package var memory: PromptMemory
    package var settings: PromptSettings
    package var now: Moment
    /// Chooses among what fits equally well; on one day one seed gives one set.
    package var seed: UInt64

    package init(
        journal: Journal, history: PromptHistory, memory: PromptMemory = PromptMemory(),
        settings: PromptSettings = PromptSettings(), now: Moment, seed: UInt64 = 0
    ) {
        self.journal = journal
        self.history = history
        self.memory = memory
        self.settings = settings
        self.now = now
        self.seed = seed
    }
}
