import TextUI

/// A report whose words a mask has gone over.
package struct MaskedReport: Equatable, Sendable {
    package let report: Report
    /// In how many places something was masked.
    package let count: Int
    /// Longer words that hold a masked one and still stand there, folded, most frequent first.
    package let longerWords: [String]
}

extension Report {
    /// The same report without the words of a mask: in texts, titles, tables, names in charts and their descriptions.
    package func masked(by mask: Mask) -> MaskedReport {
        var masker = Masker(mask)
        let report = Report(
            title: masker.line(title), subtitle: masker.line(subtitle), lead: masker.all(lead),
            sections: sections.map { $0.masked(&masker) }, closing: masker.all(closing))
        let longer = masker.longer.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return MaskedReport(report: report, count: masker.count, longerWords: longer)
    }
}

extension ReportSection {
    fileprivate func masked(_ masker: inout Masker) -> ReportSection {
        ReportSection(masker.line(title), parts.map { $0.masked(&masker) })
    }
}

extension ReportPart {
    fileprivate func masked(_ masker: inout Masker) -> ReportPart {
        ReportPart(masker.line(title), when: masker.line(when), blocks.map { $0.masked(&masker) })
    }
}

extension ReportBlock {
    fileprivate func masked(_ masker: inout Masker) -> ReportBlock {
        switch self {
        case .words(let lines): .words(masker.lines(lines))
        case .chart(let chart):
            .chart(
                ReportChart(chart.chart.masked(&masker), about: masker.line(chart.about), isSmall: chart.isSmall))
        case .table(let table):
            .table(
                ReportTable(
                    masker.line(table.caption), columns: masker.all(table.columns),
                    rows: table.rows.map { masker.all($0) }, unnamed: table.unnamed))
        }
    }
}

extension TrendChart {
    fileprivate func masked(_ masker: inout Masker) -> TrendChart {
        var chart = self
        chart.title = masker.line(title)
        chart.direction = masker.line(direction)
        chart.emptyWords = masker.line(emptyWords)
        for index in series.indices { chart.series[index].name = masker.line(series[index].name) }
        for index in sessions.indices { chart.sessions[index].text = masker.line(sessions[index].text) }
        for index in levels.indices { chart.levels[index].text = masker.line(levels[index].text) }
        if let stretch { chart.stretch?.text = masker.line(stretch.text) }
        for (set, labels) in ticks.enumerated() {
            for index in labels.indices { chart.ticks[set][index].text = masker.line(labels[index].text) }
        }
        return chart
    }
}
