/// The shapes of file Loam can read a journal from.
package enum ImportFormat: String, CaseIterable, Sendable {
    case jrnl
    case dayOne = "dayone"
    case tuiJournal = "tui-journal"
    case psychonautWiki = "psychonautwiki"
    case daylio
    case markdown
    case loam

    /// What a person calls it.
    package var label: String {
        switch self {
        case .jrnl: "jrnl"
        case .dayOne: "Day One"
        case .tuiJournal: "tui-journal"
        case .psychonautWiki: "PsychonautWiki Journal"
        case .daylio: "Daylio"
        case .markdown: "Markdown"
        case .loam: "Loam"
        }
    }
}
