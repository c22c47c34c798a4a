package import JournalModel
package import JournalPrompts
package import JournalReport

/// The report of a command, made as the screen makes it.
package struct ReportPlain {
    private let context: Context

    package init(_ journal: Journal, scales: ScaleShelf, catalogue: Catalogue, settings: JSONObject, now: Moment) {
        var context = Context(catalogue: catalogue, safety: SafetyTexts(), scales: scales, now: now)
        context.journal = journal
        if let settings = try? Settings(json: .object(settings)) { context.settings = settings }
        context.clock = SessionClock(journal.sessions, dayStart: context.settings.dayStart)
        self.context = context
    }

    /// The report of what was wished for, and how many things went into it.
    package func report(_ wish: ReportWish) -> (report: Report, count: Int) {
        let offer = ReportOffer(from: wish.from, to: wish.to)
        let items = offer.rows(in: context).compactMap(\.item).filter { item in
            switch item {
            case .marks: wish.kinds.contains("marks")
            case .daily: wish.kinds.contains("daily")
            case .scale: wish.kinds.contains("scale")
            case .record(let id):
                !wish.without.contains(id)
                    && (wish.entries.contains(id)
                        || context.journal[id].map { wish.kinds.contains($0.reportWord) } ?? false)
            }
        }
        let chosen = Set(items).union(wish.entries.map(ReportItem.record))
        return (ReportWriter(chosen, of: offer, in: context).report, chosen.count)
    }
}

extension Record {
    /// The word a command asks for its kind by; answers are apart from scales over time.
    fileprivate var reportWord: String {
        switch kind {
        case .draft: "letter"
        case .response: "answers"
        default: kind.rawValue
        }
    }
}
