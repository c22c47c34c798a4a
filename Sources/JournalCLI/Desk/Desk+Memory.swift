import JournalModel
import JournalPrompts
import JournalRuntime
import JournalStore

extension Desk {
    /// Remembers what was offered, or how the person said they were, as the screen does.
    ///
    /// It holds no words of theirs. Where it cannot be kept (another Loam is open, say), nothing else suffers.
    func remember(_ change: @Sendable (inout PromptMemory) -> Void) {
        guard !isLocked, let store = try? storeForChanging() else { return }
        try? store.changeSettings { PromptMemory.change(in: &$0, change) }
    }
}
