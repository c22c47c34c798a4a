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
    /// Every pack, then the patterns under the six headings of their packs; of a filter only what answers it.
    static func rows(filter: String, in context: Context) -> [PromptsRow] {
        let words = Fold.text(filter).split(whereSeparator: \.isWhitespace).map(String.init)
        let packs = context.catalogue.packs.filter { $0.kind != .activation }
        var rows: [PromptsRow] = []
        if words.isEmpty, context.sheetSession?.prompts.isEmpty == false { rows.append(.sheet) }
        rows += packs.filter { $0.answers(words) }.map { .pack($0.id) }
        for pack in context.catalogue.packs where pack.kind == .activation {
            let domains = pack.schemas.filter { $0.answers(words) || (!words.isEmpty && answer(pack.title, words)) }
            if !domains.isEmpty { rows.append(.heading(pack.title)) }
            rows += domains.map { .domain($0.id) }
        }
        return rows
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
}

extension SchemaDomain {
    fileprivate func answers(_ words: [String]) -> Bool {
        words.isEmpty || answer([name, about, sentence].joined(separator: " "), words)
    }
}
