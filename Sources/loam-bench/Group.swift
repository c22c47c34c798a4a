/// Rows that belong together and share a process. A new group is one file in Rows and one line in `allGroups`.
struct Group: Sendable {
    let name: String
    /// Measures, and hands out each row as soon as it is known.
    let run: @Sendable (_ fixture: Fixture, _ row: (Row) -> Void) throws -> Void
}

/// Every group, in the order of the table.
let allGroups: [Group] = [
    loadRows, saveRows, searchRows, searchScreenRows, engineRows, memoryRows, journalRows, programRows, writingRows,
    keepRows, chartRows, exportRows, importRows, scaleRows, vaultRows, vaultTypingRows,
    longJobRows,
]
