package import JournalModel
import JournalPrompts
package import TextUI

/// What the screens of scales show, as lines of text for a command.
package struct ScalePlain {
    private let context: Context

    package init(_ journal: Journal, scales: ScaleShelf, dayStart: Int, now: Moment) {
        var context = Context(catalogue: Catalogue(), safety: SafetyTexts(), scales: scales, now: now)
        context.journal = journal
        context.settings.dayStart = dayStart
        context.clock = SessionClock(journal.sessions, dayStart: dayStart)
        self.context = context
    }

    /// What a response comes to, in words; one line a paragraph.
    package func result(_ scale: Scale, _ response: Response) -> [String] {
        ScaleResult(scale, response, in: context).page.map(\.string)
    }

    /// The chart of a scale and what is said about it; empty while there is nothing to draw.
    package func chart(_ scale: Scale, size: Size, glyphs: GlyphSet) -> [String] {
        let charts = ScaleChart(in: context)
        let series = ScaleSeries(scale, context.journal)
        if scale.kind == .checkIn {
            guard let daily = charts.daily() else { return [] }
            return lines(Size(size.width, daily.rows), glyphs) { _ = daily.draw(on: &$0) }
        }
        let words = ScaleWords(series, in: context)
        guard !series.points.isEmpty else { return [] }
        if let parts = charts.parts(series) {
            return lines(Size(size.width, parts.rows), glyphs) { _ = parts.draw(on: &$0) } + [""]
                + words.page(hasChart: true).map(\.string)
        }
        guard let trend = charts.trend(series) else { return words.page(hasChart: false).map(\.string) }
        return lines(size, glyphs) { trend.draw(on: &$0) } + [""] + words.page(hasChart: true).map(\.string)
    }

    /// The numbers behind the chart.
    package func table(_ scale: Scale) -> [String] {
        ScaleWords(ScaleSeries(scale, context.journal), in: context).table.map(\.string)
    }

    private func lines(_ size: Size, _ glyphs: GlyphSet, _ draw: (inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(size, glyphs: glyphs)
        draw(&canvas)
        let frame = canvas.frame
        return (0..<size.height).map { row in
            var line = frame.text(row: row)[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}
