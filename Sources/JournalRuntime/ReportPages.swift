package import JournalModel
package import JournalPrompts
package import JournalReport
import JournalUI

/// A report as a command writes it, in each of its shapes, made as the screen makes it.
package struct ReportPages: Sendable {
    private let masked: MaskedReport
    /// How many things went into it.
    package let count: Int

    /// - Parameter mask: Words as a person types them: "Anna", "Anna=A.", "Ann*".
    package init(
        _ wish: ReportWish, mask: [String], journal: Journal, scales: ScaleShelf, catalogue: Catalogue,
        settings: JSONObject, now: Moment
    ) {
        let plain = ReportPlain(journal, scales: scales, catalogue: catalogue, settings: settings, now: now)
        let (report, count) = plain.report(wish)
        masked = report.masked(by: Mask(mask))
        self.count = count
    }

    /// In how many places something was masked.
    package var maskedPlaces: Int { masked.count }
    /// Longer words that hold a masked one and still stand there.
    package var longerWords: [String] { masked.longerWords }

    package var html: String { ReportPage(masked.report).text }
    package var markdown: String { ReportMarkdown(masked.report).text }
    package var json: JSON { masked.report.json }
}
