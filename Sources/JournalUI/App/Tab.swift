/// The seven places reached by the digits.
package enum Tab: Int, CaseIterable, Sendable {
    case today = 1, journal, prompts, schemas, scales, drafts, insights

    package var label: String {
        switch self {
        case .today: "Today"
        case .journal: "Journal"
        case .prompts: "Prompts"
        case .schemas: "Schemas"
        case .scales: "Scales"
        case .drafts: "Drafts"
        case .insights: "Insights"
        }
    }
}
