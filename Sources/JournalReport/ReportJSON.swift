package import JournalModel
import TextUI

extension Report {
    /// The report for a machine: its sections, entries, lines and tables.
    package var json: JSON {
        .object([
            "title": .string(title), "subtitle": .string(subtitle), "lead": .array(lead.map(JSON.string)),
            "sections": .array(
                sections.map { section in
                    .object([
                        "title": .string(section.title),
                        "parts": .array(
                            section.parts.map { part in
                                .object([
                                    "title": .string(part.title), "when": .string(part.when),
                                    "blocks": .array(part.blocks.map(\.json)),
                                ])
                            }),
                    ])
                }),
            "closing": .array(closing.map(JSON.string)),
        ])
    }
}

extension ReportBlock {
    fileprivate var json: JSON {
        switch self {
        case .words(let lines): .object(["words": .array(lines.map { .string($0.string) })])
        case .chart(let chart):
            .object(["chart": .object(["title": .string(chart.chart.title), "about": .string(chart.about)])])
        case .table(let table):
            .object([
                "table": .object([
                    "caption": .string(table.caption), "columns": .array(table.columns.map(JSON.string)),
                    "rows": .array(table.rows.map { .array($0.map(JSON.string)) }),
                ])
            ])
        }
    }
}
