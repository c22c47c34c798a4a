import JournalModel
import JournalPrompts

/// A line of the list of packs.
enum PromptsRow: SectionedRow {
    case heading(String)
    /// What was chosen for the next session.
    case sheet
    case pack(String)
    /// One of the patterns, by its id.
    case domain(String)

    var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension PromptsRow {
    /// Every pack under the part of the weeks it is made for, then the patterns under the six headings of their packs;
    /// of a filter only what answers it.
    static func rows(filter: String, in context: Context) -> [PromptsRow] {
        let words = Fold.text(filter).split(whereSeparator: \.isWhitespace).map(String.init)
        let hasSheet = words.isEmpty && context.sheetSession?.prompts.isEmpty == false
        return (hasSheet ? [.sheet] : []) + packs(words, in: context) + domains(words, in: context)
    }

    /// The parts of the weeks, as they are headed.
    private static let parts: [(phase: PromptPhase, heading: String)] = [
        (.capture, "What came"), (.meaning, "What it may mean"), (.embodiment, "Into ordinary days"), (.any, "Any day"),
        (.preparation, "Before a session"),
    ]

    private static func packs(_ words: [String], in context: Context) -> [PromptsRow] {
        let packs = context.catalogue.packs.filter { $0.kind != .activation && $0.answers(words) }
        let family = context.place?.family
        let fitting = packs.filter { !$0.asked && (family.map($0.suits) ?? $0.medicines.isEmpty) }
        var rows: [PromptsRow] = []
        for part in parts {
            let own = fitting.filter { $0.mainPhase == part.phase }.sorted {
                ($0.lastDay, $0.title) < ($1.lastDay, $1.title)
            }
            rows += section(part.heading, own)
        }
        return rows + section("If they fit you", packs.filter { pack in !fitting.contains { $0.id == pack.id } })
    }

    private static func section(_ heading: String, _ packs: [Pack]) -> [PromptsRow] {
        packs.isEmpty ? [] : [.heading(heading)] + packs.map { .pack($0.id) }
    }

    private static func domains(_ words: [String], in context: Context) -> [PromptsRow] {
        context.catalogue.packs.filter { $0.kind == .activation }.flatMap { pack -> [PromptsRow] in
            let domains = pack.schemas.filter { $0.answers(words) || (!words.isEmpty && answer(pack.title, words)) }
            return domains.isEmpty ? [] : [.heading(pack.title)] + domains.map { .domain($0.id) }
        }
    }
}

/// Whether every word stands in a text.
private func answer(_ text: String, _ words: [String]) -> Bool {
    let folded = Fold.text(text)
    return words.allSatisfy { folded.contains($0) }
}

extension Pack {
    fileprivate func answers(_ words: [String]) -> Bool {
        words.isEmpty || answer(([title, about] + prompts.map(\.text)).joined(separator: " "), words)
    }

    /// The part of the weeks most of its prompts belong to.
    fileprivate var mainPhase: PromptPhase {
        let counts = Dictionary(grouping: prompts, by: \.phase).mapValues(\.count)
        return PromptPhase.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .any
    }

    /// The last day its first prompt is made for; what is for the first days comes first.
    fileprivate var lastDay: Int { prompts.first?.days?.to ?? 1000 }
}

extension SchemaDomain {
    fileprivate func answers(_ words: [String]) -> Bool {
        words.isEmpty || answer([name, about, sentence].joined(separator: " "), words)
    }
}
