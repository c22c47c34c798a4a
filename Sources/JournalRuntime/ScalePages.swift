package import JournalModel
import JournalUI
import TextUI

/// Results and charts of scales as lines of text, just as the screens say them.
package enum ScalePages {
    /// What a chart is drawn with.
    package enum Drawing: Sendable {
        case dots, blocks, ascii

        fileprivate var glyphs: GlyphSet {
            guard self != .ascii else { return .ascii }
            var glyphs = GlyphSet.unicode
            glyphs.dots = self == .blocks ? .blocks : .braille
            return glyphs
        }
    }

    /// What a response comes to, beside the others of the journal.
    package static func result(
        _ scale: Scale, _ response: Response, _ journal: Journal, dayStart: Int, now: Moment
    ) -> [String] {
        ScalePlain(journal, scales: ScaleShelf(), dayStart: dayStart, now: now).result(scale, response)
    }

    /// The chart of a scale; empty while there is nothing to draw.
    ///
    /// - Parameter columns: 40 to 200; what is beyond is held to that.
    package static func chart(
        _ scale: Scale, _ journal: Journal, dayStart: Int, now: Moment, columns: Int, drawing: Drawing
    ) -> [String] {
        let width = max(40, min(200, columns))
        return ScalePlain(journal, scales: ScaleShelf(), dayStart: dayStart, now: now)
            .chart(scale, size: Size(width, 18), glyphs: drawing.glyphs)
    }

    /// The numbers behind the chart.
    package static func table(_ scale: Scale, _ journal: Journal, dayStart: Int, now: Moment) -> [String] {
        ScalePlain(journal, scales: ScaleShelf(), dayStart: dayStart, now: now).table(scale)
    }
}
