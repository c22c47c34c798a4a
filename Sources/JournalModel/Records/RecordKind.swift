/// The eight kinds of record, each with the folder its files live in.
package enum RecordKind: String, Choice {
    case session, note, schema, work, check, response, draft, insight

    /// The folder of this kind inside the journal.
    package var folder: String {
        switch self {
        case .check: "checks"
        case .work: "work"
        default: rawValue + "s"
        }
    }

    /// The kind whose folder this is.
    package init?(folder: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }

    /// What a person calls it.
    package var label: String {
        switch self {
        case .session: "Session"
        case .note: "Note"
        case .schema: "Schema"
        case .work: "Work"
        case .check: "Check"
        case .response: "Scale"
        case .draft: "Letter"
        case .insight: "Insight"
        }
    }
}
