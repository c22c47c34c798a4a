import JournalModel
import JournalPrompts
import TextUI

/// What is said of a pack or a pattern before it is opened.
struct PackReading {
    private let context: Context
    private let glyphs: GlyphSet

    init(_ context: Context, _ glyphs: GlyphSet) {
        self.context = context
        self.glyphs = glyphs
    }

    func lines(_ row: PromptsRow) -> [StyledText] {
        switch row {
        case .pack(let id): context.catalogue.pack(id).map { lines($0) } ?? []
        case .domain(let id): domainLines(id)
        case .sheet: context.sheetSession.map { sheetLines($0) } ?? []
        case .heading: []
        }
    }

    private func lines(_ pack: Pack) -> [StyledText] {
        var lines = [StyledText(pack.title, .heading), StyledText(pack.about, .text), StyledText()]
        let used = pack.prompts.compactMap { context.lastUse(of: $0.id) }
        let times = used.max().map { ", \(used.count) used, the last \(context.ago($0))" } ?? ""
        lines.append(StyledText("\(numbered(pack.prompts.count, "prompt"))\(times).", .quiet))
        if !pack.medicines.isEmpty {
            lines.append(
                StyledText("Made for the time after \(pack.medicines.map(\.label).joined(separator: ", ")).", .quiet))
        }
        lines.append(StyledText())
        for prompt in pack.prompts.prefix(6) {
            var line = StyledText("\(glyphs.bullet) ", .faint) + StyledText(prompt.text.oneLine, .quiet)
            line.hanging = 2
            lines.append(line)
        }
        return lines
    }

    func domainLines(_ id: String) -> [StyledText] {
        guard let domain = context.catalogue.domain(id) else { return [] }
        var lines = [StyledText(domain.name, .heading), StyledText(domain.about, .text), StyledText()]
        if !domain.sentence.isEmpty { lines += [StyledText(domain.sentence, .quote), StyledText()] }
        let prompts = context.catalogue.activations(of: id)
        let met = prompts.count { context.lastUse(of: $0.id) != nil }
        lines.append(
            StyledText(
                met == 0
                    ? "\(numbered(prompts.count, "small scene")), none met yet."
                    : "\(numbered(prompts.count, "small scene")), \(met) met.", .quiet))
        if let charge = context.history.charge(ofDomain: id) {
            lines.append(
                StyledText("Last ", .quiet) + StyledText("\(charge.charge) of 10", .charge(charge.charge))
                    + StyledText(", \(context.ago(charge.at)).", .quiet))
        }
        for schema in context.ownSchemas(ofDomain: id) {
            lines += [StyledText(), StyledText(schema.belief, .text), StyledText(schema.state.rawValue, .quiet)]
        }
        if let caution = context.activationCaution { lines += [StyledText(), StyledText(caution, .quiet)] }
        return lines
    }

    private func sheetLines(_ session: Session) -> [StyledText] {
        [StyledText("Taken along to \(context.sheetName(session))", .heading), StyledText()]
            + session.prompts.map { id in
                let prompt = context.catalogue.prompt(id)
                let words = prompt.map { $0.isActivation ? context.place(ofActivation: $0) : $0.text.oneLine }
                return StyledText("\(glyphs.bullet) ", .faint) + StyledText(words ?? id, .text)
            }
    }
}
