extension Journal {
    /// The records Today is painted from: at most 150, however large the journal is.
    ///
    /// The newest notes and pieces of work, the latest sessions, and whatever is still open.
    package func essentials(before now: Moment) -> [RecordID] {
        let limits: [(RecordKind, Int)] = [
            (.session, 6), (.note, 45), (.work, 30), (.schema, 20), (.draft, 20), (.insight, 15), (.response, 8),
            (.check, 6),
        ]
        return limits.flatMap { kind, limit in newest(limit, of: kind).map(\.id) }
    }
}
