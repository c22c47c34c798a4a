import Synchronization

/// Counts finished pieces of work over several threads and tells someone.
final class Tally: Sendable {
    private let done = Atomic<Int>(0)
    private let total: Int
    private let progress: JournalStore.Progress?

    init(total: Int, _ progress: JournalStore.Progress?) {
        self.total = total
        self.progress = progress
    }

    func add(_ count: Int) {
        let now = done.wrappingAdd(count, ordering: .relaxed).newValue
        progress?(now, total)
    }
}
