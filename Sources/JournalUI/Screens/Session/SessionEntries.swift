import JournalModel
import JournalPrompts
import TextUI

extension SessionArc {
    /// The entries as rows of a page, under what they are.
    func rows(isWide: Bool, in context: Context) -> [ArcRow] {
        var rows: [ArcRow] = []
        for (heading, items) in [
            ("Day by day", notes), ("Worked with", work), ("Scales, before and after", scales), ("Letters", letters),
            ("Insights", insights),
        ] where !items.isEmpty {
            if !rows.isEmpty { rows.append(.words(StyledText())) }
            rows.append(.words(StyledText(heading, .heading)))
            rows += items.map { Self.row($0.record, day: $0.day, isWide: isWide, in: context) }
        }
        return rows
    }

    private static func row(_ record: Record, day: Int, isWide: Bool, in context: Context) -> ArcRow {
        let name = day < 0 ? (isWide ? "\(-day) before" : "before") : "day \(day)"
        let date = context.clock.day(of: record.when).short
        let pad = String(repeating: " ", count: max(1, 10 - name.count))
        return .entry(
            record.id, when: isWide ? name + pad + date : name, text: StyledText(record.summary(in: context), .text),
            aside: record.aside(in: context))
    }
}
