package import JournalModel

/// A large made-up journal, the same for the same seed: every kind of record, fifty years, links that resolve.
///
/// Made for measuring and for tests of size; what it says means nothing.
package struct SampleJournal: Sequence, Sendable {
    /// How many records.
    package let count: Int
    package let seed: UInt64
    /// How many bytes a record's file has, about.
    package let bytes: Int
    /// How many words in a hundred are not plain ASCII: accents both ways, other scripts, emoji of several scalars.
    package let careful: Int

    package init(count: Int = 20_000, seed: UInt64 = 1, bytes: Int = 3000, careful: Int = 10) {
        self.count = count
        self.seed = seed
        self.bytes = bytes
        self.careful = careful
    }

    package func makeIterator() -> Iterator { Iterator(self) }

    package struct Iterator: IteratorProtocol, Sendable {
        private let plan: SampleJournal
        private var index = 0
        private var writer: RecordWriter

        init(_ plan: SampleJournal) {
            self.plan = plan
            writer = RecordWriter(Scribe(seed: plan.seed, careful: plan.careful), bytes: plan.bytes)
        }

        /// Fifty years, evenly: about one record a day when there are 20,000.
        private static let span = 50 * 365 * 86_400
        /// 1 January 1977, when nothing of this existed yet.
        private static let start = Day(number: 2557)

        package mutating func next() -> Record? {
            guard index < plan.count else { return nil }
            defer { index += 1 }
            let seconds = Self.start.number * 86_400 + index * (Self.span / Swift.max(1, plan.count))
            return writer.record(at: seconds, first: index < 2, index)
        }
    }
}
