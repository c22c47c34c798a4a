import JournalReport
import TextUI

/// A report made up for tests: every shape of block, and Anna in every place a word can stand in.
enum Reports {
    static func chart(_ count: Int = 5) -> TrendChart {
        let points = (0..<count).map { place -> ChartPoint in
            let value = Double(20 - place * 3)
            return ChartPoint(20_700 + Double(place) * 14, place == 2 ? nil : value)
        }
        var chart = TrendChart("PHQ-9, Anna's weeks", range: 0...27, series: [ChartSeries("Anna", points)])
        chart.direction = "lower = fewer symptoms, says Anna"
        chart.sessions = [ChartLabel(20_710, "1st, Anna"), ChartLabel(20_740, "2nd")]
        chart.levels = [ChartLevel(5, "mild, Anna"), ChartLevel(10, "moderate"), ChartLevel(20, "severe")]
        chart.stretch = ChartStretch(14, 26, "change band, Anna")
        chart.ticks = [[ChartLabel(20_715, "Sep, Anna"), ChartLabel(20_745, "Oct")]]
        chart.emptyWords = "Nothing of Anna yet."
        return chart
    }

    static var field: StyledText {
        var line = StyledText("with", .quiet) + StyledText(" Anna and <b>Ruth</b> & co")
        line.hanging = 12
        return line
    }

    static let full = Report(
        title: "A report, with Anna", subtitle: "Anna, made on Sunday 22 November 2026",
        lead: ["Anna chose what stands here."],
        sections: [
            ReportSection(
                "Scales, Anna",
                [
                    ReportPart(
                        "PHQ-9, Anna", when: "the last two weeks, Anna",
                        [
                            .chart(ReportChart(chart(), about: "Anna: 4 results")),
                            .chart(ReportChart(chart(400), about: "Anna, every day", isSmall: true)),
                            .table(
                                ReportTable(
                                    "Totals of Anna", columns: ["Day", "Anna's total"],
                                    rows: [["Tue 17 Nov", "16"], ["Anna | 18 Nov", "6"]])),
                        ])
                ]),
            ReportSection(
                "Notes",
                [
                    ReportPart(
                        "Friday 20 November", when: "day 3",
                        [
                            .words([
                                field, StyledText(), StyledText("With Anna", .heading),
                                StyledText("We went with ") + StyledText("Anna", .strong) + StyledText(" to the lake."),
                                StyledText("Then Anna"), StyledText("Müller came."),
                                StyledText("── later, Anna ──", .rule),
                                StyledText("日本語 and アンナ, \"quoted\" <script>alert(1)</script>"),
                            ])
                        ])
                ]),
            ReportSection("Letters", [ReportPart("To Anna", when: "Anna's day", [.words([StyledText("Anna")])])]),
        ], closing: ["Made for Anna."])
}
